/** Writes the server's log: one JSON line per event, which never contains anything that a person typed. */
import pino from "pino";
import { logLevel, readSettings } from "@/server/domain/desk/settings";

export const log = pino({
  level: logLevel(readSettings(process.env)),
  redact: ["req.headers.cookie", "req.headers.authorization", "*.passphrase"],
});

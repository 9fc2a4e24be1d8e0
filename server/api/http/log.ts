/** The server's log: one JSON line an event, with nothing in it that a person typed. */
import pino from "pino";
import { logLevel, readSettings } from "@/server/domain/desk/settings";

export const log = pino({
  level: logLevel(readSettings(process.env)),
  redact: ["req.headers.cookie", "req.headers.authorization", "*.passphrase"],
});

/** The server's log: one JSON line an event, with nothing in it that a person typed. */
import pino from "pino";
import { readSettings } from "../domain/settings";

export const log = pino({
  level: readSettings(process.env).STET_LOG_LEVEL,
  redact: ["req.headers.cookie", "req.headers.authorization", "*.passphrase"],
});

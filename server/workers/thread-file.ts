/** Where the file is that a worker thread runs. */
import { resolve } from "node:path";

/** From the folder that Stet runs in, because inside a bundle no module knows its own place. */
export function threadFile(): string {
  return resolve(process.cwd(), "server/workers/thread.mjs");
}

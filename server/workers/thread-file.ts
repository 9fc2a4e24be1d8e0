/** Where the file is that a worker thread runs. */
import { resolve } from "node:path";

/**
 * The bundle's where this is part of one (bundle.mjs), else what reads the sources. Both are found from the folder that
 * Stet runs in, because inside a bundle no module knows its own place.
 */
export function threadFile(): string {
  return resolve(process.cwd(), process.env.STET_BUNDLED ? ".next/stet/thread.mjs" : "server/cli/thread.mjs");
}

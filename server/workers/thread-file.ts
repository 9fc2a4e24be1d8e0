/** Locates the file that a worker thread runs. */
import { resolve } from "node:path";

/**
 * Returns the bundled file if this code is bundled (bundle.mjs), else the one that loads the sources. Both are relative
 * to the folder that Stet runs in, because a bundled module does not know its own location.
 */
export function threadFile(): string {
  return resolve(process.cwd(), process.env.STET_BUNDLED ? ".next/stet/thread.mjs" : "server/cli/thread.mjs");
}

/** Creates files that only the user who runs Stet can read, and flushes files to disk. */
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync } from "node:fs";

const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;

/** Creates a folder and its missing parents. An existing folder keeps its permissions. */
export function makeOwnFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: OWN_FOLDER });
}

/** Creates an empty file, or removes everybody else's permissions from an existing one. */
export function makeOwnFile(path: string): void {
  closeSync(openSync(path, "a", OWN_FILE));
  keepToOwner(path);
}

/** Removes everybody else's permissions from a file. Does nothing when the caller does not own the file. */
export function keepToOwner(path: string): void {
  try {
    if (existsSync(path)) chmodSync(path, OWN_FILE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") throw error;
  }
}

/** Waits until a file's bytes, or a folder's entries, are on the disk. */
export function syncToDisk(path: string, kind: "file" | "folder" = "file"): void {
  // Windows offers no handle for a folder, and writes entries at once.
  if (kind === "folder" && process.platform === "win32") return;
  const handle = openSync(path, kind === "folder" ? "r" : "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Files that only the user who runs Stet may read, and that are on the disk for good. */
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync } from "node:fs";

const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;

/** Creates a folder and those above it, where they are missing. One that is there keeps its permissions. */
export function makeOwnFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: OWN_FOLDER });
}

/** Creates an empty file where there is none, and takes everybody else's permissions away where there is one. */
export function makeOwnFile(path: string): void {
  closeSync(openSync(path, "a", OWN_FILE));
  keepToOwner(path);
}

/** Takes everybody else's permissions for a file away. Only its owner can do that; for anybody else it stays as it is. */
export function keepToOwner(path: string): void {
  try {
    if (existsSync(path)) chmodSync(path, OWN_FILE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") throw error;
  }
}

/** Waits until a file's bytes are on the disk; for a folder, until the names in it are. */
export function syncToDisk(path: string, kind: "file" | "folder" = "file"): void {
  // Windows has no handle for a folder, and writes names at once.
  if (kind === "folder" && process.platform === "win32") return;
  const handle = openSync(path, kind === "folder" ? "r" : "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

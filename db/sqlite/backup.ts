/** Copies a database file while it is in use, and checks a file page by page. */
import { existsSync, statSync } from "node:fs";
import { makeOwnFile } from "../own-files";
import { Sqlite } from "./sqlite-driver";

/** How long to wait for another process, in milliseconds. */
const PATIENCE = 5000;

/**
 * Writes a compact copy to a new file. `VACUUM INTO` reads one snapshot and finishes under load, where the backup API
 * would restart.
 */
export function backupDatabase(from: string, to: string): void {
  const connection = new Sqlite(from, { readonly: true, timeout: PATIENCE });
  try {
    if (!existsSync(to)) makeOwnFile(to);
    connection.prepare("VACUUM INTO ?").run(to);
  } finally {
    connection.close();
  }
}

/**
 * Turns a closed database into a single file that can be read from a read-only disk. Throws "busy" at once if any
 * process has it open.
 */
export function sealDatabase(path: string): void {
  const connection = new Sqlite(path, { timeout: 0 });
  try {
    connection.pragma("journal_mode = DELETE");
  } finally {
    connection.close();
  }
}

/** Says what is wrong with the file; null if the database is sound. Changes nothing in it. */
export function checkDatabase(path: string): string | null {
  if (!existsSync(path)) return "it is not there";
  if (!statSync(path).isFile()) return "it is not a file";
  if (statSync(path).size === 0) return "it is empty";
  try {
    const connection = new Sqlite(path, { readonly: true, timeout: PATIENCE });
    try {
      const result = connection.pragma("integrity_check", { simple: true });
      const orphans = connection.pragma("foreign_key_check") as unknown[];
      if (result !== "ok") return String(result);
      return orphans.length > 0 ? `${orphans.length} rows point at rows that are not there` : null;
    } finally {
      connection.close();
    }
  } catch {
    return "it is not a database, or it cannot be read";
  }
}

/** Copying a whole database while it is in use, and checking one. */
import { Sqlite } from "./sqlite-driver";

/** Writes a compact copy to a new file. `VACUUM INTO` reads one snapshot and finishes under load, where the backup API restarts. */
export function backupDatabase(from: string, to: string): void {
  const connection = new Sqlite(from, { readonly: true, timeout: 5000 });
  try {
    connection.prepare("VACUUM INTO ?").run(to);
  } finally {
    connection.close();
  }
}

/** Makes a closed database one file that needs none beside it, and can be read where nothing can be written. */
export function sealDatabase(path: string): void {
  const connection = new Sqlite(path);
  try {
    connection.pragma("journal_mode = DELETE");
  } finally {
    connection.close();
  }
}

/** What is wrong with the file; null when it is a sound database. */
export function checkDatabase(path: string): string | null {
  try {
    const connection = new Sqlite(path, { readonly: true, timeout: 5000 });
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

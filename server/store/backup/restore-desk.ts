/** Restores a backup: unpacks it beside the desk, checks it there, and replaces the desk in one rename. */
import { copyFileSync, existsSync, linkSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Address, filesBeside } from "@/db/address";
import { failureOf } from "@/db/failures";
import { keepToOwner, makeOwnFolder, syncToDisk } from "@/db/own-files";
import { sealDatabase } from "@/db/sqlite/backup";
import { Refusal } from "@/server/domain/refusal";
import { reasonOf } from "../database-errors";
import { between } from "../desk/open-desk";
import { transferDesk } from "../desk/transfer";
import { addFiles } from "./attached-files";
import { unpackBackup } from "./unpack-backup";

type Options = {
  now: () => number;
  /** Reports progress for a desk on PostgreSQL: rows copied and rows in total. */
  report?: (done: number, total: number) => void;
  /** Whether to restore a backup even if it contradicts its own history. */
  unproved?: boolean;
};

/** Files that SQLite keeps beside a database while it is in use, or leaves when its process is killed. */
const BESIDE = ["-wal", "-shm", "-journal"];

/**
 * Replaces the desk with a backup, and returns the path under which the old desk is kept; null if there was none.
 * Refuses an incomplete backup, a desk that is in use, and a PostgreSQL database that is not empty. The old desk stays
 * in place until the last rename, and the new one takes its place in that step.
 */
export async function restoreDesk(file: string, desk: Address, options: Options): Promise<{ keptAs: string | null }> {
  if (desk.engine === "sqlite") refuseInUse(desk.path);
  const folder = desk.engine === "sqlite" ? `${desk.path}.part` : mkdtempSync(join(tmpdir(), "stet-restore-"));
  try {
    rmSync(folder, { recursive: true, force: true });
    makeOwnFolder(folder);
    const { database, files } = await unpackBackup(file, folder, options.unproved === true);
    if (desk.engine === "sqlite") return { keptAs: putInPlace(database, files, desk.path, options.now()) };
    // There is no place yet for the attached files of a desk on a server; no desk has any.
    if (existsSync(files)) throw new Refusal("invalid", "This backup has attached files, which need a desk in a file.");
    const copied = options.report ? { asItIs: true, report: options.report } : { asItIs: true };
    const source = { engine: "sqlite", path: database } as const;
    await between(source, desk, (from, to) => transferDesk(from, to, copied));
    return { keptAs: null };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("unavailable", `The restore failed: ${reasonOf(error)}. The desk that was there is as it was.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function putInPlace(database: string, files: string, path: string, now: number): string | null {
  sealDatabase(database);
  syncToDisk(database);
  if (existsSync(files)) addFiles(files, filesBeside(path));
  const keptAs = keepOld(path, now);
  renameSync(database, path);
  syncToDisk(dirname(path), "folder");
  return keptAs;
}

/**
 * Gives the old desk a second name, so that it keeps its own until the rename replaces it. Moves the files beside it:
 * SQLite would replay a write-ahead log that it could not checkpoint into the new database.
 */
function keepOld(path: string, now: number): string | null {
  refuseInUse(path);
  const beside = BESIDE.filter((ending) => existsSync(path + ending));
  if (!existsSync(path) && beside.length === 0) return null;
  const keptAs = `${path}.before-${new Date(now).toISOString().replaceAll(":", "-")}`;
  if (existsSync(path)) giveSecondName(path, keptAs);
  for (const ending of beside) renameSync(path + ending, keptAs + ending);
  keepToOwner(keptAs);
  syncToDisk(dirname(path), "folder");
  return keptAs;
}

function giveSecondName(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    // Not every file system supports hard links.
    copyFileSync(path, name);
    syncToDisk(name);
  }
}

/** Also checkpoints the desk's write-ahead log. A file that is not a database, or is damaged, stays unchanged. */
function refuseInUse(path: string): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isFile()) throw new Refusal("invalid", `${path} is not a file. Set STET_DATABASE_URL to one.`);
  try {
    sealDatabase(path);
  } catch (error) {
    if (failureOf(error) !== "busy") return;
    throw new Refusal(
      "wrong state",
      `The desk at ${path} is in use. Stop the server, then restore. Nothing was changed.`,
    );
  }
}

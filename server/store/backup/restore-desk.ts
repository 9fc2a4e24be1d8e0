/** Restoring a backup: it is unpacked beside the desk, checked there, and put in the desk's place by one rename. */
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
  /** Told, for a desk on PostgreSQL, how many rows of how many are copied. */
  report?: (done: number, total: number) => void;
  /** Whether a backup is restored that its own history speaks against. */
  unproved?: boolean;
};

/** What SQLite keeps beside a database while it is in use, or was when its process was killed. */
const BESIDE = ["-wal", "-shm", "-journal"];

/**
 * Puts a backup in the place of the desk, and returns under which path the desk that was there is kept; null where there
 * was none. Refuses a backup that is not whole, a desk that is in use, and a PostgreSQL database that is not empty.
 * Until the last rename the old desk is in its place, and after it the new one.
 */
export async function restoreDesk(file: string, desk: Address, options: Options): Promise<{ keptAs: string | null }> {
  if (desk.engine === "sqlite") refuseInUse(desk.path);
  const folder = desk.engine === "sqlite" ? `${desk.path}.part` : mkdtempSync(join(tmpdir(), "stet-restore-"));
  try {
    rmSync(folder, { recursive: true, force: true });
    makeOwnFolder(folder);
    const { database, files } = await unpackBackup(file, folder, options.unproved === true);
    if (desk.engine === "sqlite") return { keptAs: putInPlace(database, files, desk.path, options.now()) };
    // A place for the files of a desk on a server is yet to be decided; none has any.
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
 * Gives the desk that is there a second name, so that it is there under its own until the new one takes that. What is
 * left beside it is moved: a write-ahead log that SQLite could not put into its database would be played into the new one.
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
    // Not every file system has second names.
    copyFileSync(path, name);
    syncToDisk(name);
  }
}

/** Also puts into the desk's file what SQLite keeps beside it. A file that is no database, or damaged, stays as it is. */
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

/** Unpacks a backup into a folder, and verifies that it holds a desk before anything else uses it. */
import { closeSync, copyFileSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { keepToOwner, makeOwnFolder } from "@/db/own-files";
import { Refusal } from "@/server/domain/refusal";
import { reasonOf } from "../database-errors";
import { BackupFault, readArchive } from "./archive";
import { faultOfPlace, faultOfProof } from "./check-desk";

/** The name of the database in an archive. */
export const DATABASE = "desk.db";

const ZIP = Buffer.from("PK\u0003\u0004", "latin1");
const SQLITE = Buffer.from("SQLite format 3\0", "latin1");

/**
 * Unpacks the backup into this empty folder: `database` is the desk's file, `files` the folder of its attached files,
 * if any. Accepts an archive, or the plain copy of a database that earlier versions made. Refuses anything else, an
 * incomplete desk and, unless `unproved` is set, a desk that contradicts its own history.
 */
export async function unpackBackup(
  file: string,
  folder: string,
  unproved: boolean,
): Promise<{ database: string; files: string }> {
  const database = join(folder, DATABASE);
  try {
    if (isArchive(file)) await readArchive(file, (name) => placeIn(folder, name));
    else copyDatabase(file, database);
  } catch (error) {
    throw notRestorable(file, reasonOf(error));
  }
  const unpacked = { engine: "sqlite", path: database } as const;
  const fault = await faultOfPlace(unpacked);
  if (fault) throw notRestorable(file, fault);
  const doubt = unproved ? null : await faultOfProof(unpacked);
  if (doubt) throw notRestorable(file, doubt, " `stet restore --unproved` restores it all the same.");
  return { database, files: join(folder, "files") };
}

/** If somebody copied the file of a desk in use, the newest changes are in the write-ahead log beside it. */
function copyDatabase(file: string, to: string): void {
  for (const ending of ["", "-wal"].filter((one) => existsSync(file + one))) {
    copyFileSync(file + ending, to + ending);
    keepToOwner(to + ending);
  }
}

function placeIn(folder: string, name: string): string {
  if (name !== DATABASE && !name.startsWith("files/")) throw new BackupFault(`it holds a strange file, ${name}`);
  const place = join(folder, name);
  makeOwnFolder(dirname(place));
  return place;
}

/** Returns whether the file is an archive; otherwise it is a SQLite file. Throws if it is neither. */
function isArchive(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new BackupFault("it is not there");
  if (!stat.isFile()) throw new BackupFault("it is not a file");
  if (stat.size === 0) throw new BackupFault("it is empty");
  const start = firstBytes(file, SQLITE.length);
  if (start.subarray(0, ZIP.length).equals(ZIP)) return true;
  if (start.equals(SQLITE)) return false;
  throw new BackupFault("it is neither a backup nor a database");
}

function firstBytes(file: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const handle = openSync(file, "r");
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}

function notRestorable(file: string, why: string, advice = ""): Refusal {
  return new Refusal("invalid", `${file} cannot be restored: ${why}. Nothing was changed.${advice}`);
}

/** `stet backup` and `stet restore`: keeping a desk in a file, and getting it back. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { type Address, addressInWords } from "../../db/address";
import { backupDatabase, checkDatabase, sealDatabase } from "../../db/keep";
import { Refusal } from "../domain/refusal";
import { callersPath, deskAddress } from "./desk";
import { between, copyDesk } from "./transfer";

type FileAddress = Extract<Address, { engine: "sqlite" }>;
type ServerAddress = Extract<Address, { engine: "postgres" }>;

/** The database's own file, and those that SQLite keeps beside it while it is in use. */
const ENDINGS = ["", "-wal", "-shm"];

/** Adds `backup`. */
export function addBackupCommand(stet: Command): void {
  stet
    .command("backup <file>")
    .description("Write a complete copy of the desk to a new file, even while it is in use.")
    .action(async (file: string) => {
      const [desk, path] = [deskAddress(), callersPath(file)];
      if (desk.engine === "sqlite" && !existsSync(desk.path))
        throw new Refusal("not found", "There is no desk to back up yet.");
      if (existsSync(path)) throw new Refusal("already there", `${file} exists already. Choose a new name.`);
      mkdirSync(dirname(path), { recursive: true });
      if (desk.engine === "sqlite") backupDatabase(desk.path, path);
      else await backupServer(desk, path);
      console.log(`Backed up to ${file}.`);
    });
}

/** Adds `restore`. */
export function addRestoreCommand(stet: Command): void {
  stet
    .command("restore <file>")
    .description("Restore a backup where there is no desk yet.")
    .action(async (file: string) => {
      const desk = deskAddress();
      if (desk.engine === "sqlite") refuseRemains(desk);
      const path = callersPath(file);
      const fault = existsSync(path) ? checkDatabase(path) : "the file is not there";
      if (fault) throw new Refusal("invalid", `${file} cannot be restored: ${fault}.`);
      if (desk.engine === "sqlite") restoreFile(path, desk);
      else await restoreServer(path, desk);
      console.log(`Restored to ${addressInWords(desk)}.`);
    });
}

/** Copies the desk into a file that has another name until it is whole. */
async function backupServer(desk: ServerAddress, path: string): Promise<void> {
  const part = `${path}.part`;
  const remove = () => {
    for (const ending of ENDINGS) rmSync(part + ending, { force: true });
  };
  remove();
  try {
    await between(desk, { engine: "sqlite", path: part }, (from, to) => copyDesk(from, to, { asItIs: true }));
    sealDatabase(part);
    renameSync(part, path);
  } finally {
    remove();
  }
}

/** A write-ahead log that was left behind would be played into the backup. */
function refuseRemains(desk: FileAddress): void {
  const left = ENDINGS.map((ending) => desk.path + ending).find((path) => existsSync(path));
  if (left) throw new Refusal("already there", `${left} is there already. Move it away first; nothing was changed.`);
}

function restoreFile(path: string, desk: FileAddress): void {
  mkdirSync(dirname(desk.path), { recursive: true });
  copyFileSync(path, desk.path);
}

/** Reads from a copy, which may have to be brought up to date first: the backup itself stays as it is. */
async function restoreServer(path: string, desk: ServerAddress): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "stet-restore-"));
  try {
    const copy = join(folder, "desk.db");
    copyFileSync(path, copy);
    await between({ engine: "sqlite", path: copy }, desk, (from, to) => copyDesk(from, to, { asItIs: true }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

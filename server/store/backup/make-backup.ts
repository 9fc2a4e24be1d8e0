/**
 * Makes a backup: copies the desk into an archive, which gets its final name only after it has been read back and
 * verified.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Address, filesBeside } from "@/db/address";
import { makeOwnFolder, syncToDisk } from "@/db/own-files";
import { backupDatabase, sealDatabase } from "@/db/sqlite/backup";
import { Refusal } from "@/server/domain/refusal";
import { reasonOf } from "../database-errors";
import { between } from "../desk/open-desk";
import { transferDesk } from "../desk/transfer";
import { readArchive, writeArchive } from "./archive";
import { attachedFiles } from "./attached-files";
import { faultOfPlace, faultOfProof, schemaOf } from "./check-desk";
import { DATABASE } from "./unpack-backup";

type Options = {
  now: () => number;
  /** Reports progress for a desk on PostgreSQL: rows copied and rows in total. */
  report?: (done: number, total: number) => void;
  /** Whether to back up a desk even if it contradicts its own history. */
  unproved?: boolean;
};

/**
 * Backs the desk up while it is in use. Writes everything under names that begin with `PATH.part`, and removes them if
 * anything fails or does not pass the check. Refuses to overwrite a file.
 */
export async function makeBackup(desk: Address, path: string, options: Options): Promise<{ bytes: number }> {
  if (existsSync(path)) throw new Refusal("already there", `${path} exists already. Choose a new name.`);
  try {
    makeOwnFolder(dirname(path));
    removeParts(path);
    await writeParts(desk, path, options);
    renameSync(`${path}.part`, path);
    syncToDisk(dirname(path), "folder");
    return { bytes: statSync(path).size };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      "unavailable",
      `No backup was made: ${reasonOf(error)}. Nothing was kept at ${path}; earlier backups are as they were.`,
    );
  } finally {
    removeParts(path);
  }
}

async function writeParts(desk: Address, path: string, { now, report, unproved }: Options): Promise<void> {
  const [archive, copy] = [`${path}.part`, `${path}.part.db`];
  const madeAt = new Date(now()).toISOString();
  await copyDatabase(desk, copy, report);
  const copied = { engine: "sqlite", path: copy } as const;
  await refuseUnlessWhole(copied, unproved === true);
  const attached = desk.engine === "sqlite" ? attachedFiles(filesBeside(desk.path)) : [];
  const about = { stet: programVersion(), schema: await schemaOf(copied), madeAt };
  await writeArchive(archive, about, [{ name: DATABASE, file: copy }, ...attached]);
  await readArchive(archive);
}

async function refuseUnlessWhole(copied: Address, unproved: boolean): Promise<void> {
  const fault = await faultOfPlace(copied);
  const doubt = fault || unproved ? null : await faultOfProof(copied);
  const advice = doubt ? " `stet backup --unproved` makes one all the same." : "";
  if (fault || doubt)
    throw new Refusal(
      "invalid",
      `No backup was made, because the desk is not whole: ${fault ?? doubt}. Earlier backups are as they were. \`stet verify\` says more.${advice}`,
    );
}

/** The copy is a SQLite file, whichever engine the desk uses. */
async function copyDatabase(desk: Address, to: string, report: Options["report"]): Promise<void> {
  if (desk.engine === "sqlite") return backupDatabase(desk.path, to);
  const options = report ? { asItIs: true, report } : { asItIs: true };
  await between(desk, { engine: "sqlite", path: to }, (one, other) => transferDesk(one, other, options));
  sealDatabase(to);
}

/** Removes what an interrupted backup of this name left behind. */
function removeParts(path: string): void {
  for (const name of namesIn(dirname(path)))
    if (name.startsWith(`${basename(path)}.part`)) rmSync(join(dirname(path), name), { force: true });
}

/** Returns an empty list if the folder does not exist. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function programVersion(): string {
  return (JSON.parse(readFileSync(resolve(process.cwd(), "package.json"), "utf8")) as { version: string }).version;
}

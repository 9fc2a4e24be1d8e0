/** Manages the server's automatic backups: files in one folder, recognised by their names. */
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** A backup's name, the time in its name, and its size. */
export type KeptBackup = { name: string; at: number; bytes: number };

const NAME = /^stet-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.zip$/u;
const PART = /^stet-[\dTZ-]+\.zip\.part/u;
/** No backup takes this long; one that is unfinished by then belongs to a killed process. */
const LONGEST = 24 * 60 * 60 * 1000;

/** Returns the name of a backup that begins at this moment. */
export function backupName(at: number): string {
  return `stet-${new Date(at).toISOString().slice(0, 19).replaceAll(":", "-")}Z.zip`;
}

/**
 * Lists the backups in a folder, newest first; an empty list if the folder does not exist. Each was verified before it
 * got its name.
 */
export function backupsIn(folder: string): KeptBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const [, day, ...time] = NAME.exec(name) ?? [];
      return day
        ? [{ name, at: Date.parse(`${day}T${time.join(":")}Z`), bytes: statSync(join(folder, name)).size }]
        : [];
    })
    .sort((a, b) => b.at - a.at);
}

/** Deletes all but the newest backups in a folder, and the partial files of a killed process. */
export function rotateBackups(folder: string, keep: number, now: number): void {
  for (const { name } of backupsIn(folder).slice(keep)) rmSync(join(folder, name));
  for (const name of readdirSync(folder).filter((one) => PART.test(one)))
    if (now - statSync(join(folder, name)).mtimeMs > LONGEST) rmSync(join(folder, name));
}

/** The backups that the server makes by itself: files of one folder, told from others by their names. */
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** A backup by its name, the moment that is in its name, and its size. */
export type KeptBackup = { name: string; at: number; bytes: number };

const NAME = /^stet-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.zip$/u;
const PART = /^stet-[\dTZ-]+\.zip\.part/u;
/** No backup takes so long; a process that did not finish one by then was killed. */
const LONGEST = 24 * 60 * 60 * 1000;

/** The name of a backup that is begun at this moment. */
export function backupName(at: number): string {
  return `stet-${new Date(at).toISOString().slice(0, 19).replaceAll(":", "-")}Z.zip`;
}

/** The backups in a folder, the newest first; none where there is no folder. Each was proved before it got its name. */
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

/** Deletes all but the newest backups of a folder, and what a killed process left of one that it was making. */
export function rotateBackups(folder: string, keep: number, now: number): void {
  for (const { name } of backupsIn(folder).slice(keep)) rmSync(join(folder, name));
  for (const name of readdirSync(folder).filter((one) => PART.test(one)))
    if (now - statSync(join(folder, name)).mtimeMs > LONGEST) rmSync(join(folder, name));
}

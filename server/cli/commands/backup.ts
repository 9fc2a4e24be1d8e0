/** `stet backup` and `stet restore`: saves a desk to an archive, and restores it. */
import { existsSync } from "node:fs";
import type { Command } from "commander";
import { addressInWords } from "@/db/address";
import { Refusal } from "@/server/domain/refusal";
import { makeBackup } from "@/server/store/backup/make-backup";
import { restoreDesk } from "@/server/store/backup/restore-desk";
import { callersPath, deskAddress } from "../desk";
import { progressOf } from "../progress";

/** Adds `backup`. */
export function addBackupCommand(stet: Command): void {
  stet
    .command("backup <file>")
    .description("Write the whole desk to a new archive, even while it is in use, and check it.")
    .option("--unproved", "also of a desk that its own history speaks against")
    .action(async (file: string, { unproved = false }: { unproved?: boolean }) => {
      const desk = deskAddress();
      if (desk.engine === "sqlite" && !existsSync(desk.path))
        throw new Refusal("not found", "There is no desk to back up yet.");
      const { report, end } = progressOf("rows");
      await makeBackup(desk, callersPath(file), { now: Date.now, report, unproved }).finally(end);
      console.log(`Backed up to ${file}.`);
    });
}

/** Adds `restore`. */
export function addRestoreCommand(stet: Command): void {
  stet
    .command("restore <file>")
    .description("Check a backup and put it in the place of the desk, which is kept under another name.")
    .option("--unproved", "also one that its own history speaks against")
    .action(async (file: string, { unproved = false }: { unproved?: boolean }) => {
      const desk = deskAddress();
      const { report, end } = progressOf("rows");
      const options = { now: Date.now, report, unproved };
      const { keptAs } = await restoreDesk(callersPath(file), desk, options).finally(end);
      if (keptAs) console.log(`The desk that was there is kept as ${keptAs}.`);
      console.log(`Restored to ${addressInWords(desk)}.`);
    });
}

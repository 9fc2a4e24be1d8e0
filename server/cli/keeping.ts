/** `stet backup`, `restore` and `verify`: keeping a desk safe and proving that it is whole. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Command } from "commander";
import { backupDatabase, checkDatabase } from "../../db/keep";
import { Refusal } from "../domain/refusal";
import { CATALOGUE } from "../usecases/catalogue";
import { answer, callersPath, deskAddress, onDesk } from "./desk";
import { checkSpans } from "./spans";

/** The desk's file. Refuses a desk on a server. */
function deskPath(): string {
  const address = deskAddress();
  if (address.engine === "sqlite") return address.path;
  throw new Refusal("invalid", "This desk is on a PostgreSQL server.");
}

/** Adds `backup`, `restore` and `verify`. */
export function addKeepingCommands(stet: Command): void {
  stet
    .command("backup <file>")
    .description("Write a whole copy of the desk to a new file, while it is in use.")
    .action((file: string) => {
      if (!existsSync(deskPath())) throw new Refusal("not found", "There is no desk to back up yet.");
      if (existsSync(callersPath(file)))
        throw new Refusal("already there", `${file} exists already. Choose a new name.`);
      mkdirSync(dirname(callersPath(file)), { recursive: true });
      backupDatabase(deskPath(), callersPath(file));
      console.log(`Backed up to ${file}.`);
    });
  stet
    .command("restore <file>")
    .description("Put a backup in place of an empty desk.")
    .action((file: string) => {
      // A write-ahead log that was left behind would be played into the backup.
      const left = ["", "-wal", "-shm"].map((ending) => deskPath() + ending).find((path) => existsSync(path));
      if (left)
        throw new Refusal("already there", `${left} is there already. Move it away first; nothing was changed.`);
      const fault = existsSync(callersPath(file)) ? checkDatabase(callersPath(file)) : "the file is not there";
      if (fault) throw new Refusal("invalid", `${file} cannot be restored: ${fault}.`);
      mkdirSync(dirname(deskPath()), { recursive: true });
      copyFileSync(callersPath(file), deskPath());
      console.log(`Restored to ${deskPath()}.`);
    });
  stet
    .command("verify")
    .description("Check the database file, every span against its article, and the whole chain of history.")
    .option("--head <file>", "a head written down earlier: JSON with seq and hash")
    .option("--json")
    .action(async (options: { head?: string; json?: boolean }) => {
      const known = options.head ? { known: readHead(options.head) } : {};
      const database = existsSync(deskPath()) ? checkDatabase(deskPath()) : "there is no desk yet";
      if (database) throw new Refusal("invalid", `The database is damaged: ${database}.`);
      const found = await onDesk(async (context) => ({
        history: await CATALOGUE.history.verify.execute(context, known),
        spans: await checkSpans(context.database.read),
      }));
      const faults = [found.history.fault, ...found.spans.faults].filter((fault) => fault !== null);
      answer(options.json, { ...found, faults }, () =>
        [
          `${found.history.lines} lines of history, head ${found.history.head}`,
          `${found.spans.checked} spans`,
          ...faults,
          faults.length === 0 ? "All of it holds." : `${faults.length} faults.`,
        ].join("\n"),
      );
      if (faults.length > 0) process.exitCode = 1;
    });
}

function readHead(file: string): unknown {
  try {
    return JSON.parse(readFileSync(callersPath(file), "utf8"));
  } catch {
    throw new Refusal("invalid", `${file} cannot be read as JSON. \`stet call history.head\` writes such a head.`);
  }
}

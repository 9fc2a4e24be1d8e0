/** `stet start`: migrate and serve. */
import { resolve } from "node:path";
import type { Command } from "commander";
import pino from "pino";
import { readAddress } from "../../db/address";
import { migrateDatabase } from "../../db/open";
import { serve } from "../api/serve";
import { OPERATOR } from "../domain/person";
import { backupSchedule, publicAddress, readSettings, type Settings } from "../domain/settings";
import { openDesk } from "../store/desk";
import { keepBackups } from "../usecases/desk/backups";
import { openFirstRun } from "../usecases/desk/found";
import { runJobs } from "../usecases/jobs/run-jobs";
import { hireThreads } from "../workers/threads";
import { Dismissed } from "../workers/workers";

/** Adds `start`. */
export function addStartCommand(stet: Command): void {
  stet
    .command("start")
    .description("Bring the database up to date and serve the desk.")
    .option("--dev", "rebuild as files change")
    .action(async (options: { dev?: boolean }) => {
      const settings = readSettings(process.env);
      const address = readAddress(settings.STET_DATABASE_URL);
      await migrateDatabase(address);
      const threads = hireThreads(address);
      const { stopped } = await serve(settings, options.dev === true);
      const database = await openDesk();
      const jobs = await runJobs({ database, now: Date.now, fault: (error) => logOf(settings).error(error) });
      console.log(await welcome(settings));
      threads.readAhead().catch((error) => {
        if (!(error instanceof Dismissed)) logOf(settings).error(error);
      });
      const backups = beginBackups(settings, threads);
      await stopped;
      backups?.stop();
      // What is being extracted is broken off and done again at the next start; what is being written is finished.
      await Promise.all([jobs.stop(), threads.dismiss()]);
      await database.close();
    });
}

/** The server's log, for what nobody waits for an answer to. */
const logOf = ({ STET_LOG_LEVEL: level }: Settings, name = "jobs") => pino({ level, name });

/** Backs the desk up as the settings say, beginning with one where none is young enough. */
function beginBackups(settings: Settings, { makeBackup }: ReturnType<typeof hireThreads>) {
  const schedule = backupSchedule(settings);
  if (!schedule) return null;
  const log = logOf(settings, "backups");
  const backups = keepBackups({
    schedule: { ...schedule, folder: resolve(process.cwd(), schedule.folder) },
    now: Date.now,
    make: makeBackup,
    made: (backup) => log.info(backup, "backed up"),
    fault: (error) => log.error(error),
  });
  void backups.look();
  return backups;
}

/** What is printed once the server answers: one link, which on a new desk opens the first-run page. */
async function welcome(settings: Settings): Promise<string> {
  const address = publicAddress(settings);
  const firstRun = await openFirstRun.execute({ actor: OPERATOR, database: await openDesk(), now: Date.now }, {});
  if (!firstRun) return `\n  Stet is at ${address}\n`;
  return `\n  Open this link to set up your desk. It works once:\n\n  ${address}/first-run?token=${firstRun.token}\n`;
}

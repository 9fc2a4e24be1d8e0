/** `stet start`: completes everything that can fail, then serves until a signal arrives. */
import { resolve } from "node:path";
import type { Command } from "commander";
import pino from "pino";
import { type Address, addressInWords, readAddress } from "@/db/address";
import type { Database } from "@/db/database";
import { DatabaseFault } from "@/db/failures";
import { migrateDatabase } from "@/db/open";
import { tryPort } from "@/server/api/http/listen";
import { type Prepared, prepareServer } from "@/server/api/http/serve";
import { checkSettings } from "@/server/domain/desk/check-settings";
import { backupSchedule, logLevel, publicAddress, readSettings, type Settings } from "@/server/domain/desk/settings";
import { SERVER } from "@/server/domain/people/person";
import { Refusal } from "@/server/domain/refusal";
import { reasonOf } from "@/server/store/database-errors";
import { openDesk } from "@/server/store/desk/desk";
import { countPeople } from "@/server/store/people/people";
import { recordDesk } from "@/server/store/proof/record-desk";
import { keepBackups } from "@/server/usecases/desk/backups";
import { openFirstRun } from "@/server/usecases/desk/found";
import { type Runner, runJobs } from "@/server/usecases/jobs/run-jobs";
import { matchArticles } from "@/server/usecases/relations/match-articles";
import { startThreadPool } from "@/server/workers/threads";
import { PoolClosed } from "@/server/workers/workers";
import { type HeadWriter, openHeadWriter } from "../write-heads";

/** Supervisors kill a process some ten seconds after asking it to stop; this is shorter. */
const LONGEST_END = 9500;

/** Adds `start`. */
export function addStartCommand(stet: Command): void {
  stet
    .command("start")
    .description("Bring the database up to date and serve the desk.")
    .option("--dev", "rebuild as files change")
    .action((options: { dev?: boolean }) => serveDesk(options.dev === true));
}

/** The parts of a served desk, as far as they have been started. */
type Running = {
  database?: Database;
  threads?: ReturnType<typeof startThreadPool>;
  server?: Prepared;
  jobs?: Runner;
  matching?: Awaited<ReturnType<typeof matchArticles>>;
  backups?: ReturnType<typeof keepBackups> | null;
  heads?: HeadWriter | null;
};

async function serveDesk(dev: boolean): Promise<void> {
  outliveReaders();
  const settings = readSettings(process.env);
  checkSettings(settings);
  const asked = askedToEnd();
  // Applies during the start as well: a step that hangs would never notice the signal.
  void asked.then(() => endInTime(settings));
  const running: Running = {};
  try {
    await begin(running, settings, dev);
    await asked;
  } finally {
    endInTime(settings);
    await end(running);
  }
}

/**
 * Keeps serving when nobody reads its output any more, as after `npm start | head`. Next reports an uncaught error to
 * standard error; if that is closed, the report itself fails and is reported in turn, without end.
 */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}

/** Ends the process after the longest time that stopping may take, whatever still blocks it. */
function endInTime(settings: Settings): void {
  setTimeout(() => {
    logOf(settings, "end").error("Not everything had ended in time; the process ends all the same.");
    process.exit(1);
  }, LONGEST_END).unref();
}

/** Completes everything that can fail before the server listens, and stores each part where `end` will find it. */
async function begin(running: Running, settings: Settings, dev: boolean): Promise<void> {
  await tryPort(settings);
  running.heads = openHeadWriter(settings, logOf(settings, "heads"));
  const address = readAddress(settings.STET_DATABASE_URL);
  const database = await openWritable(address);
  running.database = database;
  const threads = startThreadPool(address);
  running.threads = threads;
  running.server = await prepareServer(settings, dev);
  const words = await welcome(settings, database);
  running.jobs = await runJobs({ database, now: Date.now, fault: (error) => logOf(settings, "jobs").error(error) });
  const matchingLog = logOf(settings, "matching");
  running.matching = await matchArticles({ database, now: Date.now, fault: (error) => matchingLog.error(error) });
  await running.server.listen();
  console.log(words);
  running.backups = beginBackups(settings, database, threads);
  running.heads?.begin(database);
  threads.readAhead().catch((error) => {
    if (!(error instanceof PoolClosed)) logOf(settings, "jobs").error(error);
  });
}

/** Stops readers before the writer, and clients before servers. */
async function end({ server, backups, heads, jobs, matching, threads, database }: Running): Promise<void> {
  await server?.stop();
  backups?.stop();
  await heads?.stop();
  // An extraction in progress is aborted and repeated at the next start; a write in progress is completed.
  await Promise.all([jobs?.stop(), matching?.stop(), threads?.close()]);
  await database?.close();
}

/** Opens the desk with the newest tables, and checks that it can be written to. */
async function openWritable(address: Address): Promise<Database> {
  try {
    await migrateDatabase(address);
    const database = await openDesk();
    await database.probe();
    await recordDesk(database, Date.now());
    return database;
  } catch (error) {
    if (error instanceof Refusal || error instanceof DatabaseFault) throw error;
    throw new Refusal(
      "unavailable",
      `The database at ${addressInWords(address)} cannot be used: ${reasonOf(error)}. Nothing was changed there.`,
    );
  }
}

/**
 * Resolves at the first signal, and ignores later ones: Ctrl+C reaches every process of a terminal, and the launcher
 * forwards it as well.
 */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
}

/** The server's log, for background work that has no caller to report to. */
const logOf = (settings: Settings, name: string) => pino({ level: logLevel(settings), name });

/** Starts the scheduled backups; makes one at once if none is recent enough. */
function beginBackups(settings: Settings, database: Database, { makeBackup }: ReturnType<typeof startThreadPool>) {
  const schedule = backupSchedule(settings);
  if (!schedule) return null;
  const log = logOf(settings, "backups");
  const backups = keepBackups({
    schedule: { ...schedule, folder: resolve(process.cwd(), schedule.folder) },
    now: Date.now,
    isFounded: async () => (await countPeople(database.read)) > 0,
    make: makeBackup,
    made: (backup) => log.info(backup, "backed up"),
    fault: (error) => log.error(error),
  });
  void backups.look();
  return backups;
}

/** Prints one link once the server answers; on a new desk it opens the first-run page. */
async function welcome(settings: Settings, database: Database): Promise<string> {
  const address = publicAddress(settings);
  const firstRun = await openFirstRun.execute({ actor: SERVER, database, now: Date.now }, {});
  if (!firstRun) return `\n  Stet is at ${address}\n`;
  return `\n  Open this link to set up your desk. It works once:\n\n  ${address}/first-run?token=${firstRun.token}\n`;
}

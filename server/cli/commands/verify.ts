/** `stet verify`: proves that a desk is intact. */
import { existsSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import { z } from "zod";
import { addressInWords } from "@/db/address";
import type { Database } from "@/db/database";
import { readDatabase } from "@/db/open";
import { databaseState } from "@/db/recording/database-state";
import type { Head } from "@/server/domain/history/head-line";
import { Refusal } from "@/server/domain/refusal";
import { faultOfPlace } from "@/server/store/backup/check-desk";
import { headsIn } from "@/server/store/proof/heads/head-file";
import { type Proof, proveDesk } from "@/server/store/proof/prove-desk";
import { answer, callersPath, deskAddress } from "../desk";

/** Adds `verify`. */
export function addVerifyCommand(stet: Command): void {
  stet
    .command("verify")
    .description(
      "Prove the desk: its tables, the chain of its history, every row by that history, and all that follows from rows.",
    )
    .option("--head <file>", "a head written down earlier: JSON with seq and hash")
    .option("--head-file <file>", "the file that the server writes heads to: each of its lines is checked")
    .option("--json")
    .action(async (options: { head?: string; headFile?: string; json?: boolean }) => {
      const head = options.head ? readHead(options.head) : undefined;
      const heads = options.headFile ? readHeads(options.headFile) : undefined;
      const proof = await onWholeDesk((database) => database.snapshot((db) => proveDesk(db, { head, heads })));
      answer(options.json, proof, () => inWords(proof).join("\n"));
      if (proof.faults.length > 0) process.exitCode = 1;
    });
}

/** How many faults are printed; a desk that was filled by other means has a fault for each row. */
const MOST_TOLD = 200;

function inWords({ history, rows, spans, editions, models, ranks, search, heads, faults }: Proof): string[] {
  const more = faults.length - MOST_TOLD;
  return [
    `${history.lines} lines of history, head ${history.head}`,
    `${rows.checked} rows with what belongs to them, each as the history left it`,
    ...(rows.recordedFrom === null
      ? []
      : [
          `What is older than line ${rows.recordedFrom} is proved from that line on, which recorded the desk as it stood.`,
        ]),
    `${spans.checked} spans`,
    `${editions.checked} editions of reports`,
    `${models.checked} models`,
    `${ranks.checked} claims where lists have them`,
    `${search.checked} claims found by their own words`,
    ...(heads.checked > 0 ? [`${heads.checked} heads that were written down`] : []),
    ...faults.slice(0, MOST_TOLD),
    ...(more > 0 ? [`… and ${more} more; --json has them all.`] : []),
    faults.length === 0 ? "All of it holds." : `${faults.length} faults.`,
  ];
}

/** Runs the work on a desk opened read-only, so that the check does not change what it checks. */
async function onWholeDesk<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const address = deskAddress();
  const fault = await faultOfPlace(address);
  if (fault) throw new Refusal("invalid", `There is no whole desk at ${addressInWords(address)}: ${fault}.`);
  const database = await readDatabase(address);
  try {
    if ((await databaseState(database.read)).kind === "older")
      throw new Refusal(
        "wrong state",
        "This desk has the tables of an earlier version. Start this version of Stet once, then verify.",
      );
    return await work(database);
  } finally {
    await database.close();
  }
}

function readHead(file: string): Head {
  try {
    return head.parse(JSON.parse(readFileSync(callersPath(file), "utf8")));
  } catch {
    throw new Refusal(
      "invalid",
      `${file} is no head of a history. \`stet call history.head\` writes one: JSON with seq and hash.`,
    );
  }
}

function readHeads(file: string): ReturnType<typeof headsIn> {
  const path = callersPath(file);
  if (existsSync(path)) return headsIn(path);
  throw new Refusal("not found", `There is no file ${file}.`);
}

const head = z.object({ seq: z.number().int(), hash: z.string().length(64) });

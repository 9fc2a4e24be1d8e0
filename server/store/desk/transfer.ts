/** Copies a whole desk into another, empty database, between any two engines. */
import { count, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { addressInWords } from "@/db/address";
import type { Database, Handle } from "@/db/database";
import { DatabaseFault } from "@/db/failures";
import { sqliteKit } from "@/db/kit";
import { attempts, claims, securityEvents, settings } from "@/db/schema.sqlite";
import { defineTables } from "@/db/tables/define";
import { Refusal } from "@/server/domain/refusal";
import { batchesOf } from "../batches";
import { searchWordsOf } from "../claims/claims";
import { indexWords } from "../claims/search";
import { reasonOf } from "../database-errors";
import { chainHead, verifyChain } from "../history/events";
import { groupsReplaced, type ReplacedGroup, recordReplaced, withoutNul } from "./replaced-texts";

/** Every table, after the tables that its foreign keys refer to. */
export const TABLES: readonly SQLiteTable[] = Object.values(defineTables(sqliteKit));

/** The number of rows in each table of the target, and the newest line of its history. */
export type Transferred = { tables: Record<string, number>; head: { seq: number; hash: string } | null };

type Options = {
  /** Called after each batch with the rows copied and the rows in total. */
  report?: (done: number, total: number) => void;
  /** Whether to copy the desk even if its history does not hold; used for backups. */
  asItIs?: boolean;
};

/**
 * Copies every row from one snapshot of the source, in one transaction on the target, which must be migrated and empty.
 * Counts all rows and verifies the history before it commits; a failure leaves the target empty.
 */
export async function transferDesk(from: Database, to: Database, options: Options = {}): Promise<Transferred> {
  const names = { source: addressInWords(from.address), target: addressInWords(to.address) };
  try {
    return await from.snapshot((source) => to.write((tx) => fill(source, tx, names, options)));
  } catch (error) {
    if (error instanceof Refusal || error instanceof DatabaseFault) throw error;
    // The error itself contains the rows being written, and with them people's secrets.
    throw new Refusal(
      "invalid",
      `The transfer failed, and nothing was kept at ${names.target}: ${reasonOf(error)}. You can run it again.`,
    );
  }
}

type Names = { source: string; target: string };

async function fill(source: Handle, tx: Handle, names: Names, { report, asItIs }: Options): Promise<Transferred> {
  const tables = await countRows(source);
  const rows = Object.values(tables).reduce((sum, n) => sum + n, 0);
  if (rows === 0) throw new Refusal("not found", `The desk at ${names.source} is empty: there is nothing to transfer.`);
  await refuseUnlessEmpty(tx, names.target);
  const total = rows + (tables[getTableName(claims)] ?? 0);
  let done = 0;
  const step = (by: number) => {
    done += by;
    report?.(done, total);
  };
  const replaced: ReplacedGroup[] = [];
  for (const table of TABLES) replaced.push(...(await copyRows(source, tx, table, step)));
  await indexClaims(source, tx, step);
  const head = await chainHead(source);
  await checkCounts(tx, tables);
  await checkHistory(tx, head, asItIs === true);
  if (replaced.length === 0) return { tables, head };
  await recordReplaced(tx, replaced, Date.now());
  return { tables: await countRows(tx), head: await chainHead(tx) };
}

async function countRows(db: Handle): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const [row] = await db.select({ n: count() }).from(table);
    counts[getTableName(table)] = row?.n ?? 0;
  }
  return counts;
}

/** Tables that a server fills when it is merely started on the target: its settings, and perhaps a failed sign-in. */
const NOT_YET_A_DESK: readonly SQLiteTable[] = [settings, attempts, securityEvents];

async function refuseUnlessEmpty(tx: Handle, target: string): Promise<void> {
  for (const table of NOT_YET_A_DESK) await tx.delete(table);
  for (const table of TABLES) {
    const rows = await tx.select({ n: count() }).from(table);
    if (rows[0]?.n === 0) continue;
    throw new Refusal(
      "already there",
      `The database at ${target} is not empty: its table ${getTableName(table)} has rows. Give one that has not been used yet. Nothing was changed.`,
    );
  }
}

/** Returns the groups in which text had to be replaced. */
async function copyRows(
  source: Handle,
  tx: Handle,
  table: SQLiteTable,
  step: (by: number) => void,
): Promise<ReplacedGroup[]> {
  const replaced: ReplacedGroup[] = [];
  for await (const rows of batchesOf(source, table)) {
    if (tx.engine === "postgres") replaced.push(...groupsReplaced(table, rows));
    await tx.insert(table).values(tx.engine === "postgres" ? rows.map(withoutNul) : rows);
    step(rows.length);
  }
  return replaced;
}

/**
 * Reads the search words at the source, whose planner has statistics on its tables; the target's tables were filled a
 * moment ago.
 */
async function indexClaims(source: Handle, tx: Handle, step: (by: number) => void): Promise<void> {
  for await (const rows of batchesOf(source, claims)) {
    const words = await searchWordsOf(
      source,
      rows.map((row) => row.id),
    );
    await indexWords(tx, words);
    step(rows.length);
  }
}

async function checkCounts(tx: Handle, expected: Record<string, number>): Promise<void> {
  const arrived = await countRows(tx);
  const wrong = Object.keys(expected).find((name) => arrived[name] !== expected[name]);
  if (wrong === undefined) return;
  throw new Refusal(
    "invalid",
    `${arrived[wrong]} of ${expected[wrong]} rows of the table ${wrong} arrived. Nothing was kept; run it again.`,
  );
}

async function checkHistory(tx: Handle, head: Transferred["head"], asItIs: boolean): Promise<void> {
  const arrived = await chainHead(tx);
  const same = arrived?.seq === head?.seq && arrived?.hash === head?.hash;
  const fault = same ? null : "The newest line of the history is not the one that was there.";
  const found = asItIs ? fault : (fault ?? (await verifyChain(tx, head ?? undefined)).fault);
  if (!found) return;
  throw new Refusal(
    "invalid",
    `${found} Nothing was kept. See whether the history holds where it comes from: \`stet verify\` there.`,
  );
}

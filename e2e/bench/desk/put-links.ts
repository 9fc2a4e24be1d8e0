/** Inserts the links of a made-up desk, once its claims exist. */
import type { Database, Handle } from "@/db/database";
import { events } from "@/db/schema.sqlite";
import { insertEvidence } from "@/server/store/evidence";
import { insertRelation } from "@/server/store/relations";
import { madeUpEvidence, madeUpHistory, madeUpRelations } from "./made-up-links";

const AT_ONCE = 500;

/** Inserts relations and evidence through the store, which updates everything that depends on them. */
export async function putLinks(database: Database, claims: number): Promise<void> {
  await inBatches(database, madeUpRelations(claims), async (tx, rows) => {
    for (const row of rows) await insertRelation(tx, row);
  });
  await inBatches(database, madeUpEvidence(claims), async (tx, rows) => {
    for (const row of rows) await insertEvidence(tx, row);
  });
}

/** Inserts the chain of history. */
export function putHistory(
  database: Database,
  articles: readonly { id: string; title: string }[],
  claims: number,
): Promise<void> {
  return inBatches(database, madeUpHistory(articles, claims), async (tx, lines) => {
    await tx.insert(events).values(lines);
  });
}

async function inBatches<T>(
  database: Database,
  rows: Iterable<T>,
  put: (tx: Handle, batch: T[]) => Promise<void>,
): Promise<void> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < AT_ONCE) continue;
    const full = batch;
    batch = [];
    await database.write((tx) => put(tx, full));
  }
  if (batch.length > 0) await database.write((tx) => put(tx, batch));
}

/** Stores reports and their frozen editions. */
import { and, count, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { editions, people, reports } from "@/db/schema.sqlite";

export type ReportRow = typeof reports.$inferSelect;
export type EditionRow = typeof editions.$inferSelect;

/** Adds a report. */
export async function insertReport(tx: Handle, row: typeof reports.$inferInsert): Promise<void> {
  await tx.insert(reports).values(row);
}

/** Returns one report; null if it does not exist. */
export async function getReport(db: Handle, id: string): Promise<ReportRow | null> {
  const [row] = await db.select().from(reports).where(eq(reports.id, id)).limit(1);
  return row ?? null;
}

/** Changes a report's draft if it is still at this version. Returns false if it is not. */
export async function updateReport(
  tx: Handle,
  id: string,
  version: number,
  values: Partial<Pick<ReportRow, "title" | "summary" | "scope">>,
): Promise<boolean> {
  const changed = await tx
    .update(reports)
    .set({ ...values, version: version + 1 })
    .where(and(eq(reports.id, id), eq(reports.version, version)))
    .returning({ id: reports.id });
  return changed.length > 0;
}

/** Counts all reports. */
export async function countReports(db: Handle): Promise<number> {
  const [row] = await db.select({ n: count() }).from(reports);
  return row?.n ?? 0;
}

/** Adds a frozen edition. */
export async function insertEdition(tx: Handle, row: typeof editions.$inferInsert): Promise<void> {
  await tx.insert(editions).values(row);
}

/** Returns the editions of a report, newest first, without their snapshots. */
export async function editionsOf(db: Handle, reportId: string) {
  return db
    .select({
      id: editions.id,
      number: editions.number,
      sha256: editions.sha256,
      correction: editions.correction,
      at: editions.at,
      publishedAt: editions.publishedAt,
      withdrawal: editions.withdrawal,
      withdrawnAt: editions.withdrawnAt,
      byName: people.name,
    })
    .from(editions)
    .leftJoin(people, eq(people.id, editions.by))
    .where(eq(editions.reportId, reportId))
    .orderBy(desc(editions.number));
}

/** Returns one edition with its snapshot: the one with that number, or the newest. Null if there is none. */
export async function getEdition(db: Handle, reportId: string, number?: number): Promise<EditionRow | null> {
  const [row] = await db
    .select()
    .from(editions)
    .where(and(eq(editions.reportId, reportId), number === undefined ? undefined : eq(editions.number, number)))
    .orderBy(desc(editions.number))
    .limit(1);
  return row ?? null;
}

/** Marks an edition as published. Returns false if it already was. */
export async function publishEdition(tx: Handle, id: string, at: number): Promise<boolean> {
  const changed = await tx
    .update(editions)
    .set({ publishedAt: at })
    .where(and(eq(editions.id, id), isNull(editions.publishedAt)))
    .returning({ id: editions.id });
  return changed.length > 0;
}

/** Marks a published edition as withdrawn. Returns false if it already was. */
export async function markWithdrawn(
  tx: Handle,
  id: string,
  { reason, by, at }: { reason: string; by: string | null; at: number },
): Promise<boolean> {
  const changed = await tx
    .update(editions)
    .set({ withdrawal: reason, withdrawnBy: by, withdrawnAt: at })
    .where(and(eq(editions.id, id), isNotNull(editions.publishedAt), isNull(editions.withdrawnAt)))
    .returning({ id: editions.id });
  return changed.length > 0;
}

/** Proposals as rows: those that are open, those that were dismissed, and what became of each. */
import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { proposals } from "@/db/schema.sqlite";
import type { Attribution } from "@/server/domain/claims/attribution";
import type { ProposalState } from "@/server/domain/claims/proposal";

export type ProposalRow = Omit<typeof proposals.$inferSelect, "finding"> & { finding: Attribution | null };
export type NewProposal = Omit<ProposalRow, "state" | "decidedBy" | "decidedAt" | "version">;

/** What waits for a decision in an article, in the order in which it was proposed. */
export async function openProposals(db: Handle, articleId: string): Promise<ProposalRow[]> {
  const rows = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.articleId, articleId), eq(proposals.state, "open")))
    .orderBy(asc(proposals.id));
  return rows.map(readRow);
}

/** One proposal; null when it is not there. */
export async function getProposal(db: Handle, id: string): Promise<ProposalRow | null> {
  const [row] = await db.select().from(proposals).where(eq(proposals.id, id)).limit(1);
  return row ? readRow(row) : null;
}

function readRow({ finding, ...row }: typeof proposals.$inferSelect): ProposalRow {
  return { ...row, finding: finding === null ? null : (JSON.parse(finding) as Attribution) };
}

/** How many wait in each of these articles; one where none waits is left out. */
export async function countOpen(db: Handle, articleIds: readonly string[]): Promise<Map<string, number>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db
    .select({ id: proposals.articleId, n: count() })
    .from(proposals)
    .where(and(inArray(proposals.articleId, [...articleIds]), eq(proposals.state, "open")))
    .groupBy(proposals.articleId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** The keys of what people dismissed of this extractor's proposals for the article. */
export async function dismissedKeys(db: Handle, articleId: string, engine: string): Promise<Set<string>> {
  const rows = await db
    .select({ key: proposals.key })
    .from(proposals)
    .where(and(eq(proposals.articleId, articleId), eq(proposals.state, "dismissed"), eq(proposals.engine, engine)));
  return new Set(rows.map((row) => row.key));
}

/** Puts these in the place of whatever was open for the article. Returns how many were open. */
export async function replaceOpen(tx: Handle, articleId: string, rows: readonly NewProposal[]): Promise<number> {
  const open = and(eq(proposals.articleId, articleId), eq(proposals.state, "open"));
  const gone = await tx.delete(proposals).where(open).returning({ id: proposals.id });
  for (const { finding, ...row } of rows) {
    const text = finding && JSON.stringify(finding);
    await tx.insert(proposals).values({ ...row, finding: text, state: "open" });
  }
  return gone.length;
}

/** Says what became of a proposal, if it still is at this version. False when it was not. */
export async function decideProposal(
  tx: Handle,
  id: string,
  version: number,
  decided: { state: ProposalState; decidedBy: string | null; decidedAt: number | null; claimId?: string },
): Promise<boolean> {
  const changed = await tx
    .update(proposals)
    .set({ ...decided, version: version + 1 })
    .where(and(eq(proposals.id, id), eq(proposals.version, version)))
    .returning({ id: proposals.id });
  return changed.length > 0;
}

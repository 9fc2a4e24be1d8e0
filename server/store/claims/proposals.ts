/** Stores and loads proposals: open ones, dismissed ones, and how each was decided. */
import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { proposals } from "@/db/schema.sqlite";
import type { StoredAttribution } from "@/server/domain/claims/attribution";
import type { ProposalState } from "@/server/domain/claims/proposal";

export type ProposalRow = Omit<typeof proposals.$inferSelect, "finding"> & { finding: StoredAttribution | null };
export type NewProposal = Omit<ProposalRow, "state" | "decidedBy" | "decidedAt" | "version">;

/** Returns an article's open proposals in the order in which they were made. */
export async function openProposals(db: Handle, articleId: string): Promise<ProposalRow[]> {
  const rows = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.articleId, articleId), eq(proposals.state, "open")))
    .orderBy(asc(proposals.id));
  return rows.map(readRow);
}

/** Returns one proposal; null if it does not exist. */
export async function getProposal(db: Handle, id: string): Promise<ProposalRow | null> {
  const [row] = await db.select().from(proposals).where(eq(proposals.id, id)).limit(1);
  return row ? readRow(row) : null;
}

function readRow({ finding, ...row }: typeof proposals.$inferSelect): ProposalRow {
  return { ...row, finding: finding === null ? null : readFinding(finding) };
}

/** Proposals from before several speakers were told apart have one name, or null. */
function readFinding(json: string): StoredAttribution {
  const { speaker, ...finding } = JSON.parse(json) as StoredAttribution & { speaker?: string | null };
  const before = { speakers: speaker == null ? [] : [speaker], candidates: [] };
  return { ...before, ...finding };
}

/** Counts the open proposals of each article; articles without any are omitted. */
export async function countOpen(db: Handle, articleIds: readonly string[]): Promise<Map<string, number>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db
    .select({ id: proposals.articleId, n: count() })
    .from(proposals)
    .where(and(inArray(proposals.articleId, [...articleIds]), eq(proposals.state, "open")))
    .groupBy(proposals.articleId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Returns the keys of this extractor's proposals for the article that people dismissed. */
export async function dismissedKeys(db: Handle, articleId: string, engine: string): Promise<Set<string>> {
  const rows = await db
    .select({ key: proposals.key })
    .from(proposals)
    .where(and(eq(proposals.articleId, articleId), eq(proposals.state, "dismissed"), eq(proposals.engine, engine)));
  return new Set(rows.map((row) => row.key));
}

/** Replaces all open proposals for the article with these. Returns how many were open. */
export async function replaceOpen(tx: Handle, articleId: string, rows: readonly NewProposal[]): Promise<number> {
  const open = and(eq(proposals.articleId, articleId), eq(proposals.state, "open"));
  const gone = await tx.delete(proposals).where(open).returning({ id: proposals.id });
  for (const { finding, ...row } of rows) {
    const text = finding && JSON.stringify(finding);
    await tx.insert(proposals).values({ ...row, finding: text, state: "open" });
  }
  return gone.length;
}

/** Records the decision on a proposal if it is still at this version. Returns false if it is not. */
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

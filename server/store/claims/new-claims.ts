/** Inserts the claims of one article together, in a few statements, so that a large write stays short. */
import { max } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { claimSources, claimSpans, claims } from "@/db/schema.sqlite";
import { claimRank } from "@/server/domain/claims/claim-rank";
import { type NewClaim, type RoleEntry, reindexClaims, type SpansByRole, spanRows } from "./claims";

/** What claims need from their article; the offsets of spans refer to its text. */
export type ClaimedArticle = { id: string; text: string; publishedOn: string | null; publisher: string | null };
/** A claim with the spans that prove it, and its sources with their roles. */
export type BackedClaim = { claim: NewClaim; spans: SpansByRole; roles: readonly RoleEntry[] };

/**
 * Inserts claims of this article with their spans, sources and search words, in this order. Pass at most a few hundred.
 */
export async function insertClaims(tx: Handle, article: ClaimedArticle, added: readonly BackedClaim[]): Promise<void> {
  if (added.length === 0) return;
  const { id: articleId, publisher, publishedOn, text } = article;
  const [{ last = null } = {}] = await tx.select({ last: max(claims.ordinal) }).from(claims);
  const ordinalAt = (i: number) => (last ?? 0) + 1 + i;
  const rankAt = (i: number) => claimRank(publishedOn, ordinalAt(i));
  await tx
    .insert(claims)
    .values(added.map(({ claim }, i) => ({ ...claim, articleId, publisher, ordinal: ordinalAt(i), rank: rankAt(i) })));
  await tx.insert(claimSpans).values(added.flatMap(({ claim, spans }) => spanRows(claim.id, text, spans)));
  const roles = added.flatMap(({ claim, roles: cast }, i) =>
    cast.map((entry) => ({ claimId: claim.id, ...entry, rank: rankAt(i) })),
  );
  if (roles.length > 0) await tx.insert(claimSources).values(roles).onConflictDoNothing();
  await reindexClaims(
    tx,
    added.map(({ claim }) => claim.id),
  );
}

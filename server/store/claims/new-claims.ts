/** Adding claims: those of one article together, in a few statements, so that a write of many is short. */
import { max } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { claimSources, claimSpans, claims } from "@/db/schema.sqlite";
import { claimRank } from "@/server/domain/claims/claim-rank";
import { type NewClaim, type RoleEntry, reindexClaims, type SpansByRole, spanRows } from "./claims";

/** What of an article its claims are made with; the spans count in its text. */
export type ClaimedArticle = { id: string; text: string; publishedOn: string | null; publisher: string | null };
/** A claim with the spans that prove it and who plays which role in it. */
export type BackedClaim = { claim: NewClaim; spans: SpansByRole; roles: readonly RoleEntry[] };

/** Adds claims of this article with their spans, sources and search words, in this order. Give at most some hundred. */
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

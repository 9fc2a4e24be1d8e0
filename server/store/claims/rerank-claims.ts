/** Updates the ranks of an article's claims, and every copy of them, after its date or publisher was corrected. */
import { eq, inArray, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import {
  claimCandidates,
  claimSlots,
  claimSources,
  claims,
  claimTags,
  claimTopics,
  evidence,
  relations,
} from "@/db/schema.sqlite";
import { claimRank } from "@/server/domain/claims/claim-rank";
import { reindexClaims } from "./claims";
import { dropWords } from "./search";

type Place = { publishedOn: string | null; publisher: string | null };

/** Moves the article's claims to where its new date and publisher put them. */
export async function rerankClaims(tx: Handle, articleId: string, before: Place, after: Place): Promise<void> {
  if (after.publisher !== before.publisher)
    await tx.update(claims).set({ publisher: after.publisher }).where(eq(claims.articleId, articleId));
  const by = claimRank(after.publishedOn, 0) - claimRank(before.publishedOn, 0);
  if (by === 0) return;
  const moved = await tx
    .select({ id: claims.id, rank: claims.rank })
    .from(claims)
    .where(eq(claims.articleId, articleId));
  await dropWords(
    tx,
    moved.map((claim) => claim.rank),
  );
  const own = sql`(select ${claims.id} from ${claims} where ${claims.articleId} = ${articleId})`;
  await tx
    .update(claims)
    .set({ rank: sql`${claims.rank} + ${by}` })
    .where(eq(claims.articleId, articleId));
  for (const table of [claimSources, claimCandidates, claimTags, claimTopics, claimSlots, evidence] as const)
    await tx
      .update(table)
      .set({ rank: sql`${table.rank} + ${by}` })
      .where(inArray(table.claimId, own));
  await tx
    .update(relations)
    .set({ aRank: sql`${relations.aRank} + ${by}` })
    .where(inArray(relations.a, own));
  await tx
    .update(relations)
    .set({ bRank: sql`${relations.bRank} + ${by}` })
    .where(inArray(relations.b, own));
  await reindexClaims(
    tx,
    moved.map((claim) => claim.id),
  );
}

/** Collects the desk's decisions for learning: the articles in which somebody has decided on every claim. */
import type { Handle } from "@/db/database";
import { articles } from "@/db/schema.sqlite";
import type { Span } from "@/server/domain/articles/span";
import { decisionOn, mentionNear } from "@/server/domain/claims/decision";
import type { KnownArticle } from "@/server/extraction/training/known-article";
import { batchesOf } from "@/server/store/batches";
import { type ClaimRow, claimsOfArticle, rolesOf, spansOf } from "@/server/store/claims/claims";
import { grouped } from "@/server/store/grouped";
import { claimsWithLines } from "@/server/store/history/events";

/** The actions in history by which a person corrects a claim itself, and not only its state. */
const CORRECTIONS = ["claim.edit", "claim.attribute", "claim.mark", "claim.move words"];

/** Returns the decided articles with the attributions that people accepted. Read from a snapshot. */
export async function decidedArticles(db: Handle): Promise<KnownArticle[]> {
  const decided: KnownArticle[] = [];
  for await (const batch of batchesOf(db, articles)) {
    for (const { id, text } of batch) {
      const accepted = await acceptedClaims(db, id);
      if (accepted) decided.push({ id, text, attributions: await attributionsOf(db, text, accepted) });
    }
  }
  return decided;
}

/** Returns the claims that people accepted; null if the article has no claims, or one that is undecided. */
async function acceptedClaims(db: Handle, articleId: string): Promise<string[] | null> {
  const claims = await claimsOfArticle(db, articleId);
  const unsure = claims.filter((claim) => decisionOn(claim, false) === "open").map((claim) => claim.id);
  const corrected = await claimsWithLines(db, unsure, CORRECTIONS);
  const decisionOf = (claim: ClaimRow) => decisionOn(claim, corrected.has(claim.id));
  if (claims.length === 0 || claims.some((claim) => decisionOf(claim) === "open")) return null;
  return claims.filter((claim) => decisionOf(claim) === "accepted").map((claim) => claim.id);
}

async function attributionsOf(db: Handle, text: string, ids: string[]): Promise<KnownArticle["attributions"]> {
  const spans = grouped(await spansOf(db, ids), (span) => span.claimId);
  const roles = grouped(await rolesOf(db, ids), (role) => role.claimId);
  return ids.map((id) => {
    const of = (role: "source" | "cue" | "content") =>
      (spans.get(id) ?? []).filter((span) => span.role === role).map(({ start, end }): Span => [start, end]);
    const [source, content] = [of("source"), of("content")];
    const speaker = (roles.get(id) ?? []).find((role) => role.role === "speaker");
    const mention = source.length === 0 && speaker ? mentionNear(text, speaker.name, content) : null;
    return { source: mention ? [mention] : source, cue: of("cue"), content };
  });
}

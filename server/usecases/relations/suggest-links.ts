/** Suggesting links between an article's claims and others: what the matching finds, for people to confirm or dismiss. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import type { Span } from "@/server/domain/articles/span";
import { id } from "@/server/domain/schemas";
import type { BundleClaim, Suggestion } from "@/server/matching/bundle";
import { enqueueEveryArticle, leaveQueue } from "@/server/store/match-queue";
import { insertRelation, linkedPairs } from "@/server/store/relations";
import { workers } from "@/server/workers/workers";
import { changing } from "../define";
import { type MatchBundle, matchBundle } from "./match-bundle";

/** Of pairs with less, two in three are not related; of those with more, six in ten are. */
const LEAST_SCORE = 0.5;
/** So many for each claim at most, the likeliest. */
const MOST_FOR_EACH = 4;

type Found = { suggestions: Suggestion[]; offsets: MatchBundle["offsets"]; claims: Map<string, BundleClaim> };

/**
 * Compares the claims of an article that waits for it. Pairs that are linked in any way, or were dismissed, are left as
 * they are. An article that does not wait any more is passed over.
 */
export const suggestLinks = changing({
  action: "relation.suggest",
  input: z.strictObject({ articleId: id }),
  prepare: async ({ input, db }): Promise<Found | null> => {
    const around = await matchBundle(db, input.articleId);
    if (!around) return null;
    const { bundle, own, offsets } = around;
    const claims = new Map(bundle.claims.map((claim) => [claim.id, claim]));
    const ofOwn = new Set(own);
    const found = (await workers().relate(bundle)).filter(
      ({ a, b }) => (ofOwn.has(a) || ofOwn.has(b)) && !overlap(claims.get(a), claims.get(b)),
    );
    return { suggestions: likeliest(found), offsets, claims };
  },
  run: async ({ input, tx, now, newId, log, prepared }) => {
    const { articleId } = input;
    if (!(await leaveQueue(tx, articleId)) || !prepared) return { suggested: 0 };
    const fresh = await notLinkedYet(tx, prepared.suggestions);
    const place = (claimId: string) => prepared.offsets.get(prepared.claims.get(claimId)?.article ?? "") ?? 0;
    for (const { a, b, type, score, sure, reason, marks } of fresh) {
      const placed = { a: moved(marks.a, place(a)), b: moved(marks.b, place(b)) };
      const found = { type, score, reason, sure: sure ? 1 : 0, marks: JSON.stringify(placed) };
      await insertRelation(tx, { ...found, id: newId(), a, b, state: "suggested", by: null, at: now });
    }
    if (fresh.length > 0) log({ subjectType: "article", subjectId: articleId, note: { suggested: fresh.length } });
    return { suggested: fresh.length };
  },
});

/** Has every article of the desk compared again; what was decided stays as it is. */
export const suggestAllLinks = changing({
  action: "relation.suggest",
  input: z.strictObject({}).default({}),
  run: async ({ tx, now, log }) => {
    await enqueueEveryArticle(tx, now);
    log({ subjectType: "desk", subjectId: "desk", note: { compared: "all" } });
    return {};
  },
});

/** Whether the two share words of one article, as a claim does with the one that it is quoted in. */
function overlap(one?: BundleClaim, other?: BundleClaim): boolean {
  if (one?.article !== other?.article) return false;
  return (one?.content ?? []).some(([start, end]) => other?.content.some(([from, to]) => from < end && start < to));
}

/** Those that are likely enough, at most a few for each claim. */
function likeliest(suggestions: readonly Suggestion[]): Suggestion[] {
  const taken = new Map<string, number>();
  return suggestions
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((one, other) => other.score - one.score)
    .filter(({ a, b }) => {
      const [ofA, ofB] = [taken.get(a) ?? 0, taken.get(b) ?? 0];
      if (ofA >= MOST_FOR_EACH || ofB >= MOST_FOR_EACH) return false;
      taken.set(a, ofA + 1).set(b, ofB + 1);
      return true;
    });
}

async function notLinkedYet(tx: Handle, suggestions: readonly Suggestion[]): Promise<Suggestion[]> {
  const ids = [...new Set(suggestions.flatMap(({ a, b }) => [a, b]))];
  const linked = new Set((await linkedPairs(tx, ids)).flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  return suggestions.filter(({ a, b }) => !linked.has(`${a} ${b}`));
}

const moved = (spans: readonly Span[], by: number) => spans.map(([from, to]): [number, number] => [from + by, to + by]);

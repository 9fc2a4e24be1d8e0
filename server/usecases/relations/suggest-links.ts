/** Suggesting links between an article's claims and others: what the matching finds, for people to confirm or dismiss. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import type { Span } from "@/server/domain/articles/span";
import { id } from "@/server/domain/schemas";
import type { BundleClaim, Suggestion } from "@/server/matching/bundle";
import { getArticle } from "@/server/store/articles";
import { insertFeatures, weightsInUse } from "@/server/store/link-models";
import { enqueueEveryArticle, leaveQueue } from "@/server/store/match-queue";
import { insertRelation, linkedPairs } from "@/server/store/relations";
import { workers } from "@/server/workers/workers";
import { changing } from "../define";
import { type MatchBundle, matchBundle } from "./match-bundle";

/** Less likely pairs are left out. */
const LEAST_SCORE = 0.6;
/** The same, where the kind of link is not sure and no words speak for it. */
const LEAST_UNGROUNDED = 0.7;
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
    const found = await workers().relate({
      bundle,
      of: new Set(own),
      least: LEAST_SCORE,
      weights: await weightsInUse(db),
    });
    const worthwhile = found.filter((one) => isWorthwhile(one, claims.get(one.a), claims.get(one.b)));
    return { suggestions: likeliest(worthwhile), offsets, claims };
  },
  run: async ({ input, tx, now, newId, log, prepared }) => {
    const { articleId } = input;
    if (!(await leaveQueue(tx, articleId)) || !prepared) return { suggested: 0 };
    const fresh = await notLinkedYet(tx, prepared.suggestions);
    const place = (claimId: string) => prepared.offsets.get(prepared.claims.get(claimId)?.article ?? "") ?? 0;
    for (const { a, b, type, score, sure, reason, marks, features } of fresh) {
      const placed = { a: moved(marks.a, place(a)), b: moved(marks.b, place(b)) };
      const found = { type, score, reason, sure: sure ? 1 : 0, marks: JSON.stringify(placed) };
      const relationId = newId();
      await insertRelation(tx, { ...found, id: relationId, a, b, state: "suggested", by: null, at: now });
      await insertFeatures(tx, relationId, features);
    }
    if (fresh.length > 0) {
      // A subject of its own: no list or count shows suggestions, and none has to be refetched for them.
      const title = (await getArticle(tx, articleId))?.title ?? null;
      log({ subjectType: "suggestion", subjectId: articleId, note: { title, suggested: fresh.length } });
    }
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

/**
 * Whether a person should see it. Claims of one article are mostly about one thing, and stand side by side there, so only
 * links of a sure kind are worth showing; and never between a claim and one that it is quoted in.
 */
function isWorthwhile({ sure, grounded, score }: Suggestion, one?: BundleClaim, other?: BundleClaim): boolean {
  if (!one || !other) return false;
  if (one.article !== other.article) return sure || grounded || score >= LEAST_UNGROUNDED;
  const overlap = one.content.some(([start, end]) => other.content.some(([from, to]) => from < end && start < to));
  return sure && !overlap;
}

/** Those that are likely enough, at most a few for each claim. */
function likeliest(suggestions: readonly Suggestion[]): Suggestion[] {
  const taken = new Map<string, number>();
  return [...suggestions]
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

/** Suggesting links between an article's claims and others: what the matching finds, for people to confirm or dismiss. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import type { Span } from "@/server/domain/articles/span";
import { id } from "@/server/domain/schemas";
import type { BundleClaim, Suggestion } from "@/server/matching/bundle";
import { getArticle } from "@/server/store/articles";
import { claimsById } from "@/server/store/claims/claims";
import { insertFeatures, weightsInUse } from "@/server/store/link-models";
import { enqueueEveryArticle, leaveQueue } from "@/server/store/match-queue";
import { insertRelation, linksTouching } from "@/server/store/relations";
import { workers } from "@/server/workers/workers";
import { noteCopies } from "../articles/near-copies";
import { changing } from "../define";
import { notDismissedInCopies, repeatsInCopies } from "./copy-links";
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
    const article = (await leaveQueue(tx, articleId)) ? await getArticle(tx, articleId) : null;
    if (!article) return { suggested: 0 };
    await noteCopies(tx, article);
    const repeated = await repeatsInCopies(tx, articleId);
    const fresh = await notDecidedYet(tx, [...repeated, ...without(repeated, prepared)]);
    for (const { a, b, type, score, sure, reason, marks, features } of fresh) {
      const found = { type, score, reason, sure: sure ? 1 : 0, marks: JSON.stringify(marks) };
      const relationId = newId();
      await insertRelation(tx, { ...found, id: relationId, a, b, state: "suggested", by: null, at: now });
      if (features) await insertFeatures(tx, relationId, features);
    }
    // A subject of its own: no list or count shows suggestions, and none has to be refetched for them.
    const note = { title: article.title, suggested: fresh.length };
    if (fresh.length > 0) log({ subjectType: "suggestion", subjectId: articleId, note });
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

/** Where near copies suggest the link, nothing was weighed, and there are no features to learn from. */
type Link = Omit<Suggestion, "grounded" | "features"> & Partial<Pick<Suggestion, "features">>;

/** Returns what the matching found of other pairs than these, with the marks where they stand in the whole articles. */
function without(pairs: readonly Link[], found: Found | null): Link[] {
  const taken = new Set(pairs.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const place = (claimId: string) => found?.offsets.get(found.claims.get(claimId)?.article ?? "") ?? 0;
  return (found?.suggestions ?? [])
    .filter(({ a, b }) => !taken.has(`${a} ${b}`))
    .map((one) => ({ ...one, marks: { a: moved(one.marks.a, place(one.a)), b: moved(one.marks.b, place(one.b)) } }));
}

/** Returns those that are not linked in any way, and whose like was not dismissed in a near copy. */
async function notDecidedYet(tx: Handle, links: readonly Link[]): Promise<Link[]> {
  const ids = [...new Set(links.flatMap(({ a, b }) => [a, b]))];
  const linked = new Set((await linksTouching(tx, ids)).flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const open = links.filter(({ a, b }) => !linked.has(`${a} ${b}`));
  const articles = (await claimsById(tx, ids)).map(({ articleId }) => articleId);
  return notDismissedInCopies(tx, open, [...new Set(articles)]);
}

const moved = (spans: readonly Span[], by: number) => spans.map(([from, to]): [number, number] => [from + by, to + by]);

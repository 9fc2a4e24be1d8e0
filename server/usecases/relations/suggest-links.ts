/** Suggesting links between an article's claims and others: what the matching finds, for people to confirm or dismiss. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import type { Span } from "@/server/domain/articles/span";
import { id } from "@/server/domain/schemas";
import type { BundleClaim, Suggestion } from "@/server/matching/bundle";
import type { ClaimSlots } from "@/server/matching/reading/article-slots";
import { getArticle } from "@/server/store/articles";
import { claimsById } from "@/server/store/claims/claims";
import { insertFeatures, weightsInUse } from "@/server/store/link-models";
import { enqueueEveryArticle, leaveQueue, waitsSince } from "@/server/store/match-queue";
import { insertRelation, linksTouching } from "@/server/store/relations";
import { workers } from "@/server/workers/workers";
import { noteCopies } from "../articles/near-copies";
import { claimsToRead, keepSlots } from "../claims/slots-in-article";
import { changing } from "../define";
import { notDismissedInCopies, repeatsInCopies } from "./copy-links";
import { type MatchBundle, matchBundle } from "./match-bundle";

/** Less likely pairs are left out. */
const LEAST_SCORE = 0.6;
/** The same, where the kind of link is not sure and no words speak for it. */
const LEAST_UNGROUNDED = 0.7;
/** So many for each claim at most, the likeliest. */
const MOST_FOR_EACH = 4;

type Compared = { found: Found; slots: readonly ClaimSlots[] };
type Prepared = (Compared & { since: number }) | null;
type Found = { suggestions: Suggestion[]; offsets: MatchBundle["offsets"]; claims: Map<string, BundleClaim> };

/**
 * Reads what the claims of an article that waits for it say, and compares them with others. Pairs that are linked in any
 * way, or were dismissed, are left as they are. An article that does not wait any more is passed over.
 */
export const suggestLinks = changing({
  action: "relation.suggest",
  input: z.strictObject({ articleId: id }),
  prepare: async ({ input: { articleId }, db }): Promise<Prepared> => {
    const since = await waitsSince(db, articleId);
    return since === null ? null : { since, ...(await compare(db, articleId)) };
  },
  run: async ({ input: { articleId }, tx, now, newId, log, prepared }) => {
    const isNext = prepared !== null && (await leaveQueue(tx, articleId, prepared.since));
    const article = isNext ? await getArticle(tx, articleId) : null;
    if (!prepared || !article) return { suggested: 0 };
    const isRead = await keepSlots(tx, articleId, prepared.slots);
    await noteCopies(tx, article);
    const repeated = await repeatsInCopies(tx, articleId);
    const fresh = await notDecidedYet(tx, [...repeated, ...without(repeated, prepared.found)]);
    for (const { a, b, type, score, sure, reason, marks, features } of fresh) {
      const link = { type, score, reason, sure: sure ? 1 : 0, marks: JSON.stringify(marks) };
      const relationId = newId();
      await insertRelation(tx, { ...link, id: relationId, a, b, state: "suggested", by: null, at: now });
      if (features) await insertFeatures(tx, relationId, features);
    }
    // A subject of its own: no list or count shows suggestions, so little has to be refetched for them.
    const about = { subjectType: "suggestion", subjectId: articleId } as const;
    if (fresh.length > 0) log({ ...about, note: { title: article.title, suggested: fresh.length } });
    else if (isRead) log({ ...about, action: "claim.read slots", note: { title: article.title } });
    return { suggested: fresh.length };
  },
});

/** Compares the claims of an article with others, where it has any to compare, and reads what they say. */
async function compare(db: Handle, articleId: string): Promise<Compared> {
  const { bundle, own, offsets } = (await matchBundle(db, articleId)) ?? NOTHING;
  const { suggestions, slots } = await workers().relate({
    bundle,
    of: new Set(own),
    least: LEAST_SCORE,
    weights: await weightsInUse(db),
    read: await claimsToRead(db, articleId),
  });
  const claims = new Map(bundle.claims.map((claim) => [claim.id, claim]));
  const worthwhile = suggestions.filter((one) => isWorthwhile(one, claims.get(one.a), claims.get(one.b)));
  return { found: { suggestions: likeliest(worthwhile), offsets, claims }, slots };
}

const NOTHING: MatchBundle = { bundle: { articles: [], claims: [] }, own: [], offsets: new Map() };

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
function without(pairs: readonly Link[], { suggestions, offsets, claims }: Found): Link[] {
  const taken = new Set(pairs.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const place = (claimId: string) => offsets.get(claims.get(claimId)?.article ?? "") ?? 0;
  return suggestions
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

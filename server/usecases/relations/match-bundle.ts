/** What an article's claims are compared with: the claims that share their rarest words, each with the text around it. */
import type { Handle } from "@/db/database";
import type { Span } from "@/server/domain/articles/span";
import type { Bundle, BundleArticle, BundleClaim } from "@/server/matching/bundle";
import { tellingWords } from "@/server/matching/telling-words";
import { textsOf } from "@/server/store/articles";
import { idsOf } from "@/server/store/claims/claim-list";
import { type ClaimRow, claimsById, claimsOfArticle, rolesOf, spansOf } from "@/server/store/claims/claims";
import { ranksWithWords } from "@/server/store/claims/claims-with-words";
import { correctionsOf } from "@/server/store/claims/corrections";
import { grouped } from "@/server/store/grouped";

/** Claims beyond these would take an import minutes; the article's first are compared. */
const MOST_OWN = 300;
/** So many claims are looked up for each, as many as a person might look through. */
const MOST_FOR_EACH = 10;
/** "A new operating system" has fewer telling words than that, and shares them with many claims about other things. */
const FEWEST_WORDS = 3;
/** How much of the text before and behind a claim is read along. */
const AROUND = 220;

/** `own` are the ids of the article's claims. `offsets` tells where in its article each excerpt of another begins. */
export type MatchBundle = {
  bundle: Bundle;
  own: readonly string[];
  offsets: ReadonlyMap<string, number>;
};

/** Gathers them; null where the article has no claim to compare. */
export async function matchBundle(db: Handle, articleId: string): Promise<MatchBundle | null> {
  const own = (await claimsOfArticle(db, articleId)).filter(isComparable).slice(0, MOST_OWN);
  if (own.length === 0) return null;
  const ids = await alikeTo(db, own);
  const others = (await claimsById(db, ids)).filter(isComparable);
  const [article] = await textsOf(db, [articleId]);
  if (!article) return null;
  const excerpts = await excerptsOf(
    db,
    others.filter((claim) => claim.articleId !== articleId),
  );
  const bundle: Bundle = {
    articles: [article, ...excerpts.map(({ part }) => part)],
    claims: [...(await bundledClaims(db, own)), ...excerpts.map(({ claim }) => claim)],
  };
  return {
    bundle,
    own: own.map(({ id }) => id),
    offsets: new Map(excerpts.map(({ part, from }) => [part.id, from])),
  };
}

function isComparable({ workflow, statement }: Pick<ClaimRow, "workflow" | "statement">): boolean {
  return workflow !== "set aside" && tellingWords(statement).length >= FEWEST_WORDS;
}

async function alikeTo(db: Handle, own: readonly ClaimRow[]): Promise<string[]> {
  const ranks = new Set<number>();
  for (const { statement } of own)
    for (const rank of await ranksWithWords(db, tellingWords(statement), MOST_FOR_EACH)) ranks.add(rank);
  return idsOf(db, [...ranks]);
}

async function bundledClaims(
  db: Handle,
  claims: readonly Pick<ClaimRow, "id" | "articleId">[],
): Promise<BundleClaim[]> {
  const ids = claims.map(({ id }) => id);
  const spans = grouped(await spansOf(db, ids), ({ claimId }) => claimId);
  const roles = grouped(await rolesOf(db, ids), ({ claimId }) => claimId);
  const corrections = await correctionsOf(db, ids);
  return claims.map(({ id, articleId }) => {
    const ofRole = (role: string) =>
      (spans.get(id) ?? []).filter((span) => span.role === role).map(({ start, end }): Span => [start, end]);
    const speakers = (roles.get(id) ?? []).filter(({ role }) => role === "speaker").map(({ name }) => name);
    const corrected = corrections.get(id);
    const read = { id, article: articleId, content: ofRole("content"), cue: ofRole("cue"), speakers };
    return corrected ? { ...read, corrected } : read;
  });
}

type Excerpt = { part: BundleArticle; claim: BundleClaim; from: number };

/** Each claim with the text around it alone, under an id of its own: the rest of a long article need not be read. */
async function excerptsOf(db: Handle, claims: readonly Pick<ClaimRow, "id" | "articleId">[]): Promise<Excerpt[]> {
  const texts = new Map(
    (await textsOf(db, [...new Set(claims.map(({ articleId }) => articleId))])).map((a) => [a.id, a]),
  );
  return (await bundledClaims(db, claims)).flatMap((claim) => {
    const article = texts.get(claim.article);
    const places = [...claim.content, ...claim.cue].flat();
    if (!article || places.length === 0) return [];
    const { publishedOn, text } = article;
    const from = wordStart(text, Math.min(...places) - AROUND);
    const to = Math.min(text.length, Math.max(...places) + AROUND);
    const part = { id: claim.id, publishedOn, text: text.slice(from, to) };
    return [{ part, claim: shifted({ ...claim, article: claim.id }, -from), from }];
  });
}

/** The beginning of the next word from here on. */
function wordStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.indexOf(" ", at) + 1;
}

function shifted(claim: BundleClaim, by: number): BundleClaim {
  const moved = (spans: readonly Span[]) => spans.map(([start, end]): Span => [start + by, end + by]);
  return { ...claim, content: moved(claim.content), cue: moved(claim.cue) };
}

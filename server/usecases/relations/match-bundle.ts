/** What an article's claims are compared with: the claims that share their rarest words, each with the text around it. */
import type { Handle } from "@/db/database";
import type { Span } from "@/server/domain/articles/span";
import type { Bundle, BundleArticle, BundleClaim } from "@/server/matching/bundle";
import { tellingWords } from "@/server/matching/telling-words";
import { textsOf } from "@/server/store/articles";
import { idsOf } from "@/server/store/claims/claim-list";
import { type ClaimRow, claimsById, claimsOfArticle, rolesOf, spansOf } from "@/server/store/claims/claims";
import { ranksWithWords } from "@/server/store/claims/claims-with-words";
import { grouped } from "@/server/store/grouped";

/** Claims beyond these would take an import minutes; the article's first are compared. */
const MOST_OWN = 300;
/** So many claims are looked up for each, as many as a person might look through. */
const MOST_FOR_EACH = 25;
/** How much of the text before and behind a claim is read along. */
const AROUND = 800;

/** `own` are the ids of the article's claims. `offsets` says where in its article each excerpt begins. */
export type MatchBundle = { bundle: Bundle; own: readonly string[]; offsets: ReadonlyMap<string, number> };

/** Gathers them; null where the article has no claim to compare. */
export async function matchBundle(db: Handle, articleId: string): Promise<MatchBundle | null> {
  const own = (await claimsOfArticle(db, articleId)).filter(isInUse).slice(0, MOST_OWN);
  if (own.length === 0) return null;
  const ids = await alikeTo(db, own);
  const others = (await claimsById(db, ids)).filter(isInUse);
  const claims = [...own, ...others.filter((claim) => claim.articleId !== articleId)];
  const parts = await bundledClaims(db, claims);
  const excerpts = await excerptsAround(db, parts);
  const offsets = new Map(excerpts.map(({ id, from }) => [id, from]));
  const bundle: Bundle = {
    articles: excerpts.map(({ from: _, ...article }) => article),
    claims: parts.map((claim) => shifted(claim, -(offsets.get(claim.article) ?? 0))),
  };
  return { bundle, own: own.map(({ id }) => id), offsets };
}

const isInUse = ({ workflow }: Pick<ClaimRow, "workflow">) => workflow !== "set aside";

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
  return claims.map(({ id, articleId }) => {
    const ofRole = (role: string) =>
      (spans.get(id) ?? []).filter((span) => span.role === role).map(({ start, end }): Span => [start, end]);
    const speakers = (roles.get(id) ?? []).filter(({ role }) => role === "speaker").map(({ name }) => name);
    return { id, article: articleId, content: ofRole("content"), cue: ofRole("cue"), speakers };
  });
}

type Excerpt = BundleArticle & { from: number };

/** Of each article, the text from before its first claim here to behind its last: a long one is not read whole. */
async function excerptsAround(db: Handle, claims: readonly BundleClaim[]): Promise<Excerpt[]> {
  const byArticle = grouped(claims, ({ article }) => article);
  const articles = await textsOf(db, [...byArticle.keys()]);
  return articles.map(({ id, publishedOn, text }) => {
    const places = (byArticle.get(id) ?? []).flatMap(({ content, cue }) => [...content, ...cue]).flat();
    const from = lineBefore(text, Math.min(...places) - AROUND);
    const to = Math.min(text.length, Math.max(...places) + AROUND);
    return { id, publishedOn, text: text.slice(from, to), from };
  });
}

/** Where the line begins that this place is in. */
function lineBefore(text: string, place: number): number {
  return place <= 0 ? 0 : text.lastIndexOf("\n", place) + 1;
}

function shifted(claim: BundleClaim, by: number): BundleClaim {
  const moved = (spans: readonly Span[]) => spans.map(([start, end]): Span => [start + by, end + by]);
  return { ...claim, content: moved(claim.content), cue: moved(claim.cue) };
}

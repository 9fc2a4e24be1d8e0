/**
 * What near copies of an article tell about links: the same words in two copies are one statement repeated, and what was
 * dismissed for one copy is dismissed for all.
 */
import type { Handle } from "@/db/database";
import { percentWords } from "@/server/domain/articles/copy-words";
import { isCopied } from "@/server/domain/articles/shingles";
import type { Span } from "@/server/domain/articles/span";
import type { RelationType } from "@/server/domain/claims/relation";
import { claimsInArticles, spansOf } from "@/server/store/claims/claims";
import { type Copy, copiesOf } from "@/server/store/copies";
import { grouped } from "@/server/store/grouped";
import { dismissedPairs } from "@/server/store/relations";

type Placed = { id: string; articleId: string; rank: number; words: string; content: Span[] };

export type CopyLink = {
  a: string;
  b: string;
  type: RelationType;
  score: number;
  sure: true;
  reason: string;
  marks: { a: readonly Span[]; b: readonly Span[] };
};

/** Returns, for each claim of the article whose words a near copy has too, that it and the earliest such claim repeat. */
export async function repeatsInCopies(db: Handle, articleId: string): Promise<CopyLink[]> {
  const copies = new Map(((await copiesOf(db, [articleId])).get(articleId) ?? []).map((copy) => [copy.id, copy]));
  if (copies.size === 0) return [];
  const claims = await placedClaims(db, [articleId, ...copies.keys()]);
  const others = grouped(
    claims.filter((claim) => claim.articleId !== articleId).sort((one, other) => one.rank - other.rank),
    ({ words }) => words,
  );
  return claims.flatMap((own) => {
    const [first] = own.articleId === articleId ? (others.get(own.words) ?? []) : [];
    const copy = first && copies.get(first.articleId);
    return first && copy ? [linkOf(own, first, copy)] : [];
  });
}

function linkOf(own: Placed, other: Placed, { share, otherShare }: Copy): CopyLink {
  const [later, earlier] = own.rank > other.rank ? [own, other] : [other, own];
  const [least, most] = [Math.min(share, otherShare), Math.max(share, otherShare)];
  const reason = isCopied(least)
    ? `${percentWords(least)} of the words of the two articles are the same.`
    : `${percentWords(most)} of the words of the shorter article are the other’s.`;
  const marks = { a: later.content, b: earlier.content };
  return { a: later.id, b: earlier.id, type: "repeats", score: most, sure: true, reason, marks };
}

/**
 * Returns those of these links that nobody has dismissed: neither between the two claims, nor between claims with the
 * same words in near copies of their articles.
 */
export async function notDismissedInCopies<Link extends { a: string; b: string }>(
  db: Handle,
  links: readonly Link[],
  articles: readonly string[],
): Promise<Link[]> {
  const copies = await copiesOf(db, articles);
  if (copies.size === 0) return [...links];
  const near = new Map([...copies].map(([id, of]) => [id, of.map((copy) => copy.id)]));
  const claims = await placedClaims(db, [...new Set([...near].flatMap(([id, of]) => [id, ...of]))]);
  const byPlace = grouped(claims, ({ articleId, words }) => `${articleId} ${words}`);
  const twins = new Map(
    claims.map(({ id, articleId, words }) => {
      const same = (near.get(articleId) ?? []).flatMap((copy) => byPlace.get(`${copy} ${words}`) ?? []);
      return [id, [id, ...same.map((one) => one.id)]];
    }),
  );
  const twinsOf = (id: string) => twins.get(id) ?? [id];
  const ends = [...new Set(links.flatMap(({ a, b }) => [...twinsOf(a), ...twinsOf(b)]))];
  const dismissed = new Set((await dismissedPairs(db, ends)).flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  return links.filter(
    ({ a, b }) => !twinsOf(a).some((one) => twinsOf(b).some((two) => dismissed.has(`${one} ${two}`))),
  );
}

/** Returns the claims in use of these articles with their words, in which case and punctuation do not count. */
async function placedClaims(db: Handle, articleIds: readonly string[]): Promise<Placed[]> {
  const claims = await claimsInArticles(db, articleIds);
  const ids = claims.map(({ id }) => id);
  const spans = grouped(await spansOf(db, ids), ({ claimId }) => claimId);
  return claims.map((claim) => {
    const content = (spans.get(claim.id) ?? []).filter(({ role }) => role === "content");
    const words = content
      .map(
        ({ exact }) =>
          exact
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu)
            ?.join(" ") ?? "",
      )
      .join(" ");
    return { ...claim, words, content: content.map(({ start, end }): Span => [start, end]) };
  });
}

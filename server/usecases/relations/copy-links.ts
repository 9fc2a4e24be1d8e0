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
import { linksTouching } from "@/server/store/relations";

/** Of a text that was printed more often, the copies with most of its words are looked at. */
const MOST_COPIES = 20;

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
  const nearest = ((await copiesOf(db, [articleId])).get(articleId) ?? []).slice(0, MOST_COPIES);
  if (nearest.length === 0) return [];
  const copies = new Map(nearest.map((copy) => [copy.id, copy]));
  const claims = await withWords(db, await claimsInArticles(db, [articleId, ...copies.keys()]));
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
 * same words in near copies of their articles. Most desks dismissed nothing there, and then no words are read.
 */
export async function notDismissedInCopies<Link extends { a: string; b: string }>(
  db: Handle,
  links: readonly Link[],
  articles: readonly string[],
): Promise<Link[]> {
  const copies = await copiesOf(db, articles);
  const texts = new Map([...copies].map(([id, of]) => [id, of.map((copy) => copy.id)]));
  const around = [...new Set([...texts].flat(2))];
  const claims = await claimsInArticles(db, around);
  const touching = await linksTouching(
    db,
    claims.map(({ id }) => id),
  );
  const dismissed = touching.filter(({ state }) => state === "dismissed");
  if (dismissed.length === 0) return [...links];
  const ends = new Set([...links, ...dismissed].flatMap(({ a, b }) => [a, b]));
  const placed = await withWords(
    db,
    claims.filter(({ id }) => ends.has(id)),
  );
  const textOf = oneTextOf(texts);
  const keys = new Map(placed.map(({ id, articleId, words }) => [id, `${textOf(articleId)} ${words}`]));
  const pairOf = ({ a, b }: { a: string; b: string }) => [keys.get(a) ?? a, keys.get(b) ?? b].sort().join("\n");
  const before = new Set(dismissed.map(pairOf));
  return links.filter((link) => !before.has(pairOf(link)));
}

/** Returns a function that maps an article to one id that it shares with its copies. */
function oneTextOf(copies: ReadonlyMap<string, readonly string[]>): (articleId: string) => string {
  const first = new Map<string, string>();
  for (const [articleId, others] of copies) {
    const known = [articleId, ...others].map((one) => first.get(one)).find((one) => one !== undefined) ?? articleId;
    for (const one of [articleId, ...others]) if (!first.has(one)) first.set(one, known);
  }
  return (articleId) => first.get(articleId) ?? articleId;
}

type ClaimIn = Awaited<ReturnType<typeof claimsInArticles>>[number];

/** Returns these claims with their words, in which case and punctuation do not count. */
async function withWords(db: Handle, claims: readonly ClaimIn[]): Promise<Placed[]> {
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

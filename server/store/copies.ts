/**
 * Stores what articles' texts have in common: near copies, found by samples of their word sequences, and the agencies
 * that they credit. All of it follows from the texts, and can be computed again.
 */
import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { articleAgencies, articleCopies, articleShingles, articles } from "@/db/schema.sqlite";
import { isCopied, type Shares } from "@/server/domain/articles/shingles";
import { grouped } from "./grouped";

/** An article that shares most of its text, or of the other's, with the one in question. */
export type Copy = Shares & { id: string; title: string; publisher: string | null; publishedOn: string | null };

const alikeByHash = prepared({ articleId: articleShingles.articleId }, (db, fields) =>
  db
    .select(fields)
    .from(articleShingles)
    .where(and(among(db, articleShingles.hash, "hashes"), ne(articleShingles.articleId, sql.placeholder("not"))))
    .groupBy(articleShingles.articleId)
    .orderBy(desc(sql`count(*)`), asc(articleShingles.articleId))
    .limit(sql.placeholder("most")),
);

/** Returns the articles other than this one whose samples have most in common with these, at most so many. */
export async function articlesAlike(
  db: Handle,
  { hashes, not, most }: { hashes: readonly number[]; not: string; most: number },
): Promise<string[]> {
  if (hashes.length === 0) return [];
  return (await alikeByHash(db, { hashes, not, most })).map(({ articleId }) => articleId);
}

/** Adds an article's sample, by which later ones find it. */
export async function addSample(tx: Handle, articleId: string, hashes: readonly number[]): Promise<void> {
  if (hashes.length === 0) return;
  await tx
    .insert(articleShingles)
    .values(hashes.map((hash) => ({ hash, articleId })))
    .onConflictDoNothing();
}

/** Adds what two articles have in common, from either end. */
export async function addCopy(tx: Handle, one: string, other: string, { share, otherShare }: Shares): Promise<void> {
  await tx
    .insert(articleCopies)
    .values([
      { articleId: one, otherId: other, share, otherShare },
      { articleId: other, otherId: one, share: otherShare, otherShare: share },
    ])
    .onConflictDoNothing();
}

const copiesByArticle = prepared(
  {
    articleId: articleCopies.articleId,
    id: articles.id,
    title: articles.title,
    publisher: articles.publisher,
    publishedOn: articles.publishedOn,
    share: articleCopies.share,
    otherShare: articleCopies.otherShare,
  },
  (db, fields) =>
    db
      .select(fields)
      .from(articleCopies)
      .innerJoin(articles, eq(articles.id, articleCopies.otherId))
      .where(among(db, articleCopies.articleId, "ids"))
      .orderBy(desc(articleCopies.share), asc(articles.listedOn), asc(articles.id)),
);

/** Returns the near copies of each of these articles, those with the largest share of its words first. */
export async function copiesOf(db: Handle, articleIds: readonly string[]): Promise<Map<string, Copy[]>> {
  const rows = articleIds.length === 0 ? [] : await copiesByArticle(db, { ids: articleIds });
  return new Map([...grouped(rows, ({ articleId }) => articleId)].map(([id, of]) => [id, of.map(copyIn)]));
}

function copyIn({ articleId: _, ...copy }: Awaited<ReturnType<typeof copiesByArticle>>[number]): Copy {
  return copy;
}

/** Returns the copy that an article's text is largely taken from, or may be; null if most of it is its own. */
export function nearestOf(copies: readonly Copy[]): Copy | null {
  return copies.find(({ share }) => isCopied(share)) ?? null;
}

const largestShares = prepared(
  { articleId: articleCopies.articleId, share: sql<number>`max(${articleCopies.share})` },
  (db, fields) =>
    db
      .select(fields)
      .from(articleCopies)
      .where(among(db, articleCopies.articleId, "ids"))
      .groupBy(articleCopies.articleId),
);

/**
 * Returns the share of each article's words that its nearest copy has; articles without a copy that has most of their
 * words are omitted.
 */
export async function copiedShares(db: Handle, articleIds: readonly string[]): Promise<Map<string, number>> {
  const rows = articleIds.length === 0 ? [] : await largestShares(db, { ids: articleIds });
  return new Map(rows.flatMap(({ articleId, share }) => (isCopied(share) ? [[articleId, share] as const] : [])));
}

/** Replaces the agencies that an article credits. */
export async function setAgencies(tx: Handle, articleId: string, agencies: readonly string[]): Promise<void> {
  await tx.delete(articleAgencies).where(eq(articleAgencies.articleId, articleId));
  if (agencies.length > 0) await tx.insert(articleAgencies).values(agencies.map((agency) => ({ articleId, agency })));
}

/** Returns the agencies that each of these articles credits, by their short names; articles without any are omitted. */
export async function agenciesIn(db: Handle, articleIds: readonly string[]): Promise<Map<string, string[]>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(articleAgencies)
    .where(inArray(articleAgencies.articleId, [...articleIds]))
    .orderBy(asc(articleAgencies.articleId), asc(articleAgencies.agency));
  return new Map(
    [...grouped(rows, ({ articleId }) => articleId)].map(([id, of]) => [id, of.map(({ agency }) => agency)]),
  );
}

/**
 * Loads what decides the origin of claims: their speakers and relays with the bodies that these are part of, and their
 * outlet; of those that name nobody, the text.
 */
import { asc, eq } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { articles, claimSources, claims } from "@/db/schema.sqlite";
import { chainOf } from "@/server/domain/bodies";
import { type CastClaim, isUnnamed } from "@/server/domain/claims/origins";
import { castOf } from "@/server/domain/source";
import { agenciesIn, type Copy, copiesOf } from "../copies";
import { grouped } from "../grouped";
import { bodiesAbove } from "../sources/bodies";

const castsByClaim = prepared(
  {
    id: claims.id,
    publisher: claims.publisher,
    publishedOn: articles.publishedOn,
    articleId: claims.articleId,
    role: claimSources.role,
    sourceId: claimSources.sourceId,
  },
  (db, fields) =>
    db
      .select(fields)
      .from(claims)
      .innerJoin(articles, eq(articles.id, claims.articleId))
      .leftJoin(claimSources, eq(claimSources.claimId, claims.id))
      .where(among(db, claims.id, "ids"))
      .orderBy(asc(claims.id)),
);

/** Returns these claims as far as their origin goes; each as a list of one, for those that are not there. */
export async function castClaims(db: Handle, ids: readonly string[]): Promise<Map<string, CastClaim[]>> {
  const casts = grouped(ids.length === 0 ? [] : await castsByClaim(db, { ids }), ({ id }) => id);
  const found = [...casts.values()].flatMap((rows) => rows.slice(0, 1).map((first) => castClaim(first, rows)));
  const agencies = await agenciesIn(db, articlesOf(found.filter(isUnnamed)));
  const bodies = await topBodies(db, [...new Set(found.flatMap(({ speakers, relays }) => [...speakers, ...relays]))]);
  return new Map(
    found.map((claim) => [claim.id, [{ ...claim, bodies, agencies: agencies.get(claim.articleId) ?? [] }]]),
  );
}

/** Returns for each of these sources that is part of a body the topmost one. */
async function topBodies(db: Handle, ids: readonly string[]): Promise<Map<string, string>> {
  const bodies = await bodiesAbove(db, ids);
  return new Map(
    ids.flatMap((id) => {
      const top = chainOf(bodies, id).at(-1);
      return top ? [[id, top] as const] : [];
    }),
  );
}

/** Returns the pairs of these claims that name nobody and stand in near copies of one text. */
export async function copiedPairs(db: Handle, claimsOfRing: readonly CastClaim[]): Promise<[string, string][]> {
  const unnamed = claimsOfRing.filter(isUnnamed);
  const copies = unnamed.length < 2 ? new Map<string, Copy[]>() : await copiesOf(db, articlesOf(unnamed));
  const inArticle = grouped(unnamed, ({ articleId }) => articleId);
  return unnamed.flatMap(({ id, articleId }) =>
    (copies.get(articleId) ?? []).flatMap((copy) =>
      (inArticle.get(copy.id) ?? []).map((other): [string, string] => [id, other.id]),
    ),
  );
}

function articlesOf(of: readonly CastClaim[]): string[] {
  return [...new Set(of.map(({ articleId }) => articleId))];
}

type Row = Awaited<ReturnType<typeof castsByClaim>>[number];

function castClaim({ id, publisher, publishedOn, articleId }: Row, rows: readonly Row[]): CastClaim {
  const played = rows.flatMap(({ role, sourceId }) => (role && sourceId ? [{ role, sourceId }] : []));
  const { speakers, relays } = castOf(played);
  const named = { speakers: speakers.map(sourceOf), relays: relays.map(sourceOf) };
  return { id, ...named, publisher, publishedOn, articleId, bodies: new Map(), agencies: [] };
}

const sourceOf = ({ sourceId }: { sourceId: string }) => sourceId;

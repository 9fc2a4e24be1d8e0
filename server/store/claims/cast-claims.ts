/** Loads what decides the origin of claims: their speakers, relays and outlet. */
import { asc, eq } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { articles, claimSources, claims } from "@/db/schema.sqlite";
import type { CastClaim } from "@/server/domain/claims/origins";
import { castOf } from "@/server/domain/source";
import { grouped } from "../grouped";

const castsByClaim = prepared(
  {
    id: claims.id,
    publisher: claims.publisher,
    publishedOn: articles.publishedOn,
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
  return new Map([...casts].map(([id, rows]) => [id, rows.slice(0, 1).map((first) => castClaim(first, rows))]));
}

type Row = Awaited<ReturnType<typeof castsByClaim>>[number];

function castClaim({ id, publisher, publishedOn }: Row, rows: readonly Row[]): CastClaim {
  const played = rows.flatMap(({ role, sourceId }) => (role && sourceId ? [{ role, sourceId }] : []));
  const { speakers, relays } = castOf(played);
  return { id, speakers: speakers.map(sourceOf), relays: relays.map(sourceOf), publisher, publishedOn };
}

const sourceOf = ({ sourceId }: { sourceId: string }) => sourceId;

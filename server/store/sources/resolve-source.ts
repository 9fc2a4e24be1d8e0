/** Resolves a name in an article to a source: by its own name, an alias, or an office held on that day. */
import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { affiliations, claimSources, claims, sourceAliases, sources } from "@/db/schema.sqlite";
import { isFromSample } from "@/server/domain/articles/article";
import { type AttributionRole, nameKey, type ResolvedBy } from "@/server/domain/source";
import { guessKind, isDescription, officeNames } from "@/server/languages/register-names";
import { insertSource } from "./sources";

/** What of an article affects how its names are resolved. */
export type ArticleOfName = { id: string; title: string; publishedOn: string | null; provenance: string | null };
export type ResolvedSource = { id: string; name: string; by: ResolvedBy };

/**
 * Returns the source that this name refers to in this article; null if the register knows none. An office refers to the
 * person who holds it on the article's date, and to nobody if several do. Aliases and offices that came with the sample
 * apply to the sample's own articles only: nobody at the desk has vouched for them. A description such as "a spokesman"
 * refers to an entry of that name only if this article already mentions it: the spokesman of another article may be
 * somebody else.
 */
export async function resolveSource(db: Handle, name: string, article: ArticleOfName): Promise<ResolvedSource | null> {
  const key = nameKey(name);
  const counts = isFromSample(article) ? undefined : isNull(sources.cameWith);
  const called = await calledSo(db, key, isDescription(name) ? article.id : null);
  const own = called.find((source) => nameKey(source.name) === key);
  if (own) return { id: own.id, name: own.name, by: "name" };
  const other = called.find((source) => isFromSample(article) || source.cameWith === null);
  if (other) return { id: other.id, name: other.name, by: "alias" };
  return holderOf(db, key, article.publishedOn, counts);
}

/** Returns the entries with this key; of entries that are only descriptions, just those of the given article. */
async function calledSo(db: Handle, key: string, articleId: string | null) {
  const called = await db
    .select({ id: sources.id, name: sources.name, cameWith: sources.cameWith })
    .from(sourceAliases)
    .innerJoin(sources, eq(sources.id, sourceAliases.sourceId))
    .where(and(eq(sourceAliases.key, key), isNull(sources.mergedInto)))
    .orderBy(asc(sources.id));
  if (articleId === null || called.length === 0) return called;
  const here = await db
    .selectDistinct({ id: claimSources.sourceId })
    .from(claimSources)
    .innerJoin(claims, eq(claims.id, claimSources.claimId))
    .where(
      and(
        eq(claims.articleId, articleId),
        inArray(
          claimSources.sourceId,
          called.map(({ id }) => id),
        ),
      ),
    );
  return called.filter(({ id, name }) => !isDescription(name) || here.some((one) => one.id === id));
}

async function holderOf(
  db: Handle,
  key: string,
  day: string | null,
  counts: SQL | undefined,
): Promise<ResolvedSource | null> {
  const { since, until } = affiliations;
  // If the article has no date, only an undated office is known to apply.
  const began = or(isNull(since), day === null ? sql`0 = 1` : lte(since, day));
  const lasts = or(isNull(until), day === null ? sql`0 = 1` : gte(until, day));
  const held = await db
    .select({ id: sources.id, name: sources.name, role: affiliations.role, organisation: affiliations.organisation })
    .from(affiliations)
    .innerJoin(sources, eq(sources.id, affiliations.sourceId))
    .where(and(isNull(sources.mergedInto), began, lasts, counts));
  const holders = held.filter((one) => officeNames(one).includes(key));
  const [holder] = holders;
  return holder && holders.every(({ id }) => id === holder.id)
    ? { id: holder.id, name: holder.name, by: "role" }
    : null;
}

/**
 * Returns the source that this name refers to in this article, and adds it to the register if there is none. A wrong
 * match would attribute words to a person who never said them, so names that are merely similar are left for a person
 * to merge.
 */
export async function findOrAddSource(
  tx: Handle,
  name: string,
  role: AttributionRole,
  { newId, now, article }: { newId: () => string; now: number; article: ArticleOfName },
): Promise<{ id: string; by: ResolvedBy }> {
  const known = await resolveSource(tx, name, article);
  if (known) return known;
  const id = newId();
  const description = isDescription(name) ? `Not named in “${article.title}”.` : null;
  await insertSource(tx, { id, name, kind: guessKind(name, role), description, createdAt: now });
  return { id, by: "name" };
}

/** Returns the register's name for each name in this article; the name itself if the register has none. */
export async function registeredNames(
  db: Handle,
  names: readonly string[],
  article: ArticleOfName,
): Promise<Map<string, string>> {
  const called = new Map<string, string>();
  for (const name of new Set(names)) called.set(name, (await resolveSource(db, name, article))?.name ?? name);
  return called;
}

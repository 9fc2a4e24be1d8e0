/** Stores and loads claims, with an optimistic lock on each claim's version. */
import { and, asc, desc, eq, getTableColumns, inArray, ne, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { articles, claimCandidates, claimSources, claimSpans, claims, claimTags, sources } from "@/db/schema.sqlite";
import { quoteSpan, type Span } from "@/server/domain/articles/span";
import { SPAN_ROLES, type SpanRole } from "@/server/domain/claims/attribution";
import type { AttributionRole, ResolvedBy } from "@/server/domain/source";
import { inChunks } from "../chunked";
import { grouped } from "../grouped";
import { correctionsOf } from "./corrections";
import { indexWords, type SearchWords } from "./search";

export type ClaimRow = typeof claims.$inferSelect;
export type NewClaim = Omit<typeof claims.$inferInsert, "articleId" | "ordinal" | "rank" | "publisher" | "version">;
export type RoleEntry = {
  sourceId: string;
  role: AttributionRole;
  describedAs: string | null;
  resolvedBy?: ResolvedBy | null;
};

/** The spans of one claim by role, from extraction or from a person's selection. */
export type SpansByRole = Record<SpanRole, readonly Span[]>;

/** Returns the claim's spans as rows, with the words at each span. */
export function spanRows(claimId: string, text: string, spans: SpansByRole): (typeof claimSpans.$inferInsert)[] {
  return SPAN_ROLES.flatMap((role) =>
    spans[role].map((span, place) => ({
      claimId,
      role,
      place,
      start: span[0],
      end: span[1],
      ...quoteSpan(text, span),
    })),
  );
}

/** Replaces the claim's spans in its article, whose text is passed in. */
export async function setSpans(tx: Handle, claimId: string, text: string, spans: SpansByRole): Promise<void> {
  await tx.delete(claimSpans).where(eq(claimSpans.claimId, claimId));
  await tx.insert(claimSpans).values(spanRows(claimId, text, spans));
  await reindexClaims(tx, [claimId]);
}

async function insertRoles(tx: Handle, claimId: string, roles: readonly RoleEntry[]): Promise<void> {
  await tx
    .insert(claimSources)
    .values(roles.map((entry) => ({ claimId, ...entry, rank: rankOf(claimId) })))
    .onConflictDoNothing();
}

/** Selects the claim's rank, for a row that stores a copy of it. */
export function rankOf(claimId: string) {
  return sql`(select ${claims.rank} from ${claims} where ${claims.id} = ${claimId})`;
}

/** Replaces the claim's sources and their roles. A claim with a speaker has no candidates any more. */
export async function setRoles(tx: Handle, claimId: string, roles: readonly RoleEntry[]): Promise<void> {
  await tx.delete(claimSources).where(eq(claimSources.claimId, claimId));
  if (roles.some(({ role }) => role === "speaker"))
    await tx.delete(claimCandidates).where(eq(claimCandidates.claimId, claimId));
  if (roles.length > 0) await insertRoles(tx, claimId, roles);
  await reindexClaims(tx, [claimId]);
}

/** Replaces the claim's tags. */
export async function setTags(tx: Handle, claimId: string, tags: readonly string[]): Promise<void> {
  await tx.delete(claimTags).where(eq(claimTags.claimId, claimId));
  const unique = [...new Set(tags)];
  if (unique.length > 0)
    await tx.insert(claimTags).values(unique.map((tag) => ({ claimId, tag, rank: rankOf(claimId) })));
}

/** Updates the search index with the current words and sources of these claims. */
export async function reindexClaims(tx: Handle, ids: readonly string[]): Promise<void> {
  for await (const some of inChunks(ids)) await indexWords(tx, await searchWordsOf(tx, some));
}

/** Returns the search words of these claims in rank order, the fastest order to index them in. */
export async function searchWordsOf(db: Handle, ids: readonly string[]): Promise<SearchWords[]> {
  const rows = await db
    .select({ id: claims.id, rank: claims.rank, statement: claims.statement })
    .from(claims)
    .where(inArray(claims.id, [...ids]))
    .orderBy(asc(claims.rank));
  const spans = grouped(await spansOf(db, ids), (span) => span.claimId);
  const roles = grouped(await rolesOf(db, ids), (role) => role.claimId);
  const corrections = await correctionsOf(db, ids);
  return rows.map(({ id, rank, statement }) => {
    const { about = [], where = [] } = corrections.get(id) ?? {};
    return {
      rank,
      statement,
      quote: wordsIn(spans.get(id), (span) => (span.role === "content" ? span.exact : "")),
      names: [wordsIn(roles.get(id), (role) => `${role.name} ${role.describedAs ?? ""}`), ...about, ...where].join(" "),
    };
  });
}

function wordsIn<Row>(rows: readonly Row[] | undefined, wordsOf: (row: Row) => string): string {
  return (rows ?? []).map(wordsOf).join(" ");
}

/**
 * Changes a claim if it is still at this version, and increments the version. Returns false if somebody else changed it
 * first.
 */
export async function updateClaim(
  tx: Handle,
  id: string,
  version: number,
  values: Partial<
    Pick<
      ClaimRow,
      | "statement"
      | "quotation"
      | "cueClass"
      | "workflow"
      | "verdict"
      | "attributionCheck"
      | "asideReason"
      | "assigneeId"
    >
  >,
): Promise<boolean> {
  const changed = await tx
    .update(claims)
    .set({ ...values, version: version + 1 })
    .where(and(eq(claims.id, id), eq(claims.version, version)))
    .returning({ id: claims.id });
  if (changed.length > 0 && values.statement !== undefined) await reindexClaims(tx, [id]);
  return changed.length > 0;
}

/** Returns one claim's row; null if it does not exist. */
export async function getClaim(db: Handle, id: string): Promise<ClaimRow | null> {
  const [row] = await db.select().from(claims).where(eq(claims.id, id)).limit(1);
  return row ?? null;
}

const spansByClaim = prepared(getTableColumns(claimSpans), (db, fields) =>
  db
    .select(fields)
    .from(claimSpans)
    .where(among(db, claimSpans.claimId, "ids"))
    .orderBy(asc(claimSpans.claimId), asc(claimSpans.role), asc(claimSpans.place)),
);

/** Returns the spans of these claims, in text order within each role. */
export async function spansOf(db: Handle, ids: readonly string[]) {
  return ids.length === 0 ? [] : spansByClaim(db, { ids });
}

const rolesByClaim = prepared(
  {
    claimId: claimSources.claimId,
    role: claimSources.role,
    describedAs: claimSources.describedAs,
    resolvedBy: claimSources.resolvedBy,
    id: sources.id,
    name: sources.name,
    kind: sources.kind,
    reliability: sources.reliability,
    cameWith: sources.cameWith,
  },
  (db, fields) =>
    db
      .select(fields)
      .from(claimSources)
      .innerJoin(sources, eq(sources.id, claimSources.sourceId))
      .where(among(db, claimSources.claimId, "ids"))
      .orderBy(asc(claimSources.claimId), asc(claimSources.role), asc(sources.name), asc(sources.id)),
);

/** Returns the sources of these claims with their roles, and their name, kind and reliability in the register. */
export async function rolesOf(db: Handle, ids: readonly string[]) {
  return ids.length === 0 ? [] : rolesByClaim(db, { ids });
}

const tagsByClaim = prepared({ claimId: claimTags.claimId, tag: claimTags.tag }, (db, fields) =>
  db
    .select(fields)
    .from(claimTags)
    .where(among(db, claimTags.claimId, "ids"))
    .orderBy(asc(claimTags.claimId), asc(claimTags.tag)),
);

/** Returns the tags of these claims. */
export async function tagsOf(db: Handle, ids: readonly string[]) {
  return ids.length === 0 ? [] : tagsByClaim(db, { ids });
}

/** Returns the claims of one article in the order of its text, as the reader marks them. */
export async function claimsOfArticle(db: Handle, articleId: string): Promise<ClaimRow[]> {
  return db.select().from(claims).where(eq(claims.articleId, articleId)).orderBy(desc(claims.rank));
}

const claimsByArticle = prepared({ id: claims.id, articleId: claims.articleId, rank: claims.rank }, (db, fields) =>
  db
    .select(fields)
    .from(claims)
    .where(and(among(db, claims.articleId, "ids"), ne(claims.workflow, "set aside")))
    .orderBy(asc(claims.rank)),
);

/** Returns the claims of these articles, without those that were set aside. */
export async function claimsInArticles(db: Handle, articleIds: readonly string[]) {
  return articleIds.length === 0 ? [] : claimsByArticle(db, { ids: articleIds });
}

/** Returns the cue and content spans of an article's claims in text order, without claims that were set aside. */
export async function marksInArticle(db: Handle, articleId: string) {
  return db
    .select({
      id: claims.id,
      statement: claims.statement,
      role: claimSpans.role,
      start: claimSpans.start,
      end: claimSpans.end,
    })
    .from(claims)
    .innerJoin(claimSpans, eq(claimSpans.claimId, claims.id))
    .where(
      and(
        eq(claims.articleId, articleId),
        ne(claims.workflow, "set aside"),
        inArray(claimSpans.role, ["cue", "content"]),
      ),
    )
    .orderBy(desc(claims.rank), asc(claimSpans.role), asc(claimSpans.place));
}

const claimsAndArticles = prepared(
  {
    ...getTableColumns(claims),
    articleTitle: articles.title,
    publishedOn: articles.publishedOn,
  },
  (db, fields) =>
    db
      .select(fields)
      .from(claims)
      .innerJoin(articles, eq(articles.id, claims.articleId))
      .where(among(db, claims.id, "ids")),
);

/** Returns these claims with their articles' details, in no particular order. */
export async function claimsById(db: Handle, ids: readonly string[]) {
  return ids.length === 0 ? [] : claimsAndArticles(db, { ids: [...new Set(ids)] });
}

/**
 * Lists topics in pages, by filter and order, and counts what is in one. A desk has few topics, so that they are filtered
 * and sorted in memory, the same on every engine.
 */
import { and, count, countDistinct, eq, isNull, max, min, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { claimSources, claims, claimTopics, relations, topics } from "@/db/schema.sqlite";
import { dayOf, ranksOf } from "@/server/domain/claims/claim-rank";
import type { TopicFilter, TopicSort } from "@/server/domain/topic";
import { hasAll, searchTerms } from "@/server/domain/words/search-words";
import { CONTESTING } from "./relations";

/** The rank from which on claims have a day. */
const FIRST_DATED = ranksOf("0001-01-01", undefined).from;

/** `after` is the last topic seen. */
type Query = { filter: TopicFilter; sort: TopicSort; after: string | null; limit: number };

/** Returns a page of the topics in use: how many claims each has, how many are contested, and the day of the newest. */
export async function listTopics(db: Handle, { filter, sort, after, limit }: Query) {
  const all = await topicsWithCounts(db);
  const last = all.find(({ id }) => id === after);
  const terms = searchTerms(filter.q ?? "");
  const found = all
    .filter(({ contested }) => filter.contested === undefined || contested > 0 === filter.contested)
    .filter(({ name, note }) => hasAll(`${name}\n${note ?? ""}`, terms))
    .filter((topic) => last === undefined || ORDERS[sort](last, topic) < 0)
    .sort(ORDERS[sort]);
  const page = found.slice(0, limit);
  return {
    topics: page.map(({ newest, ...topic }) => ({ ...topic, lastDay: newest === null ? null : dayOf(newest) })),
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

type Counted = Awaited<ReturnType<typeof topicsWithCounts>>[number];

const byName = (a: Counted, b: Counted) => byText(a.name.toLowerCase(), b.name.toLowerCase()) || byText(a.id, b.id);

const ORDERS: Record<TopicSort, (a: Counted, b: Counted) => number> = {
  newest: (a, b) => (b.newest ?? -1) - (a.newest ?? -1) || byName(a, b),
  name: byName,
  claims: (a, b) => b.claims - a.claims || byName(a, b),
};

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `newest` is the rank of the topic's newest claim. */
async function topicsWithCounts(db: Handle) {
  const { id, name, note, version } = topics;
  const rows = await db
    .select({ id, name, note, version, claims: count(claimTopics.claimId), newest: max(claimTopics.rank) })
    .from(topics)
    .leftJoin(claimTopics, eq(claimTopics.topicId, id))
    .where(isNull(topics.removedAt))
    .groupBy(id);
  const contested = await contestedIn(db, null);
  return rows.map((row) => ({ ...row, contested: contested.get(row.id) ?? 0 }));
}

/** Returns how many contested claims each topic has, or one of them; topics without any are left out. */
async function contestedIn(db: Handle, topicId: string | null): Promise<Map<string, number>> {
  const ends = [relations.aRank, relations.bRank].map(
    (rank) => sql`select ${rank} from ${relations} where ${CONTESTING}`,
  );
  const rows = await db
    .select({ id: claimTopics.topicId, n: count() })
    .from(claimTopics)
    .where(
      and(
        topicId === null ? undefined : eq(claimTopics.topicId, topicId),
        sql`${claimTopics.rank} in (${sql.join(ends, sql` union `)})`,
      ),
    )
    .groupBy(claimTopics.topicId);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/**
 * Returns how many claims a topic has, by how many speakers, from how many articles, of which days, and how many are
 * contested or without a day.
 */
export async function countTopic(db: Handle, topicId: string) {
  const own = eq(claimTopics.topicId, topicId);
  const [row] = await db
    .select({
      claims: count(),
      articles: countDistinct(claims.articleId),
      // Claims without a day have the lowest ranks, and are no beginning.
      first: min(sql<number>`case when ${claimTopics.rank} >= ${FIRST_DATED} then ${claimTopics.rank} end`),
      last: max(claimTopics.rank),
      dated: count(sql`case when ${claimTopics.rank} >= ${FIRST_DATED} then 1 end`),
    })
    .from(claimTopics)
    .innerJoin(claims, eq(claims.id, claimTopics.claimId))
    .where(own);
  const [cast] = await db
    .select({ speakers: countDistinct(claimSources.sourceId) })
    .from(claimTopics)
    .innerJoin(claimSources, and(eq(claimSources.claimId, claimTopics.claimId), eq(claimSources.role, "speaker")))
    .where(own);
  const day = (rank: unknown) => (rank === null || rank === undefined ? null : dayOf(Number(rank)));
  return {
    claims: row?.claims ?? 0,
    articles: row?.articles ?? 0,
    speakers: cast?.speakers ?? 0,
    contested: (await contestedIn(db, topicId)).get(topicId) ?? 0,
    undated: (row?.claims ?? 0) - (row?.dated ?? 0),
    firstDay: day(row?.first),
    lastDay: day(row?.last),
  };
}

/** Counts the topics in use. */
export async function countTopics(db: Handle): Promise<number> {
  const [row] = await db.select({ n: count() }).from(topics).where(isNull(topics.removedAt));
  return row?.n ?? 0;
}

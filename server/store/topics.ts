/** Stores topics and the claims in them. A topic is never deleted for good: its row stays, without claims. */
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { claims, claimTopics, topicDismissals, topics } from "@/db/schema.sqlite";
import { topicKey } from "@/server/domain/topic";
import { inChunks } from "./chunked";
import { rankOf } from "./claims/claims";

export type TopicRow = typeof topics.$inferSelect;
type NewTopic = Omit<typeof topics.$inferInsert, "key" | "removedAt" | "version">;

/** Adds a topic. */
export async function insertTopic(tx: Handle, row: NewTopic): Promise<void> {
  await tx.insert(topics).values({ ...row, key: topicKey(row.name) });
}

/** Returns one topic, whether it is in use or deleted; null if it does not exist. */
export async function getTopic(db: Handle, id: string): Promise<TopicRow | null> {
  const [row] = await db.select().from(topics).where(eq(topics.id, id)).limit(1);
  return row ?? null;
}

/** Returns the topic in use that has this name; null if there is none. */
export async function topicNamed(db: Handle, name: string): Promise<TopicRow | null> {
  const [row] = await db
    .select()
    .from(topics)
    .where(and(eq(topics.key, topicKey(name)), isNull(topics.removedAt)))
    .limit(1);
  return row ?? null;
}

/** Returns the names of the topics in use, in order. */
export async function topicNames(db: Handle): Promise<{ id: string; name: string }[]> {
  const { id, name, removedAt } = topics;
  return db.select({ id, name }).from(topics).where(isNull(removedAt)).orderBy(asc(name), asc(id));
}

/** Returns those of these topics that are in use. */
export async function topicsInUse(db: Handle, ids: readonly string[]): Promise<TopicRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(topics)
    .where(and(inArray(topics.id, [...ids]), isNull(topics.removedAt)));
}

/** Changes a topic if it is still at this version. Returns false if somebody else changed it first. */
export async function updateTopic(
  tx: Handle,
  id: string,
  version: number,
  values: Partial<Pick<TopicRow, "name" | "note" | "removedAt">>,
): Promise<boolean> {
  const key = values.name === undefined ? {} : { key: topicKey(values.name) };
  const changed = await tx
    .update(topics)
    .set({ ...values, ...key, version: version + 1 })
    .where(and(eq(topics.id, id), eq(topics.version, version)))
    .returning({ id: topics.id });
  return changed.length > 0;
}

const byClaim = prepared({ claimId: claimTopics.claimId, id: topics.id, name: topics.name }, (db, fields) =>
  db
    .select(fields)
    .from(claimTopics)
    .innerJoin(topics, eq(topics.id, claimTopics.topicId))
    .where(among(db, claimTopics.claimId, "ids"))
    .orderBy(asc(claimTopics.claimId), asc(topics.name), asc(topics.id)),
);

/** Returns the topics of these claims, by name. */
export async function topicsOf(db: Handle, claimIds: readonly string[]) {
  return claimIds.length === 0 ? [] : byClaim(db, { ids: claimIds });
}

/** Puts the claim into these topics and out of all others; a topic that it is in already keeps who put it there. */
export async function setTopics(tx: Handle, claimId: string, ids: readonly string[], by: string | null): Promise<void> {
  const before = (await topicsOf(tx, [claimId])).map(({ id }) => id);
  const gone = before.filter((id) => !ids.includes(id));
  if (gone.length > 0)
    await tx.delete(claimTopics).where(and(eq(claimTopics.claimId, claimId), inArray(claimTopics.topicId, gone)));
  const added = ids.filter((id) => !before.includes(id));
  if (added.length > 0)
    await tx
      .insert(claimTopics)
      .values(added.map((topicId) => ({ claimId, topicId, addedBy: by, rank: rankOf(claimId) })));
}

/** Returns the ids of all claims in a topic, newest first. */
export async function claimIdsIn(db: Handle, topicId: string): Promise<string[]> {
  const { claimId, rank } = claimTopics;
  const rows = await db
    .select({ claimId })
    .from(claimTopics)
    .where(eq(claimTopics.topicId, topicId))
    .orderBy(desc(rank));
  return rows.map((row) => row.claimId);
}

/** Takes every claim out of the topic. */
export async function emptyTopic(tx: Handle, topicId: string): Promise<void> {
  await tx.delete(claimTopics).where(eq(claimTopics.topicId, topicId));
}

/** The database itself copies the ranks, so that a part takes no longer than smaller parts elsewhere. */
const FILLED_AT_ONCE = 1000;

/** Puts these claims into the topic; those that are in it already stay as they are. */
export async function fillTopic(
  tx: Handle,
  topicId: string,
  claimIds: readonly string[],
  by: string | null,
): Promise<void> {
  for await (const some of inChunks(claimIds, FILLED_AT_ONCE)) {
    const rows = tx
      .select({
        claimId: claims.id,
        topicId: sql<string>`cast(${topicId} as text)`.as("topic_id"),
        addedBy: sql<string | null>`cast(${by} as text)`.as("added_by"),
        rank: claims.rank,
      })
      .from(claims)
      .where(inArray(claims.id, some));
    await tx.insert(claimTopics).select(rows).onConflictDoNothing();
  }
}

/** Returns the claims that are no longer suggested for the topic. */
export async function dismissedFrom(db: Handle, topicId: string): Promise<Set<string>> {
  const { claimId } = topicDismissals;
  const rows = await db.select({ claimId }).from(topicDismissals).where(eq(topicDismissals.topicId, topicId));
  return new Set(rows.map((row) => row.claimId));
}

/** Suggests the claim for the topic no longer, or again. Returns whether that changed anything. */
export async function setDismissed(
  tx: Handle,
  { topicId, claimId, by, at }: { topicId: string; claimId: string; by: string | null; at: number },
  dismissed: boolean,
): Promise<boolean> {
  const changed = dismissed
    ? await tx
        .insert(topicDismissals)
        .values({ topicId, claimId, dismissedBy: by, at })
        .onConflictDoNothing()
        .returning({ id: topicDismissals.claimId })
    : await tx
        .delete(topicDismissals)
        .where(and(eq(topicDismissals.topicId, topicId), eq(topicDismissals.claimId, claimId)))
        .returning({ id: topicDismissals.claimId });
  return changed.length > 0;
}

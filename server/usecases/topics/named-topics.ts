/** Finds the topics that somebody names to put claims into, and adds those that do not exist yet. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import type { EventDraft } from "@/server/domain/history/event";
import type { Actor } from "@/server/domain/people/person";
import { notFound } from "@/server/domain/refusal";
import { id, line } from "@/server/domain/schemas";
import { LONGEST_NAME, topicKey } from "@/server/domain/topic";
import { insertTopic, topicNamed, topicsInUse } from "@/server/store/topics";

export const topicName = line(LONGEST_NAME).refine((name) => topicKey(name) !== "", "Give the topic a name.");

/** A topic by its id, or by a name, which adds the topic where none has it. */
export const topicToFind = z.union([z.strictObject({ id }), z.strictObject({ name: topicName })]);
type TopicToFind = z.output<typeof topicToFind>;

type Adding = {
  tx: Handle;
  actor: Actor | null;
  now: number;
  newId: () => string;
  log: (event: EventDraft) => void;
};

/** Returns their ids. Refuses the id of a topic that does not exist or was deleted. */
export async function findOrAddTopics(asked: readonly TopicToFind[], adding: Adding): Promise<string[]> {
  const ids: string[] = [];
  for (const one of asked) ids.push("id" in one ? await inUse(adding.tx, one.id) : await named(one.name, adding));
  return ids;
}

async function inUse(tx: Handle, topicId: string): Promise<string> {
  if ((await topicsInUse(tx, [topicId])).length === 0) throw notFound("topic");
  return topicId;
}

async function named(name: string, { tx, actor, now, newId, log }: Adding): Promise<string> {
  const known = await topicNamed(tx, name);
  if (known) return known.id;
  const topicId = newId();
  await insertTopic(tx, { id: topicId, name, note: null, addedBy: actor?.id ?? null, addedAt: now });
  log({ action: "topic.add", subjectType: "topic", subjectId: topicId, note: { name } });
  return topicId;
}

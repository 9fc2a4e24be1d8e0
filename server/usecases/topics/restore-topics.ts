/** Gives topics back what a line of history changed: a name, a note, the claims of a deleted one, a suggestion. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { Refusal } from "@/server/domain/refusal";
import type { EventRow } from "@/server/store/history/events";
import { dismissedFrom, fillTopic, getTopic, setDismissed, topicNamed, updateTopic } from "@/server/store/topics";
import type { Around, Values } from "../history/restoring";

/** Returns the topic's current values; null if there is no such topic. */
export async function topicNow(tx: Handle, topicId: string, { claimId }: EventRow): Promise<Values | null> {
  const topic = await getTopic(tx, topicId);
  return topic && { ...topic, dismissed: claimId !== null && (await dismissedFrom(tx, topicId)).has(claimId) };
}

/** A deleted topic gets back the claims that it had. Refuses a name that another topic has taken meanwhile. */
export async function restoreTopic(
  tx: Handle,
  topicId: string,
  values: Values,
  { line, by }: Around,
): Promise<boolean> {
  const topic = await getTopic(tx, topicId);
  if (!topic) return false;
  const { name, removedAt } = { ...topic, ...values };
  const known = removedAt === null ? await topicNamed(tx, z.string().parse(name)) : null;
  if (known && known.id !== topicId)
    throw new Refusal("already there", `Another topic is called “${known.name}” by now. Rename it first.`);
  if (!(await updateTopic(tx, topicId, topic.version, values))) return false;
  const { claimIds } = line.note;
  if (claimIds !== undefined && removedAt === null)
    await fillTopic(tx, topicId, z.array(z.string()).parse(claimIds), by);
  return true;
}

/** The claim is suggested for the topic again. */
export async function restoreSuggested(
  tx: Handle,
  topicId: string,
  _: Values,
  { line, by, now }: Around,
): Promise<boolean> {
  const { claimId } = line;
  return claimId !== null && setDismissed(tx, { topicId, claimId, by, at: now }, false);
}

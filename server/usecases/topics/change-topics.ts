/** Adds, renames and deletes topics, and dismisses claims that are suggested for one. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { changedFields } from "@/server/domain/history/event";
import { can } from "@/server/domain/policy";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { id, prose, version } from "@/server/domain/schemas";
import { claimsById, getClaim } from "@/server/store/claims/claims";
import { grouped } from "@/server/store/grouped";
import {
  claimIdsIn,
  emptyTopic,
  fillTopic,
  getTopic,
  insertTopic,
  setDismissed,
  type TopicRow,
  topicNamed,
  topicsOf,
  updateTopic,
} from "@/server/store/topics";
import { gathered } from "../claims/gather-claim";
import { changing } from "../define";
import { definedFields } from "../defined-fields";
import { topicName } from "./named-topics";

const note = z.union([z.literal("").transform(() => null), prose(5000)]).nullable();

/** How many claims a topic may be added with: as many as are suggested together. */
const MOST_AT_FIRST = 500;

/** Adds a topic, and puts these claims into it if the caller may. Refuses a name that another topic has. */
export const addTopic = changing({
  action: "topic.add",
  input: z.strictObject({
    name: topicName,
    note: note.default(null),
    claimIds: z.array(id).max(MOST_AT_FIRST).default([]),
  }),
  run: async ({ input, tx, actor, now, newId, log }) => {
    await refuseTaken(tx, input.name, null);
    const topicId = newId();
    const by = actor?.id ?? null;
    await insertTopic(tx, { id: topicId, name: input.name, note: input.note, addedBy: by, addedAt: now });
    log({ subjectType: "topic", subjectId: topicId, note: { name: input.name } });
    const claims = (await claimsById(tx, input.claimIds)).filter(({ workflow }) =>
      can(actor, "claim.gather", { workflow }),
    );
    const ids = claims.map((claim) => claim.id);
    const topics = grouped(await topicsOf(tx, ids), (topic) => topic.claimId);
    await fillTopic(tx, topicId, ids, by);
    for (const claimId of ids) {
      const before = (topics.get(claimId) ?? []).map((topic) => topic.id).sort();
      const fields = { topics: { before, after: gathered(before, [topicId], []) } };
      log({ action: "claim.gather", subjectType: "claim", subjectId: claimId, claimId, fields });
    }
    return { id: topicId, passedOver: input.claimIds.length - ids.length };
  },
});

/** Loads the topic that permission depends on: people may delete their own. Refuses one that does not exist or was deleted. */
async function topicSubject(db: Handle, topicId: string): Promise<{ authorId: string | null; topic: TopicRow }> {
  const topic = await getTopic(db, topicId);
  if (!topic || topic.removedAt !== null) throw notFound("topic");
  return { authorId: topic.addedBy, topic };
}

async function refuseTaken(tx: Handle, name: string, own: string | null): Promise<void> {
  const known = await topicNamed(tx, name);
  if (known && known.id !== own)
    throw new Refusal("already there", `There is already a topic called “${known.name}”.`, { existingId: known.id });
}

/** Renames a topic or changes its note, starting from the version that was seen; omitted fields stay as they are. */
export const editTopic = changing({
  action: "topic.edit",
  input: z.strictObject({ id, version, name: topicName.optional(), note: note.optional() }),
  subject: (db, input) => topicSubject(db, input.id),
  run: async ({ input, tx, subject: { topic }, log }) => {
    const values = definedFields({ name: input.name, note: input.note });
    const fields = changedFields<Partial<TopicRow>>(topic, values);
    if (Object.keys(fields).length === 0) return { version: topic.version };
    if (values.name !== undefined) await refuseTaken(tx, values.name, topic.id);
    if (!(await updateTopic(tx, topic.id, input.version, values))) {
      const theirs = { name: topic.name, note: topic.note };
      throw stale("topic", { theirs, yours: { ...theirs, ...values }, version: topic.version });
    }
    log({ subjectType: "topic", subjectId: topic.id, fields, note: { name: topic.name } });
    return { version: input.version + 1 };
  },
});

/** Deletes a topic: its claims stay, and the history can put it back with them. */
export const removeTopic = changing({
  action: "topic.remove",
  input: z.strictObject({ id, version }),
  subject: (db, input) => topicSubject(db, input.id),
  run: async ({ input, tx, subject: { topic }, now, log }) => {
    if (!(await updateTopic(tx, topic.id, input.version, { removedAt: now })))
      throw stale("topic", { version: topic.version });
    const claimIds = await claimIdsIn(tx, topic.id);
    await emptyTopic(tx, topic.id);
    const fields = { removedAt: { before: null, after: now } };
    const told = { name: topic.name, claims: claimIds.length, claimIds };
    log({ subjectType: "topic", subjectId: topic.id, fields, note: told });
    return { claims: claimIds.length };
  },
});

/** Suggests a claim for the topic no longer; putting back the line of history suggests it again. */
export const dismissFromTopic = changing({
  action: "topic.dismiss",
  input: z.strictObject({ id, claimId: id }),
  subject: (db, input) => topicSubject(db, input.id),
  run: async ({ input: { claimId }, tx, subject: { topic }, actor, now, log }) => {
    if (!(await getClaim(tx, claimId))) throw notFound("claim");
    const dismissed = { topicId: topic.id, claimId, by: actor?.id ?? null, at: now };
    if (!(await setDismissed(tx, dismissed, true))) return {};
    const fields = { dismissed: { before: false, after: true } };
    log({ subjectType: "topic", subjectId: topic.id, claimId, fields, note: { name: topic.name } });
    return {};
  },
});

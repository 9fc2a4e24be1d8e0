/** Reads topics: the list, and one with what is counted in it. */
import { z } from "zod";
import { allowedActions } from "@/server/domain/policy";
import { notFound } from "@/server/domain/refusal";
import { filterSchema, id } from "@/server/domain/schemas";
import { TOPIC_FILTERS, TOPIC_SORTS } from "@/server/domain/topic";
import { getPerson } from "@/server/store/people/people";
import { countTopic, listTopics } from "@/server/store/topic-list";
import { getTopic } from "@/server/store/topics";
import { reading } from "../define";

/** A page of the topics in use, by filter and order. */
export const listAllTopics = reading({
  action: "topic.read",
  input: z.strictObject({
    filter: filterSchema(TOPIC_FILTERS).default({}),
    sort: z.enum(TOPIC_SORTS).default("newest"),
    cursor: id.nullish(),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  run: async ({ input: { filter, sort, cursor = null, limit }, db, actor }) => ({
    ...(await listTopics(db, { filter, sort, after: cursor, limit })),
    allowed: allowedActions(actor, ["topic.add", "claim.gather"]),
  }),
});

/** One topic, in use or deleted; a deleted one has no claims. */
export const readOneTopic = reading({
  action: "topic.read",
  input: z.strictObject({ id }),
  run: async ({ input, db, actor }) => {
    const topic = await getTopic(db, input.id);
    if (!topic) throw notFound("topic");
    const { key: _, ...shown } = topic;
    const by = topic.addedBy ? await getPerson(db, topic.addedBy) : null;
    const allowed = topic.removedAt === null ? ON_A_TOPIC : [];
    return {
      ...shown,
      byName: by?.name ?? null,
      counts: await countTopic(db, topic.id),
      allowed: allowedActions(actor, allowed, { authorId: topic.addedBy }),
    };
  },
});

const ON_A_TOPIC = ["topic.edit", "topic.remove", "topic.dismiss", "claim.gather", "report.draft"] as const;

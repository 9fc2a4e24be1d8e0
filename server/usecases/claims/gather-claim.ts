/** Puts a claim into topics. Topics are added and removed one by one, so that two people never overwrite each other's. */
import { z } from "zod";
import { id } from "@/server/domain/schemas";
import { setTopics, topicsOf } from "@/server/store/topics";
import { changing } from "../define";
import { findOrAddTopics, topicToFind } from "../topics/named-topics";
import { claimSubject } from "./claim-subject";

/** Puts the claim into topics and takes it out of others; returns the topics that it is now in. */
export const gatherClaim = changing({
  action: "claim.gather",
  input: z.strictObject({
    id,
    add: z.array(topicToFind).max(20).default([]),
    remove: z.array(id).max(50).default([]),
  }),
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, subject: { claim }, ...rest }) => {
    const { tx, actor, log } = rest;
    const before = (await topicsOf(tx, [claim.id])).map((topic) => topic.id).sort();
    const after = gathered(before, await findOrAddTopics(input.add, rest), input.remove);
    if (before.join() !== after.join()) {
      await setTopics(tx, claim.id, after, actor?.id ?? null);
      log({ subjectType: "claim", subjectId: claim.id, claimId: claim.id, fields: { topics: { before, after } } });
    }
    return { topics: (await topicsOf(tx, [claim.id])).map((topic) => ({ id: topic.id, name: topic.name })) };
  },
});

/** Returns the ids of the topics that a claim is in after a change, in order. */
export function gathered(before: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  return [...new Set([...before, ...add])].filter((topicId) => !remove.includes(topicId)).sort();
}

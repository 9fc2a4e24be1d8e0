/** Suggests claims for one topic, and groups of claims for new topics, with bounds on how much is looked at. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { onlooker } from "@/server/domain/claims/closed-reviews";
import { allowedActions } from "@/server/domain/policy";
import { notFound } from "@/server/domain/refusal";
import { id } from "@/server/domain/schemas";
import { tellingWords } from "@/server/matching/telling-words";
import { mayBelong, type TopicClaim } from "@/server/matching/topics/may-belong";
import { topicGroups } from "@/server/matching/topics/topic-groups";
import { idsOf } from "@/server/store/claims/claim-list";
import { claimsById } from "@/server/store/claims/claims";
import { ranksWithWords } from "@/server/store/claims/claims-with-words";
import { summaries } from "@/server/store/claims/summaries";
import { relationsOf } from "@/server/store/relations";
import { linksOutsideTopics } from "@/server/store/topic-links";
import { claimIdsIn, dismissedFrom, getTopic } from "@/server/store/topics";
import { reading } from "../define";

/** How many claims of a topic, the newest, say what belongs to it; and how many of others are weighed by their words. */
const WEIGHED = 200;
const LOOKED_UP = 200;
const SHOWN = 20;

/** Returns the claims that may belong to a topic, best first, each with the reason in words. */
export const listMayBelong = reading({
  action: "topic.read",
  inWorker: "topics.mayBelong",
  input: z.strictObject({ id }),
  run: async ({ input, db, actor }) => {
    const topic = await getTopic(db, input.id);
    if (!topic) throw notFound("topic");
    const all = await claimIdsIn(db, topic.id);
    const members = await asTopicClaims(db, all.slice(0, WEIGHED));
    const links = await relationsOf(
      db,
      members.map((claim) => claim.id),
    );
    const linked = links.flatMap(({ a, b }) => [a, b]);
    const passed = new Set([...all, ...(await dismissedFrom(db, topic.id))]);
    const near = [...new Set([...linked, ...(await alikeTo(db, members))])].filter((one) => !passed.has(one));
    const others = await asTopicClaims(db, near);
    const found = mayBelong({
      members,
      others,
      links: links.map(({ a, b, type, state, score }) => ({
        a,
        b,
        type,
        confirmed: state === "confirmed",
        score: score ?? 0,
      })),
    });
    const page = found.slice(0, SHOWN);
    const shown = await summaries(
      db,
      page.map((claim) => claim.id),
      onlooker(actor),
    );
    return {
      claims: page.flatMap(({ id: claimId, reason }) => {
        const claim = shown.get(claimId);
        return claim ? [{ ...claim, reason }] : [];
      }),
      /** How many more there are, and how many claims of the topic were looked at, of how many. */
      leftOut: found.length - page.length,
      weighed: members.length,
      of: all.length,
      allowed: allowedActions(actor, topic.removedAt === null ? ["claim.gather", "topic.dismiss"] : []),
    };
  },
});

/** Returns the claims as the matching compares them, without those that were set aside. */
async function asTopicClaims(db: Handle, ids: readonly string[]): Promise<TopicClaim[]> {
  const rows = await claimsById(db, ids);
  return rows
    .filter(({ workflow }) => workflow !== "set aside")
    .map(({ id: claimId, statement, publishedOn }) => ({ id: claimId, statement, day: publishedOn }));
}

/** Looks claims up by the rarest words of the topic's statements. */
async function alikeTo(db: Handle, members: readonly TopicClaim[]): Promise<string[]> {
  const words = tellingWords(members.map(({ statement }) => statement).join("\n"));
  return idsOf(db, await ranksWithWords(db, words, LOOKED_UP));
}

/** How many links are read, the strongest first; and from which score on a suggestion ties two claims. */
const LINKS = 5000;
const STRONG = 0.7;
const GROUPS = 10;

/** Returns groups of claims that links tie to each other and that are in no topic yet, the largest first. */
export const listSuggestedTopics = reading({
  action: "topic.read",
  inWorker: "topics.suggested",
  input: z.strictObject({}).default({}),
  run: async ({ db, actor }) => {
    const { links, cut } = await linksOutsideTopics(db, { least: STRONG, limit: LINKS });
    const claims = await claimsById(db, [...new Set(links.flatMap(({ a, b }) => [a, b]))]);
    const groups = topicGroups(
      claims,
      links.map(({ a, b, score }) => ({ a, b, strength: score ?? 1 })),
    );
    const page = groups.slice(0, GROUPS);
    const statements = new Map(claims.map((claim) => [claim.id, claim.statement]));
    return {
      groups: page.map(({ name, ids }) => ({
        name,
        claims: ids.map((claimId) => ({ id: claimId, statement: statements.get(claimId) ?? "" })),
      })),
      leftOut: groups.length - page.length,
      /** Whether there are more links than were looked at. */
      cut,
      allowed: allowedActions(actor, ["topic.add"]),
    };
  },
});

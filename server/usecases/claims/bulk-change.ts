/** Makes one change to many claims, either selected or matched by a filter, and undoes such a change. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import {
  ASIDE_REASONS,
  afterStep,
  MOST_CHANGED_AT_ONCE,
  stepBackTo,
  type Workflow,
} from "@/server/domain/claims/claim";
import { changedFields } from "@/server/domain/history/event";
import { type Action, can } from "@/server/domain/policy";
import { Refusal } from "@/server/domain/refusal";
import { claimFilter, id, tag } from "@/server/domain/schemas";
import { counted } from "@/server/domain/words/counted";
import { inChunks } from "@/server/store/chunked";
import { claimIdsOf } from "@/server/store/claims/claim-list";
import { type ClaimRow, claimsById, setTags, tagsOf, updateClaim } from "@/server/store/claims/claims";
import { grouped } from "@/server/store/grouped";
import { linesOfBatch, workflowsBeforeAside } from "@/server/store/history/events";
import { judgementsOn } from "@/server/store/reviews/reviews";
import { setTopics, topicsOf } from "@/server/store/topics";
import { changing } from "../define";
import { findOrAddTopics, topicToFind } from "../topics/named-topics";
import { reviewerOf } from "./assign-claim";
import { gathered } from "./gather-claim";

const change = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("tag"),
    add: z.array(tag).max(20).default([]),
    remove: z.array(tag).max(20).default([]),
  }),
  z.strictObject({
    kind: z.literal("gather"),
    add: z.array(topicToFind).max(20).default([]),
    remove: z.array(id).max(20).default([]),
  }),
  z.strictObject({ kind: z.literal("assign"), assigneeId: id.nullable() }),
  z.strictObject({ kind: z.literal("set aside"), reason: z.enum(ASIDE_REASONS) }),
  z.strictObject({ kind: z.literal("restore") }),
]);
type Change = z.output<typeof change>;

/**
 * Changes every claim for which the change is allowed, and counts the others as skipped. At most 2,000 claims at once.
 */
export const changeMany = changing({
  action: "claim.assign",
  input: z.strictObject({
    which: z.union([
      z.strictObject({ ids: z.array(id).min(1).max(MOST_CHANGED_AT_ONCE) }),
      z.strictObject({ filter: claimFilter }),
    ]),
    change,
  }),
  run: async ({ input: { which, change }, tx, actor, now, newId, log }) => {
    const ids =
      "ids" in which ? which.ids : await claimIdsOf(tx, which.filter, actor?.id ?? null, MOST_CHANGED_AT_ONCE + 1);
    if (ids.length > MOST_CHANGED_AT_ONCE)
      throw new Refusal(
        "too large",
        `This filter matches more than ${counted(MOST_CHANGED_AT_ONCE, "claim")}. Narrow it first.`,
      );
    if (change.kind === "assign") await reviewerOf(tx, change.assigneeId);
    const added = change.kind === "gather" ? await findOrAddTopics(change.add, { tx, actor, now, newId, log }) : [];
    const labels = await labelsOf(tx, ids);
    const aside = change.kind === "restore" ? ids : [];
    const [reviewed, before] = [await judgementsOn(tx, aside), await workflowsBeforeAside(tx, aside)];
    const batch = newId();
    const action = `claim.${change.kind}` as const;
    const changed: string[] = [];
    for await (const some of inChunks(await claimsById(tx, ids))) {
      for (const claim of some) {
        if (!can(actor, action, { workflow: claim.workflow })) continue;
        const was = before.get(claim.id) ?? (reviewed.has(claim.id) ? "reviewed" : "unreviewed");
        const own = { ...labels(claim.id), added, was };
        const fields = effectOf(change, claim, own, actor?.role ?? "viewer");
        if (Object.keys(fields).length === 0) continue;
        await put(tx, claim, fields, actor?.id ?? null);
        log({ action, subjectType: "claim", subjectId: claim.id, claimId: claim.id, fields, note: { batch } });
        changed.push(claim.id);
      }
    }
    return { batch, changed, passedOver: ids.length - changed.length };
  },
});

/** The permission that undoing each action requires on a claim. */
const BACK: Record<string, Action> = {
  "claim.tag": "claim.tag",
  "claim.gather": "claim.gather",
  "claim.assign": "claim.assign",
  "claim.set aside": "claim.restore",
  "claim.restore": "claim.set aside",
};

/**
 * Undoes a bulk change: each claim gets its earlier values, as recorded in its line of history. A claim that has been
 * changed since, or that may not be changed now, is skipped.
 */
export const takeBackMany = changing({
  action: "history.put back",
  input: z.strictObject({ batch: id, ids: z.array(id).min(1).max(MOST_CHANGED_AT_ONCE) }),
  run: async ({ input: { batch, ids }, tx, actor, newId, log }) => {
    const lines = new Map((await linesOfBatch(tx, batch, ids)).map((line) => [line.claimId, line]));
    const labels = await labelsOf(tx, ids);
    const changed: string[] = [];
    const own = newId();
    for await (const some of inChunks(await claimsById(tx, ids))) {
      for (const claim of some) {
        const line = lines.get(claim.id);
        const needs = BACK[line?.action ?? ""];
        if (!line || !needs || !can(actor, needs, { workflow: claim.workflow })) continue;
        const now = { ...claim, ...labels(claim.id) };
        const fields = changedFields<Record<string, unknown>>(now, valuesOf(line.fields, "before"));
        const since = changedFields<Record<string, unknown>>(now, valuesOf(line.fields, "after"));
        if (Object.keys(since).length > 0 || Object.keys(fields).length === 0) continue;
        await put(tx, claim, fields, actor?.id ?? null);
        const note = { of: line.action, seq: line.seq, batch: own };
        log({ subjectType: "claim", subjectId: claim.id, claimId: claim.id, fields, note });
        changed.push(claim.id);
      }
    }
    return { changed, passedOver: ids.length - changed.length };
  },
});

function valuesOf(fields: Fields, when: "before" | "after"): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, change]) => [name, change[when]]));
}

type Fields = ReturnType<typeof changedFields>;

/** Returns a function that gives the tags of each of these claims, and the ids of its topics. */
async function labelsOf(tx: Handle, ids: readonly string[]) {
  const tags = grouped(await tagsOf(tx, ids), (row) => row.claimId);
  const topics = grouped(await topicsOf(tx, ids), (row) => row.claimId);
  return (claimId: string) => ({
    tags: (tags.get(claimId) ?? []).map((row) => row.tag),
    topics: (topics.get(claimId) ?? []).map((row) => row.id).sort(),
  });
}

async function put(tx: Handle, claim: ClaimRow, { tags, topics, ...values }: Fields, by: string | null): Promise<void> {
  if (tags) return setTags(tx, claim.id, tags.after as string[]);
  if (topics) return setTopics(tx, claim.id, topics.after as string[], by);
  await updateClaim(tx, claim.id, claim.version, valuesOf(values, "after"));
}

function effectOf(
  wanted: Change,
  claim: ClaimRow,
  /** `added` are the ids of the topics that the claims are put into. */
  own: { tags: string[]; topics: string[]; added: string[]; was: Workflow },
  role: Parameters<typeof afterStep>[2],
): Fields {
  if (wanted.kind === "tag") {
    const after = [...new Set([...own.tags, ...wanted.add])].filter((name) => !wanted.remove.includes(name)).sort();
    return changedFields({ tags: own.tags }, { tags: after });
  }
  if (wanted.kind === "gather")
    return changedFields({ topics: own.topics }, { topics: gathered(own.topics, own.added, wanted.remove) });
  if (wanted.kind === "assign") return changedFields<Partial<ClaimRow>>(claim, { assigneeId: wanted.assigneeId });
  const step = wanted.kind === "restore" ? stepBackTo(own.was) : wanted.kind;
  const workflow = afterStep(step, claim.workflow, role);
  if (!workflow) return {};
  return changedFields<Partial<ClaimRow>>(claim, {
    workflow,
    asideReason: wanted.kind === "set aside" ? wanted.reason : null,
  });
}

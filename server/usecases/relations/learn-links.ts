/** Learning which links to suggest from the desk's decisions: how far the desk is, learning, and forgetting it again. */
import { z } from "zod";
import { FEWEST_DECISIONS, tooFewDecisions, whyNotLearned } from "@/server/domain/desk/link-learning";
import { allowedActions } from "@/server/domain/policy";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { id, version } from "@/server/domain/schemas";
import {
  adoptLinkModel,
  countDecided,
  decidedPairs,
  giveUpLinkModel,
  linkModelInUse,
} from "@/server/store/link-models";
import { workers } from "@/server/workers/workers";
import { changing, reading } from "../define";

/** Returns how many decisions there are to learn from, and what was learned, if it is in use. */
export const readLinkLearning = reading({
  action: "model.read",
  input: z.strictObject({}).default({}),
  run: async ({ db, actor }) => ({
    decided: await countDecided(db),
    fewest: FEWEST_DECISIONS,
    inUse: await linkModelInUse(db),
    allowed: allowedActions(actor, ["model.manage"]),
  }),
});

/**
 * Learns from the suggestions that people confirmed and dismissed, beginning from the weights that ship each time, and
 * suggests by what was learned from now on. Refuses what does no better on decisions that were held out.
 */
export const learnLinks = changing({
  action: "model.manage",
  input: z.strictObject({}).default({}),
  prepare: async ({ db }) => {
    const decided = await decidedPairs(db);
    if (decided.length < FEWEST_DECISIONS) throw new Refusal("wrong state", tooFewDecisions(decided.length));
    const learned = await workers().learnLinks(decided);
    const why = whyNotLearned(learned.figures);
    if (why) throw new Refusal("wrong state", why);
    return learned;
  },
  run: async ({ tx, now, actor, newId, log, prepared: { figures, weights } }) => {
    const modelId = newId();
    const { pairs: decisions, confirmed, before: rightBefore, after: rightAfter } = figures;
    const learned = { decisions, confirmed, rightBefore, rightAfter };
    await adoptLinkModel(tx, { ...learned, id: modelId, weights, learnedBy: actor?.id ?? null, learnedAt: now });
    log({ subjectType: "model", subjectId: modelId, action: "model.learn links", note: learned });
    return { id: modelId, ...learned };
  },
});

/** Goes back to the weights that ship. */
export const forgetLinks = changing({
  action: "model.manage",
  input: z.strictObject({ id, version }),
  run: async ({ input, tx, log }) => {
    const inUse = await linkModelInUse(tx);
    if (inUse?.id !== input.id) throw notFound("model");
    if (!(await giveUpLinkModel(tx, input.id, input.version)))
      throw stale("model", { theirs: {}, yours: {}, version: inUse.version });
    log({
      subjectType: "model",
      subjectId: input.id,
      action: "model.forget links",
      note: { decisions: inUse.decisions },
    });
    return {};
  },
});

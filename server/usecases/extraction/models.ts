/** The desk's models: lists them, adds one, adopts one, and goes back to the built-in extractor. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Handle } from "@/db/database";
import { FIGURE_NAMES } from "@/server/domain/desk/figures";
import { whyNotAdopted } from "@/server/domain/desk/model";
import { allowedActions } from "@/server/domain/policy";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { id, line, version } from "@/server/domain/schemas";
import { BUILT_IN } from "@/server/extraction/engine-name";
import {
  adoptedModel,
  findModelByHash,
  getModel,
  insertModel,
  listModels,
  setAdopted,
} from "@/server/store/jobs/models";
import { changing, reading } from "../define";

/** Returns the current extractor by the name that claims store, without loading it. */
async function inUse(db: Handle): Promise<{ id: string | null; engine: string }> {
  const model = await adoptedModel(db);
  return { id: model?.id ?? null, engine: model?.engine ?? BUILT_IN };
}

/** Returns the current extractor, and every model with its figures and, if it may not be adopted, the reason. */
export const listAllModels = reading({
  action: "model.read",
  input: z.strictObject({}).default({}),
  run: async ({ db, actor }) => {
    const now = await inUse(db);
    const models = await listModels(db);
    return {
      inUse: now,
      builtIn: BUILT_IN,
      allowed: allowedActions(actor, ["model.manage"]),
      models: models.map((model) => ({
        ...model,
        whyNot: model.adoptedAt === null ? whyNotAdopted(model, now) : null,
      })),
    };
  },
});

const share = z.number().min(0).max(1);
const whole = z.number().int().min(0);
const shares = z.strictObject({ precision: share, recall: share, f1: share });
const figures = z.strictObject({
  articles: whole,
  marked: whole,
  found: whole,
  ...(Object.fromEntries(FIGURE_NAMES.map((name) => [name, shares])) as Record<
    (typeof FIGURE_NAMES)[number],
    typeof shares
  >),
});

/** Adds a model with its training data and measurements. This does not adopt it. */
export const addModel = changing({
  action: "model.manage",
  input: z.strictObject({
    name: line(80).min(1, "Give the model a name."),
    /** The model in base64. */
    bytes: z.string().min(1).max(64_000_000),
    learnedFrom: line(200).min(1),
    learnedArticles: whole,
    learnedAttributions: whole,
    figures,
    rivalFigures: figures,
    rivalId: id.nullable(),
    rivalEngine: line(100).min(1),
  }),
  prepare: async ({ input }) => {
    const bytes = Buffer.from(input.bytes, "base64");
    return {
      engine: await nameOf(bytes),
      size: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    };
  },
  run: async ({ input, prepared, tx, actor, now, newId, log }) => {
    const known = await findModelByHash(tx, prepared.sha256);
    if (known) throw new Refusal("already there", "This model is already on the desk.", { existingId: known });
    const modelId = newId();
    await insertModel(tx, { ...input, ...prepared, id: modelId, addedBy: actor?.id ?? null, addedAt: now });
    log({
      subjectType: "model",
      subjectId: modelId,
      note: { name: input.name, engine: prepared.engine, sha256: prepared.sha256, learnedFrom: input.learnedFrom },
    });
    return { id: modelId, engine: prepared.engine };
  },
});

async function nameOf(bytes: Uint8Array): Promise<string> {
  const { extractorWith } = await import("@/server/extraction/extractor");
  try {
    return extractorWith(bytes).name;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal("invalid", `This version of Stet cannot use this model: ${why}`, { field: "bytes" });
  }
}

const one = z.strictObject({ id, version });

/**
 * Adopts a model: articles imported from now on are read with it. Refuses a model that does no better than the current
 * extractor.
 */
export const adoptModel = changing({
  action: "model.manage",
  input: one,
  run: async ({ input, tx, now, log }) => {
    const model = await getModel(tx, input.id);
    if (!model) throw notFound("model");
    const before = await inUse(tx);
    if (before.id === model.id) return { version: model.version, engine: model.engine };
    const why = whyNotAdopted(model, before);
    if (why) throw new Refusal("wrong state", why);
    const replaced = await adoptedModel(tx);
    if (replaced) await setAdopted(tx, replaced.id, replaced.version, null);
    await put(tx, model, input.version, now);
    const fields = { extractor: { before: before.engine, after: model.engine } };
    log({ subjectType: "model", subjectId: model.id, action: "model.adopt", fields, note: { name: model.name } });
    return { version: input.version + 1, engine: model.engine };
  },
});

/** Goes back to the built-in extractor; the model that was adopted stays on the desk. */
export const giveUpModel = changing({
  action: "model.manage",
  input: one,
  run: async ({ input, tx, log }) => {
    const model = await getModel(tx, input.id);
    if (!model) throw notFound("model");
    if (model.adoptedAt === null) throw new Refusal("wrong state", "This model is not in use.");
    await put(tx, model, input.version, null);
    const fields = { extractor: { before: model.engine, after: BUILT_IN } };
    log({ subjectType: "model", subjectId: model.id, action: "model.give up", fields, note: { name: model.name } });
    return { version: input.version + 1, engine: BUILT_IN };
  },
});

async function put(tx: Handle, model: { id: string; version: number }, from: number, at: number | null): Promise<void> {
  if (await setAdopted(tx, model.id, from, at)) return;
  throw stale("model", { theirs: {}, yours: {}, version: model.version });
}

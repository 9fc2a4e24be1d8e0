/** An extractor: the engine together with the model that it works with, under one name that claims keep. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Attribution } from "@/server/domain/claims/attribution";
import { BUILT_IN } from "./engine-name";
import { mergeFindings } from "./english/rules/merge";
import { findByRules } from "./english/rules/rules";
import { extractAttributions } from "./extract";
import type { Read } from "./labelling/annotated-passage";
import { unpackAttributionModel } from "./labelling/attribution-model";
import { findClauses } from "./labelling/clauses";
import { combine } from "./labelling/combined-findings";
import { LabelledFinder } from "./labelling/labelled-findings";
import { readTokens } from "./syntax/read-tokens";

export type Extractor = {
  /** Engine and model, as stored with every claim found. */
  name: string;
  /** See `extractAttributions`. */
  extract: (text: string) => Attribution[];
};

/** A model that was learned adds a part of its hash. */
const LEARNED = `${BUILT_IN}-learned`;
const HASH_LETTERS = 8;

let builtIn: Extractor | undefined;

/**
 * The extractor as it comes: rules together with labels that were learned from what may ship; or one with a model that
 * `learn` made. Refuses bytes that are no model.
 */
export function extractorWith(model: Uint8Array | null): Extractor {
  if (model) return learned(model);
  builtIn ??= combined(readFileSync(resolve(process.cwd(), "server/extraction/weights/attributions/english.bin")));
  return builtIn;
}

/**
 * An extractor in which a learned model alone decides; what the rules find is among what it looks at.
 * Refuses bytes that are no model.
 */
export function learned(model: Uint8Array, read: Read = readTokens): Extractor {
  const finder = new LabelledFinder(unpackAttributionModel(model), read);
  const hash = createHash("sha256").update(model).digest("hex").slice(0, HASH_LETTERS);
  return {
    name: `${LEARNED}-${hash}`,
    extract: (text) =>
      extractAttributions(text, (passage, sentences) =>
        finder.find(finder.annotate(passage, sentences, findByRules(sentences))),
      ),
  };
}

/** An extractor of rules and labels together. Refuses bytes that are no model. */
export function combined(model: Uint8Array, read: Read = readTokens): Extractor {
  const finder = new LabelledFinder(unpackAttributionModel(model), read);
  return {
    name: BUILT_IN,
    extract: (text) =>
      extractAttributions(text, (passage, sentences) => {
        const found = findByRules(sentences);
        const annotated = finder.annotate(passage, sentences, found);
        const byRules = mergeFindings(found);
        return combine([...byRules, ...findClauses(annotated, byRules)], finder.find(annotated));
      }),
  };
}

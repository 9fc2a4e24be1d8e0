/** An extractor: the engine together with its model, under one name that claims store. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Attribution } from "@/server/domain/claims/attribution";
import { BUILT_IN } from "./engine-name";
import { findByRules } from "./english/rules/rules";
import { extractAttributions } from "./extract";
import type { Read } from "./labelling/annotated-passage";
import { unpackAttributionModel } from "./labelling/attribution-model";
import { LabelledFinder } from "./labelling/labelled-findings";
import { withSureRules } from "./labelling/sure-rules";
import { readTokens } from "./syntax/read-tokens";

export type Extractor = {
  /** Engine and model, as stored with every claim found. */
  name: string;
  /** See `extractAttributions`. */
  extract: (text: string) => Attribution[];
};

/** The name of a model that a desk learned has a part of its hash added. */
const LEARNED = `${BUILT_IN}-learned`;
const HASH_LETTERS = 8;

let builtIn: Extractor | undefined;

/**
 * Returns the built-in extractor, with labels learned from text whose licence allows it; or one with a model that `learn`
 * made. Refuses bytes that are not a model.
 */
export function extractorWith(model: Uint8Array | null): Extractor {
  if (model) return learned(model);
  builtIn ??= {
    ...learned(readFileSync(resolve(process.cwd(), "server/extraction/weights/attributions/english.bin"))),
    name: BUILT_IN,
  };
  return builtIn;
}

/**
 * Returns an extractor in which a learned model decides; the rules' findings are among its features and its choices.
 * Refuses bytes that are not a model.
 */
export function learned(model: Uint8Array, read: Read = readTokens): Extractor {
  const finder = new LabelledFinder(unpackAttributionModel(model), read);
  const hash = createHash("sha256").update(model).digest("hex").slice(0, HASH_LETTERS);
  return {
    name: `${LEARNED}-${hash}`,
    extract: (text) =>
      extractAttributions(text, (passage, sentences) => {
        const byRules = findByRules(sentences);
        return withSureRules(finder.find(finder.annotate(passage, sentences, byRules)), byRules);
      }),
  };
}

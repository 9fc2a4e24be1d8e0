/** Training: learns from nine tenths of some articles, and measures on the last tenth, which is always the same. */
import { createHash } from "node:crypto";
import type { Figures } from "@/server/domain/desk/figures";
import { type Extractor, extractorWith } from "../extractor";
import { measure } from "./figures";
import type { KnownArticle } from "./known-article";
import { learn } from "./learn";

/** Articles to learn from, and articles that no model may see. */
export type Split = { learned: KnownArticle[]; heldOut: KnownArticle[] };

/**
 * Splits articles into those for learning and those for measuring. An article stays on its side however many others are
 * added, so that no model is ever measured on what an earlier one has learned from.
 */
export function splitArticles(articles: readonly KnownArticle[]): Split {
  const isHeldOut = ({ id }: KnownArticle) => createHash("sha256").update(id).digest().readUInt32BE(0) % 10 === 0;
  return { learned: articles.filter((one) => !isHeldOut(one)), heldOut: articles.filter(isHeldOut) };
}

/** Counts the attributions of these articles. */
export const countAttributions = (articles: readonly KnownArticle[]) =>
  articles.reduce((sum, { attributions }) => sum + attributions.length, 0);

/**
 * The fewest attributions worth training with: from fewer than 300 a model learns the habits of a handful of articles,
 * and on fewer than 30 a difference of ten points is chance.
 */
export const FEWEST = { learned: 300, heldOut: 30 };

/** Returns whether both sides have enough. */
export function isEnough({ learned, heldOut }: Split): boolean {
  return countAttributions(learned) >= FEWEST.learned && countAttributions(heldOut) >= FEWEST.heldOut;
}

export type Trained = {
  model: Uint8Array;
  name: string;
  figures: Figures;
  /** The figures of the extractor that it was to beat, on the same articles. */
  rivalFigures: Figures;
};

/** Learns a model, and measures it and its rival on the held-out articles. */
export function train({ learned, heldOut }: Split, rival: Extractor, report: (what: string) => void): Trained {
  const model = learn(learned, report);
  const { name, extract } = extractorWith(model);
  report(`Measuring on ${heldOut.length} articles that were held out…`);
  return { model, name, figures: measure(heldOut, extract), rivalFigures: measure(heldOut, rival.extract) };
}

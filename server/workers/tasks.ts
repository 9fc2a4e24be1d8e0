/**
 * The slow tasks that need no desk: reading a file into a draft, extracting the attributions of a text, relating claims,
 * and learning from decisions on suggested links.
 */
import type { Attribution } from "@/server/domain/claims/attribution";
import type { DecidedLink } from "@/server/domain/desk/link-learning";
import { Refusal } from "@/server/domain/refusal";
import { type Extractor, extractorWith } from "@/server/extraction/extractor";
import { detectLanguage } from "@/server/ingest/detect-language";
import type { ReadResult } from "@/server/ingest/draft";
import { readArticle } from "@/server/ingest/read-article";
import { languageOf } from "@/server/languages/languages";
import type { Bundle, BundleArticle, BundleClaim, Suggestion } from "@/server/matching/bundle";
import { shippedKnowledge } from "@/server/matching/knowledge";
import type { LinearModel } from "@/server/matching/ranker";
import { readSentencesOf } from "@/server/matching/reading/article-reading";
import { articleSlots, type ClaimSlots } from "@/server/matching/reading/article-slots";
import { relate as relateClaims } from "@/server/matching/relate";
import {
  type DecisionFigures,
  decisionFigures,
  learnFromDecisions,
} from "@/server/matching/training/learn-from-decisions";

/** A model for the extractor. Threads share its bytes, so passing it costs nothing. */
export type Model = { sha256: string; bytes: SharedArrayBuffer };

export type Hint = { name: string; type?: string };

/**
 * The attributions, the language and the extractor that found them; or why the model cannot be read, in a sentence
 * without its full stop.
 */
export type Found =
  | { ok: true; language: string | null; engine: string; attributions: Attribution[] }
  | { ok: false; why: string };

/** Reads a file's bytes into a draft, or returns why it cannot. */
export async function read({ bytes, hint }: { bytes: Uint8Array; hint: Hint }): Promise<ReadResult> {
  const read = readArticle(bytes, hint);
  if (!read.ok) return read;
  return { ok: true, draft: { ...read.draft, language: await detectLanguage(read.draft.text, read.draft.language) } };
}

/** The claims of an English article of which it is asked what they say. */
export type ToRead = { article: BundleArticle; claims: readonly Pick<BundleClaim, "id" | "content" | "cue">[] };

/**
 * Suggestions are asked for pairs with one of these claims, at least this likely by these weights; null for those that
 * ship. `read` may be an article of the bundle, and is null if nothing is to be read.
 */
export type RelateTask = {
  bundle: Bundle;
  of: ReadonlySet<string>;
  least: number;
  weights: LinearModel | null;
  read: ToRead | null;
};
export type Related = { suggestions: Suggestion[]; slots: ClaimSlots[] };

let held: { sha256: string | null; extractor: Extractor } | undefined;

type ToExtract = { text: string; model: Model | null; language?: string | null | undefined };

/**
 * Extracts the attributions of a text with this model, or with the built-in extractor; none in a language that no
 * extractor reads. Detects the language if it is not given. Caches the model that was used last.
 */
export async function extract({ text, model, language: given }: ToExtract): Promise<Found> {
  const language = given === undefined ? await detectLanguage(text, null) : given;
  const sha256 = model?.sha256 ?? null;
  if (held?.sha256 !== sha256 || !held) {
    try {
      held = { sha256, extractor: extractorWith(model && new Uint8Array(model.bytes).slice()) };
    } catch (error) {
      return { ok: false, why: error instanceof Refusal ? error.message.replace(/\.$/u, "") : String(error) };
    }
  }
  const { name: engine, extract: find } = held.extractor;
  return { ok: true, language, engine, attributions: languageOf(language) ? find(text) : [] };
}

/** What learning from a desk's decisions gave, and how much it gains on those that were held out. */
export type Learned = { weights: LinearModel; figures: DecisionFigures };

/** Learns from these decisions, beginning from the weights that ship. */
export function learnLinks(decided: readonly DecidedLink[]): Learned {
  const shipped = shippedKnowledge().model.related;
  return { weights: learnFromDecisions(shipped, decided), figures: decisionFigures(shipped, decided) };
}

/** Suggests relations between the claims of a bundle, best first, and reads what claims say; parses each article once. */
export function relate({ bundle, read, ...wanted }: RelateTask): Related {
  if (!read) return { suggestions: relateClaims(bundle, wanted), slots: [] };
  const reading = readSentencesOf(read.article.text);
  const suggestions = relateClaims(bundle, { ...wanted, readings: new Map([[read.article.id, reading]]) });
  return { suggestions, slots: articleSlots(read.article, read.claims, reading) };
}

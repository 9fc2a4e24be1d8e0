/**
 * The slow tasks that need no desk: reading a file into a draft, extracting the attributions of a text, and relating
 * claims.
 */
import type { Attribution } from "@/server/domain/claims/attribution";
import { Refusal } from "@/server/domain/refusal";
import { type Extractor, extractorWith } from "@/server/extraction/extractor";
import { detectLanguage } from "@/server/ingest/detect-language";
import type { ReadResult } from "@/server/ingest/draft";
import { readArticle } from "@/server/ingest/read-article";
import { languageOf } from "@/server/languages/languages";
import type { Bundle, Suggestion } from "@/server/matching/bundle";
import { relate as relateClaims } from "@/server/matching/relate";

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

/** Suggestions are asked for pairs with one of these claims, at least this likely. */
export type RelateTask = { bundle: Bundle; of: ReadonlySet<string>; least: number };

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

/** Suggests relations between the claims of a bundle, best first. */
export function relate({ bundle, of, least }: RelateTask): Suggestion[] {
  return relateClaims(bundle, { of, least });
}

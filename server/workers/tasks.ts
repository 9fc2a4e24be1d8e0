/** The slow work that needs no desk: reading a file into a draft, finding the attributions in a text, and relating claims. */
import type { Attribution } from "@/server/domain/claims/attribution";
import { Refusal } from "@/server/domain/refusal";
import { type Extractor, extractorWith } from "@/server/extraction/extractor";
import type { ReadResult } from "@/server/ingest/draft";
import { readArticle } from "@/server/ingest/read-article";
import type { Bundle, Suggestion } from "@/server/matching/bundle";
import { relate as relateClaims } from "@/server/matching/relate";

/** A model that the extractor is to work with. Its bytes are shared between threads, so that passing them costs nothing. */
export type Model = { sha256: string; bytes: SharedArrayBuffer };

export type Hint = { name: string; type?: string };

/** What was found and by which extractor; or why the model cannot be read, in a sentence without its full stop. */
export type Found = { ok: true; engine: string; attributions: Attribution[] } | { ok: false; why: string };

/** Reads a file's bytes into a draft, or into the reason there is none. */
export function read({ bytes, hint }: { bytes: Uint8Array; hint: Hint }): ReadResult {
  return readArticle(bytes, hint);
}

let held: { sha256: string | null; extractor: Extractor } | undefined;

/** Finds the attributions of a text with this model, or with the extractor as it comes. The model used last is kept. */
export function extract({ text, model }: { text: string; model: Model | null }): Found {
  const sha256 = model?.sha256 ?? null;
  if (held?.sha256 !== sha256 || !held) {
    try {
      held = { sha256, extractor: extractorWith(model && new Uint8Array(model.bytes).slice()) };
    } catch (error) {
      return { ok: false, why: error instanceof Refusal ? error.message.replace(/\.$/u, "") : String(error) };
    }
  }
  return { ok: true, engine: held.extractor.name, attributions: held.extractor.extract(text) };
}

/** Suggests relations between the claims of a bundle, best first. */
export function relate(bundle: Bundle): Suggestion[] {
  return relateClaims(bundle);
}

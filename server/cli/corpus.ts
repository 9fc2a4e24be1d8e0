/** Reads the inputs of commands about extraction: articles whose attributions are known, models, and texts. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { Refusal } from "@/server/domain/refusal";
import { span } from "@/server/domain/schemas";
import { type Extractor, extractorWith } from "@/server/extraction/extractor";
import type { KnownArticle } from "@/server/extraction/training/known-article";
import { callersPath } from "./desk";

const spans = z.array(span);
const corpus = z.array(
  z.object({
    id: z.string(),
    genre: z.string().optional(),
    text: z.string(),
    attributions: z.array(z.object({ source: spans, cue: spans, content: spans })),
  }),
);

/** Returns the articles of a corpus file in the evaluation format; with a genre, only the articles of that genre. */
export function readCorpus(file: string, genre?: string): KnownArticle[] {
  let json: unknown;
  try {
    json = JSON.parse(readBytes(file).toString("utf8"));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("invalid", `${file} is not JSON. ${FORMAT}`);
  }
  const read = corpus.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Refusal("invalid", `${file}, at ${issue?.path.join(".") || "its start"}: ${issue?.message}. ${FORMAT}`);
  }
  const articles = read.data.filter((article) => genre === undefined || article.genre === genre);
  if (articles.length > 0) return articles;
  throw new Refusal("not found", `${file} has no articles${genre ? ` of the genre “${genre}”` : ""}.`);
}

const FORMAT =
  "A corpus is a JSON list of articles: id, text, and attributions, each with source, cue and content as lists of [start, end].";

/** Returns the extractor with the model in this file; without a file, the built-in one. */
export function readExtractor(file: string | undefined): Extractor {
  if (file === undefined) return extractorWith(null);
  const bytes = readBytes(file);
  try {
    return extractorWith(bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal("invalid", `This version of Stet cannot use the model ${file}: ${why}`);
  }
}

/** Reads a file's bytes, by the path that the caller wrote. */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(callersPath(file));
  } catch {
    throw new Refusal("not found", `${file} cannot be read.`);
  }
}

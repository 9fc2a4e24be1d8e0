/**
 * Reads the inputs of commands about relations: bundles of articles with their claims, and relations that people
 * marked.
 */
import { z } from "zod";
import type { RelationType } from "@/server/domain/claims/relation";
import { Refusal } from "@/server/domain/refusal";
import { span } from "@/server/domain/schemas";
import type { Bundle } from "@/server/matching/bundle";
import type { KnownBundle } from "@/server/matching/training/known-bundle";
import { readBytes } from "./corpus";

const spans = z.array(span);
const bundle = z.object({
  articles: z.array(z.object({ id: z.string(), publishedOn: z.string().nullable().default(null), text: z.string() })),
  claims: z.array(
    z.object({
      id: z.string(),
      article: z.string(),
      content: spans.min(1),
      cue: spans.default([]),
      speakers: z.array(z.string()).default([]),
    }),
  ),
});

/** The names of the types in bundles; one word differs from the desk's. */
const TYPE_NAMES = {
  contradicts: "contradicts",
  corroborates: "corroborates",
  repeats: "repeats",
  qualifies: "qualifies",
  responds: "responds to",
} as const satisfies Record<string, RelationType>;
type TypeName = keyof typeof TYPE_NAMES;

const pair = { a: z.string(), b: z.string() };
const knownBundle = bundle.extend({
  relations: z.array(
    z.object({
      ...pair,
      type: z.enum(Object.keys(TYPE_NAMES) as TypeName[]).transform((name): RelationType => TYPE_NAMES[name]),
      topic: z.string().default("all"),
    }),
  ),
  arguable: z.array(z.object(pair)).default([]),
});

const FORMAT =
  "A bundle is a JSON object with articles (id, publishedOn, text) and claims (id, article, content, cue, speakers); spans are [start, end].";

/** Returns the articles and claims of a bundle file, and ignores whatever else it contains. */
export function readBundle(file: string): Bundle {
  return withArticles(file, read(file, bundle, FORMAT));
}

/** Returns a bundle file with the relations that people marked in it. */
export function readKnownBundle(file: string): KnownBundle {
  return withArticles(file, read(file, knownBundle, `${FORMAT} One to learn from has relations (a, b, type) too.`));
}

/** Returns the name of a type in bundles. */
export function typeName(type: RelationType): TypeName {
  return type === "responds to" ? "responds" : type;
}

function read<Schema extends z.ZodType>(file: string, schema: Schema, format: string): z.output<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(readBytes(file).toString("utf8"));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("invalid", `${file} is not JSON. ${format}`);
  }
  const found = schema.safeParse(json);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new Refusal("invalid", `${file}, at ${issue?.path.join(".") || "its start"}: ${issue?.message}. ${format}`);
}

function withArticles<Some extends Bundle>(file: string, found: Some): Some {
  const articles = new Set(found.articles.map(({ id }) => id));
  const lost = found.claims.find(({ article }) => !articles.has(article));
  if (lost)
    throw new Refusal("invalid", `${file}: claim ${lost.id} is of article ${lost.article}, which is not in it.`);
  return found;
}

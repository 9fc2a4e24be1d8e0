/** Reads the schema.org description of an article from a page's JSON-LD. */
import { z } from "zod";

const text = z.string().optional().catch(undefined);
const types = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .catch(undefined);
const named = z.object({ name: text });
const oneOrMore = z.union([z.string(), named.transform((one) => one.name)]).optional();
const names = z
  .union([oneOrMore.transform((one) => [one]), z.array(oneOrMore.catch(undefined))])
  .transform((all) => all.filter((one) => one !== undefined))
  .catch([]);
const article = z.object({
  "@type": types,
  headline: text,
  datePublished: text,
  dateModified: text,
  publisher: names,
  author: names,
  articleBody: text,
});

export type LinkedArticle = z.infer<typeof article>;

/** A page describes its article, itself and its site; more nodes than this are no description. */
const MOST_NODES = 500;
const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;

/** Returns the first node of an article type in the page's JSON-LD scripts; skips scripts that are not JSON. */
export function readLinkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const queue: unknown[] = scripts.flatMap(parsed);
  for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...node.slice(0, MOST_NODES));
    const found = article.safeParse(node);
    if (!found.success) continue;
    if ([found.data["@type"]].flat().some((type) => ARTICLE_TYPE.test(type ?? ""))) return found.data;
    queue.push(...nested(node));
  }
  return null;
}

function nested(node: unknown): unknown[] {
  const inner = z.object({ "@graph": z.unknown().optional(), mainEntity: z.unknown().optional() }).safeParse(node);
  return inner.success ? [inner.data["@graph"], inner.data.mainEntity].filter((one) => one !== undefined) : [];
}

/** Templates leave comments and CDATA marks around the JSON, and line breaks inside its strings. */
const WRAPPING =
  /^\s*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?|(?:\/\/|\/\*)?\s*(?:\]\]>|-->)\s*(?:\*\/)?\s*;?\s*$/g;

function parsed(script: string): unknown[] {
  const bare = script.replace(WRAPPING, "").replace(WRAPPING, "");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON does not allow
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, " ")]) {
    try {
      return [JSON.parse(attempt)];
    } catch {}
  }
  return [];
}

/** The schema.org description of an article that a page carries as JSON-LD. */
import { z } from "zod";

const text = z.string().optional().catch(undefined);
const types = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .catch(undefined);
const named = z.object({ name: text });
const publisher = z
  .union([z.string(), named.transform((one) => one.name), z.array(named).transform((all) => all[0]?.name)])
  .optional()
  .catch(undefined);
const article = z.object({ "@type": types, headline: text, datePublished: text, publisher });

type LinkedArticle = {
  headline?: string | undefined;
  datePublished?: string | undefined;
  publisher?: string | undefined;
};

/** A page describes its article, itself and its site; more nodes than this are no description. */
const MOST_NODES = 500;

/** The first node of an article type in the page's JSON-LD scripts; scripts that are not JSON are passed over. */
export function readLinkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const queue: unknown[] = scripts.flatMap(parsed);
  for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...node.slice(0, MOST_NODES));
    const found = article.safeParse(node);
    if (!found.success) continue;
    if ([found.data["@type"]].flat().some((type) => /(?:Article|BlogPosting)$/.test(type ?? ""))) return found.data;
    queue.push(...nested(node));
  }
  return null;
}

function nested(node: unknown): unknown[] {
  const inner = z.object({ "@graph": z.unknown().optional(), mainEntity: z.unknown().optional() }).safeParse(node);
  return inner.success ? [inner.data["@graph"], inner.data.mainEntity].filter((one) => one !== undefined) : [];
}

function parsed(script: string): unknown[] {
  try {
    return [JSON.parse(script)];
  } catch {
    return [];
  }
}

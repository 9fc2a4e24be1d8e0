/**
 * Adds cues to attributions without one, such as those that people add to an article: the verb that governs their
 * content.
 */

import { type AnnotatedPassage, annotatedPassages, type Read } from "../labelling/annotated-passage";
import { CONTENT, OTHER, SOURCE } from "../labelling/chain";
import type { KnownArticle } from "./known-article";
import { annotatedAt, markedRoles } from "./known-passages";

type Known = KnownArticle["attributions"][number];

/** Every sentence is parsed: which words are heads of cues is the question. */
export const EVERY_WORD = { has: () => true };

/**
 * Returns the article with a cue for each attribution that has source and content but no cue, if the tree shows one.
 */
export function withCues(article: KnownArticle, read: Read): KnownArticle {
  if (!article.attributions.some(lacksCue)) return article;
  const passages = annotatedPassages(article.text, { read, cueWords: EVERY_WORD });
  const attributions = article.attributions.map((known) => (lacksCue(known) ? withCue(known, passages) : known));
  return { ...article, attributions };
}

const lacksCue = ({ source, cue, content }: Known) => cue.length === 0 && source.length > 0 && content.length > 0;

function withCue(known: Known, passages: readonly AnnotatedPassage[]): Known {
  const annotated = annotatedAt(passages, known.content[0]?.[0] ?? 0);
  const head = annotated && governorOf(annotated, markedRoles(annotated, known));
  const token = head === undefined ? undefined : annotated?.passage.tokens[head];
  return token ? { ...known, cue: [[token.start, token.end]] } : known;
}

/** Returns the verb, outside source and content, that governs the content, if there is a source for it. */
function governorOf({ head, isVerb }: AnnotatedPassage, roles: Uint8Array): number | undefined {
  if (!roles.includes(SOURCE)) return undefined;
  const above = [...roles.keys()].filter((i) => roles[i] === CONTENT).map((i) => head[i] as number);
  return above.find((i) => i >= 0 && roles[i] === OTHER && isVerb[i] === 1);
}

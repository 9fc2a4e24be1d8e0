/** Articles prepared for learning: their passages, and the known roles in them. */
import type { Span } from "@/server/domain/articles/span";
import { type AnnotatedPassage, annotatedPassages, type PassageReader } from "../labelling/annotated-passage";
import { CONTENT, CUE, SOURCE } from "../labelling/chain";
import type { KnownArticle } from "./known-article";

/** An attribution in its annotated passage: the index of its cue's head, and the role of each token. */
export type KnownRoles = { annotated: AnnotatedPassage; cue: number; roles: Uint8Array };
export type KnownPassages = { passages: AnnotatedPassage[]; known: KnownRoles[]; article: KnownArticle };

/** Attributions without cue or content teach nothing about cues, and are left out. */
export function knownPassages(article: KnownArticle, reader: PassageReader): KnownPassages {
  const passages = annotatedPassages(article.text, reader);
  const known = article.attributions.flatMap((attribution) => rolesIn(passages, attribution) ?? []);
  return { passages, known, article };
}

function rolesIn(
  passages: readonly AnnotatedPassage[],
  { source, cue, content }: KnownArticle["attributions"][number],
): KnownRoles | null {
  const start = cue[0]?.[0];
  if (start === undefined || content.length === 0) return null;
  const annotated = annotatedAt(passages, start);
  if (!annotated) return null;
  const roles = markedRoles(annotated, { source, cue, content });
  const head = headOf(annotated, roles);
  return head === undefined ? null : { annotated, cue: head, roles };
}

/** Returns the annotated passage that contains this offset of the article. */
export function annotatedAt(passages: readonly AnnotatedPassage[], offset: number): AnnotatedPassage | undefined {
  return passages.find(({ passage }) => passage.start <= offset && offset < passage.end);
}

/** Returns the role that an attribution gives to each token of an annotated passage. */
export function markedRoles(
  annotated: AnnotatedPassage,
  { source, cue, content }: KnownArticle["attributions"][number],
): Uint8Array {
  const roles = new Uint8Array(annotated.length);
  mark(annotated, roles, content, CONTENT);
  mark(annotated, roles, source, SOURCE);
  mark(annotated, roles, cue, CUE);
  return roles;
}

function mark(
  { passage: { tokens } }: AnnotatedPassage,
  roles: Uint8Array,
  spans: readonly Span[],
  role: number,
): void {
  for (const [start, end] of spans)
    for (const [i, token] of tokens.entries()) if (token.start < end && token.end > start) roles[i] = role;
}

/**
 * Returns the cue's verb that depends on no other of its words, else any verb, else the first word that depends on no
 * other.
 */
function headOf({ head, isVerb, passage: { tokens } }: AnnotatedPassage, roles: Uint8Array): number | undefined {
  const words = [...roles.keys()].filter((i) => roles[i] === CUE);
  const tops = words.filter((i) => roles[head[i] as number] !== CUE);
  const verb = (i: number) => isVerb[i] === 1;
  const word = (i: number) => tokens[i]?.shape === "word";
  return tops.find(verb) ?? words.find(verb) ?? tops.find(word) ?? tops[0] ?? words[0];
}

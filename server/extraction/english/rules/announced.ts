/** Announced statements: "She wrote:" before a paragraph, or before the items of a list, that says what. */
import type { Span } from "@/server/domain/articles/span";
import type { Passage } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import { sensesOf } from "./cues";
import { type Finding, spansOf } from "./finding";

/** A finding that still lacks its content. */
export type Announcement = Omit<Finding, "content">;

const ITEM = /^\s*(?:[-–—•*]|\d{1,2}[.)])\s+/u;
/** How much of the next line is looked at, in UTF-16 units. */
const NEXT = 400;

/** Returns the announcement with which a passage ends; null if it ends with none. */
export function announcementIn(passage: Passage, sentences: readonly Sentence[]): Announcement | null {
  const sentence = sentences.at(-1);
  const group = sentence?.verbs.at(-1);
  if (!sentence || !group || passage.tokens.at(-1)?.text !== ":") return null;
  const source = sentence.subjects.get(group) ?? null;
  const quotes = sensesOf(group.reading.lemma).some(({ frames }) => frames.has("quote"));
  const named = spansOf(passage, [source]).length > 0;
  const cue = { from: group.main, to: group.to };
  return quotes && named ? { sentence, source, cue, relay: null, confidence: 0.9 } : null;
}

/**
 * Returns the words of a list item without its mark; null if the passage is none. A list that has lost its marks is known
 * by lines without a blank one between them, or by two or more without a full stop.
 * @param follows whether the passage before is an item
 */
export function itemIn({ text, start, end }: Passage, follows: boolean): Span | null {
  const line = text.slice(start, end);
  const mark = ITEM.exec(line)?.[0] ?? "";
  const last = start + line.trimEnd().length;
  const below = /^\r?\n[ \t]*(?=[^\s])/u.test(text.slice(end, end + NEXT));
  const above = follows && /[^\s][ \t]*\r?\n$/u.test(text.slice(Math.max(0, start - NEXT), start));
  const next = /^\s*([^\n]*)/u.exec(text.slice(end, end + NEXT))?.[1]?.trim() ?? "";
  const isOpen = !isSentence(line.trim()) && (follows || (next !== "" && !isSentence(next)));
  const isItem = mark !== "" || below || above || isOpen;
  return isItem && line.trim() !== "" ? [start + (mark.length || line.length - line.trimStart().length), last] : null;
}

const isSentence = (words: string) => /[.!?…:]["”’»)]*$/u.test(words);

/** Returns the words of a paragraph of whole sentences; null for a heading. */
export function paragraphIn({ text, start, end }: Passage): Span | null {
  const words = text.slice(start, end).trim();
  const from = start + text.slice(start, end).indexOf(words);
  return /[.!?…]["”’»)]*$/u.test(words) ? [from, from + words.length] : null;
}

/** Announced statements: "She wrote:" before a paragraph, or before the items of a list, that says what. */
import type { Span } from "@/server/domain/articles/span";
import type { Passage } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import { sensesOf } from "./cues";
import { type Finding, spansOf } from "./finding";

/** A finding that still lacks its content. */
export type Announcement = Omit<Finding, "content">;

const ITEM = /^\s*(?:[-–—•*]|\d{1,2}[.)])\s+/u;

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

/** Returns the words of a list item without its mark; null if the passage is none. */
export function itemIn({ text, start, end }: Passage): Span | null {
  const mark = ITEM.exec(text.slice(start, end));
  return mark ? [start + mark[0].length, start + text.slice(start, end).trimEnd().length] : null;
}

/** Returns the words of a paragraph of whole sentences; null for a heading. */
export function paragraphIn({ text, start, end }: Passage): Span | null {
  const words = text.slice(start, end).trim();
  const from = start + text.slice(start, end).indexOf(words);
  return /[.!?…]["”’»)]*$/u.test(words) ? [from, from + words.length] : null;
}

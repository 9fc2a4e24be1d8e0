/** A tagged word: a token with its part of speech, and the neighbours that determine it. */
import type { Token } from "./tokens";
import type { Reading } from "./verb-forms";

export type Tag =
  | "det"
  | "possessive"
  | "pronoun"
  | "preposition"
  | "subordinator"
  | "conjunction"
  | "relative"
  | "modal"
  | "be"
  | "have"
  | "do"
  | "adverb"
  | "to"
  | "time"
  | "number"
  | "adjective"
  | "noun"
  | "name"
  | "verb"
  | "mark";

export type Tagged = Token & { tag: Tag; reading: Reading | null };

/** The context for tagging a word: up to four tagged words before it and two words after, all in the same sentence. */
export type Surroundings = { before: readonly Tagged[]; next: Token | undefined; second: Token | undefined };

const PLURAL_NOUNS =
  /^(?:people|police|men|women|media|others|many|some|most|few|several|both|all|data|children|those|these)$/;

/** Returns whether a nominal word is plural by its form. */
export function isPlural({ lower }: Token): boolean {
  return PLURAL_NOUNS.test(lower) || lower.endsWith("ies") || (/[^siu]s$/.test(lower) && lower.length > 3);
}

/** Detects the language of external text as far as its words show it: one that Stet reads, or unknown. */
import { LANGUAGES } from "./languages";

/**
 * About two words in ten of running English are function words; far fewer in a headline, or in a sentence full of
 * names.
 */
const SHARE = 0.08;

/**
 * Returns the code of a language, or "" if unknown: an empty `lang` attribute says that the language is unknown,
 * whereas omitting it would mean the page's own language.
 */
export function langOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const shareOf = (grammar: ReadonlySet<string>) => words.filter((word) => grammar.has(word)).length / words.length;
  return (words.length > 0 && LANGUAGES.find(({ grammar }) => shareOf(grammar) >= SHARE)?.code) || "";
}

/** The language of words from outside as far as it can be told from them: one that Stet reads, or unknown. */
import { LANGUAGES } from "./languages";

/** Running English has about two words of its grammar in ten; a headline, or a sentence full of names, far fewer. */
const SHARE = 0.08;

/**
 * The code of a language, or "" where none is known: as the value of `lang`, the empty text says that the language is
 * unknown, where leaving the attribute out would say that it is the page's own.
 */
export function langOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const shareOf = (grammar: ReadonlySet<string>) => words.filter((word) => grammar.has(word)).length / words.length;
  return (words.length > 0 && LANGUAGES.find(({ grammar }) => shareOf(grammar) >= SHARE)?.code) || "";
}

/**
 * Interprets names by their words. The register has names from articles in any language, so every language that Stet
 * reads is tried.
 */
import { type AttributionRole, nameKey, type SourceKind } from "@/server/domain/source";
import type { NameWords, Office } from "@/server/domain/words/language";
import { WHOLE_LANGUAGES } from "./whole-languages";

/** Returns whether this is a mere description in one of the languages, and nobody's name. */
export function isDescription(name: string): boolean {
  return WHOLE_LANGUAGES.some(({ names }) => names.isDescription(name));
}

/** Guesses what kind of source a name stands for; a person corrects it in the register. */
export function guessKind(name: string, role: AttributionRole): SourceKind {
  for (const { names } of WHOLE_LANGUAGES) {
    const kind = names.kindOf(name, role);
    if (kind !== null) return kind;
  }
  const words = name.split(/\s+/u);
  const looksPersonal =
    words.length >= 2 && words.length <= 5 && words.every((word) => /^(?:\p{Lu}|al-|bin|van|de)/u.test(word));
  return looksPersonal ? "person" : "organisation";
}

/** Returns the words of a name's key, with each country folded into one word. */
export function foldCountries(key: string): string[] {
  return WHOLE_LANGUAGES.reduce((folded, { names }) => names.foldCountries(folded), key)
    .split(" ")
    .filter((word) => word !== "");
}

/** Returns the country, folded into one word, if the key is a country's name; otherwise null. */
export function countryNamed(key: string): string | null {
  const [word, ...others] = foldCountries(key.replace(/^the /u, ""));
  return word !== undefined && others.length === 0 && isCountryWord(word) ? word : null;
}

/** Returns whether a word is one that a country is folded into. */
export function isCountryWord(word: string): boolean {
  return WHOLE_LANGUAGES.some(({ names }) => names.isCountry(word));
}

type Listed = {
  [list in keyof NameWords]: NameWords[list] extends ReadonlySet<string> ? list : never;
}[keyof NameWords];

/** Returns the words of this list in all languages. */
export function wordsOfNames(list: Listed): ReadonlySet<string> {
  return new Set(WHOLE_LANGUAGES.flatMap(({ names }) => [...names[list]]));
}

/** Returns the keys of the names of an office in all languages. */
export function officeNames(office: Office): string[] {
  return [...new Set(WHOLE_LANGUAGES.flatMap(({ names }) => names.officeNames(office)).map(nameKey))];
}

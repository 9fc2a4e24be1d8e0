/** What the rest of Stet asks of a language that it reads; `server/languages` has one object of this type for each. */
import type { AttributionRole, SourceKind } from "../source";

export type Language = {
  /** Its BCP 47 code. */
  code: string;
  /** What it is called in English. */
  name: string;
  names: NameWords;
  mentions: MentionWords;
};

/** What it calls people and bodies by. Asked of names whose language nobody knows, such as those of the register. */
export type NameWords = {
  /**
   * Whether this only describes somebody, such as "Former adviser" or "Foreign ministry", so that two articles that say it
   * may mean two different ones.
   */
  isDescription(name: string): boolean;
  /** What kind of source the words of a name speak for; null where they say nothing of it. */
  kindOf(name: string, role: AttributionRole): SourceKind | null;
  /** What may stand before a person's name, each a word by itself, in the form of a `nameKey`. */
  titles: ReadonlySet<string>;
  /** What may stand behind it. */
  suffixes: ReadonlySet<string>;
  /** Words that the names of a body may differ in. */
  smallInBodies: ReadonlySet<string>;
  /** Words that are often left out where the first letters of a body's name are put together. */
  smallInInitials: ReadonlySet<string>;
  /** Words that two descriptions of one role may differ in. */
  smallInRoles: ReadonlySet<string>;
  /** A `nameKey` with each country under one word, however it says it. */
  foldCountries(key: string): string;
  /** Whether a word is the one that a country is folded into. */
  isCountry(word: string): boolean;
  /** The names by which an office is called: "prime minister" of "Iraq" is "Iraq's prime minister". */
  officeNames(office: Office): string[];
};

export type Office = { role: string; organisation: string | null };

/** How an article in it speaks of somebody, and begins what they say. */
export type MentionWords = {
  /** Whether these words mean somebody only by what stands before them. */
  isPronoun(words: string): boolean;
  /** "Its spokesman" is a spokesman where it no longer stands beside what "its" means. */
  withoutWhose(words: string): string;
  /** What somebody states, without the word that ties it to the sentence around it, such as "that". */
  withoutConjunction(words: string): string;
};

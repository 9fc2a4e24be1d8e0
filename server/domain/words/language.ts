/** What the rest of Stet asks of a language that it reads; `server/languages` has an object of these types for each. */
import type { AttributionRole, SourceKind } from "../source";

/** What is asked on screens too, so that these are few words. */
export type TextLanguage = {
  /** Its BCP 47 code. */
  code: string;
  /** What it is called in English. */
  name: string;
  mentions: MentionWords;
  /** Words of its grammar that hardly any other language in wide use writes the same way. */
  grammar: ReadonlySet<string>;
};

/** The whole of it, with long lists that a browser need not fetch. */
export type Language = TextLanguage & { names: NameWords; pages: PageWords };

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

/**
 * What pages in it write around their articles, and in lines above them. A page's language is known only once its article
 * has been told from the rest, so every language is asked of every page. A text in a list is one alternative of a pattern
 * without regard to case.
 */
export type PageWords = {
  /** Lines that consist of these alone are page furniture. */
  labels: readonly string[];
  /** So does a line of page furniture begin. */
  openings: readonly RegExp[];
  /** What sites say of themselves to sell, or about signing in. */
  selling: readonly string[];
  /** What sites ask for consent with. */
  consent: readonly string[];
  /** The headings of boxes that are no part of an article. */
  boxHeadings: readonly string[];
  /** How the words under a picture begin or end. */
  captions: readonly RegExp[];
  /** Words that stand before the names in a byline. */
  bylines: readonly string[];
  /** Words that may stand before those. */
  beforeBylines: readonly string[];
  /** Words that follow the names in a byline. */
  afterBylines: readonly string[];
  /** What stands in a byline between the names and the publisher. */
  writtenFor: readonly string[];
  /** What stands between two names. */
  and: readonly string[];
  /** What the details of an article are called in lines above its text; in lower case. */
  fields: Readonly<Record<string, FieldOfArticle>>;
  /** The days that are written with their months' names. */
  writtenDays(text: string): WrittenDay[];
  /** Words that may stand beside a date in a line that says nothing else. */
  aroundDates: readonly string[];
  /** How a line begins whose date is the day of publication. */
  published: readonly string[];
};

export type FieldOfArticle = "title" | "publisher" | "url" | "publishedOn" | "author";

/** Numbers as digits, with or without a zero before them; the place in UTF-16 units. Not every such day is in the calendar. */
export type WrittenDay = { year: string; month: string; day: string; start: number; end: number };

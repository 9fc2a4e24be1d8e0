/**
 * What the rest of Stet needs to know about a language that it reads; `server/languages` has an object of these types
 * for each.
 */
import type { AttributionRole, SourceKind } from "../source";

/** The part that screens need too, so it has few words. */
export type TextLanguage = {
  /** Its BCP 47 code. */
  code: string;
  /** Its English name. */
  name: string;
  mentions: MentionWords;
  /** Function words that hardly any other widely used language spells the same way. */
  grammar: ReadonlySet<string>;
};

/** The whole language, with long lists that a browser need not load. */
export type Language = TextLanguage & { names: NameWords; pages: PageWords; credits: CreditWords };

/**
 * The language's words in the names of people and bodies. Applied to names of unknown language too, such as those of
 * the register.
 */
export type NameWords = {
  /**
   * Returns whether the name is a mere description, such as "Former adviser" or "Foreign ministry", so that two
   * articles may mean two different sources by it.
   */
  isDescription(name: string): boolean;
  /** Returns the kind of source that the words of a name suggest; null if they suggest none. */
  kindOf(name: string, role: AttributionRole): SourceKind | null;
  /** The titles that may precede a person's name, each a single word, in the form of a `nameKey`. */
  titles: ReadonlySet<string>;
  /** The words that may follow it. */
  suffixes: ReadonlySet<string>;
  /** Words that may differ between two names of the same body. */
  smallInBodies: ReadonlySet<string>;
  /** Words that are often left out of the initials of a body's name. */
  smallInInitials: ReadonlySet<string>;
  /** Words that, with a country, name its government. */
  governments: ReadonlySet<string>;
  /** Words that may differ between two descriptions of the same role. */
  smallInRoles: ReadonlySet<string>;
  /** Returns a `nameKey` with every form of a country's name replaced by one word. */
  foldCountries(key: string): string;
  /** Returns whether a word is the one that stands for a country after folding. */
  isCountry(word: string): boolean;
  /** Returns the names of an office: "prime minister" of "Iraq" is "Iraq's prime minister". */
  officeNames(office: Office): string[];
};

export type Office = { role: string; organisation: string | null };

/** How an article in the language mentions people, and introduces their statements. */
export type MentionWords = {
  /** Returns whether these words refer to somebody only through their antecedent. */
  isPronoun(words: string): boolean;
  /** Drops the possessive: "its spokesman" becomes "spokesman" once it is separated from what "its" refers to. */
  withoutWhose(words: string): string;
  /** Returns a statement without the word that links it to the sentence around it, such as "that" or "but". */
  withoutConjunction(words: string): string;
  /**
   * Returns a statement with other speakers in place of those whom it names as its subject, and in the square brackets
   * that stand for a pronoun; unchanged where it names none. What the content itself begins with is no subject.
   */
  withSpeakers(statement: string, change: SpeakerChange): string;
};

/** Names of the speakers before and after, the article's text, and what was stated, in its words. */
export type SpeakerChange = { before: readonly string[]; after: readonly string[]; text: string; content: string };

/**
 * The words that pages in the language put around their articles, and in the lines above them. A page's language is
 * known only once its article has been separated from the rest, so every language is applied to every page. Each text
 * in a list is one alternative of a case-insensitive pattern.
 */
export type PageWords = {
  /** Lines that consist only of these are page furniture. */
  labels: readonly string[];
  /** Lines that begin like this are page furniture too. */
  openings: readonly RegExp[];
  /** Phrases with which sites advertise themselves or ask readers to sign in. */
  selling: readonly string[];
  /** Phrases with which sites ask for consent. */
  consent: readonly string[];
  /** The headings of boxes that are not part of an article. */
  boxHeadings: readonly string[];
  /** How a caption begins or ends. */
  captions: readonly RegExp[];
  /** Words that precede the names in a byline. */
  bylines: readonly string[];
  /** Words that may precede those. */
  beforeBylines: readonly string[];
  /** Words that follow the names in a byline. */
  afterBylines: readonly string[];
  /** Words between the names and the publisher in a byline. */
  writtenFor: readonly string[];
  /** Words that join two names. */
  and: readonly string[];
  /** The labels of an article's details in the lines above its text; in lower case. */
  fields: Readonly<Record<string, FieldOfArticle>>;
  /** Finds the dates that are written with month names. */
  writtenDays(text: string): WrittenDay[];
  /** Words that may accompany a date in a line with nothing else. */
  aroundDates: readonly string[];
  /** How a line begins if its date is the date of publication. */
  published: readonly string[];
};

/** How articles in the language credit news agencies. The texts are parts of case-sensitive patterns. */
export type CreditWords = {
  /** The names of each agency, by its short name. */
  agencies: Readonly<Record<string, readonly string[]>>;
  /** What joins two names. */
  joints: string;
  /** The article that may precede a name. */
  article: string;
  /** What precedes the names; first, what does so in the middle of a line. */
  before: readonly string[];
  /** What follows the names; first, what does so in the middle of a line. */
  behind: readonly string[];
};

export type FieldOfArticle = "title" | "publisher" | "url" | "publishedOn" | "author";

/**
 * The numbers are digits, with or without a leading zero; the position is in UTF-16 units. The day may not exist in the
 * calendar.
 */
export type WrittenDay = { year: string; month: string; day: string; start: number; end: number };

/** A mention: what a noun phrase tells of the person, body or document that it names. */

import type { Gender } from "../words/gender";

type MentionKind = "person" | "organisation" | "place" | "people" | "role" | "group" | "document" | "pronoun" | "thing";

export type Mention = {
  kind: MentionKind;
  /** The name without its titles; null if the mention has none. */
  name: string | null;
  /** The mention's description of the person ("Foreign Ministry spokeswoman"); null if it has none. */
  role: string | null;
  /** The words of the mention in lower case, without articles. */
  words: string[];
  /** The mention as written, without articles. */
  text: string;
  /** Whether the article means somebody it has told of ("the", "her"), or does not say who ("a", "one"). */
  reference: "definite" | "indefinite" | "bare";
  plural: boolean;
  gender: Gender;
  /** Set if a title, a role or a given name shows that the name is a person's, and not only its form. */
  sure: boolean;
  /** The abbreviation in parentheses behind a name; null if there is none. */
  short: string | null;
  /** The noun by which a body is described ("supermarket chain" in "supermarket chain Harlow"); null if there is none. */
  noun: string | null;
  /** Who stands before "'s"; null if nobody does. */
  owner: Mention | null;
  /** Whose document it is ("the ministry's report", "a report by the ministry"); empty if the phrase does not say. */
  issuers: readonly Mention[];
};

/** Returns a mention that tells nothing but its words. */
export function plainMention(text: string, words: string[]): Mention {
  return {
    kind: "thing",
    name: null,
    role: null,
    words,
    text,
    reference: "bare",
    plural: false,
    gender: null,
    sure: false,
    short: null,
    noun: null,
    owner: null,
    issuers: [],
  };
}

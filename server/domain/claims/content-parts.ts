/** What a claim says, taken apart: each part in the article's own words. */

/** How something is stated that is not simply told as a fact. */
export type StatedAs = "possible" | "planned" | "demanded" | "conditional";

export type ContentParts = {
  /** The people, bodies and things that it names. Places are listed separately. */
  about: string[];
  /** The days that it mentions: its words, unless a person set the days, and the first and last day that they mean. */
  when: { words: string | null; from: string; to: string }[];
  where: string[];
  amounts: string[];
  /** Whom it holds responsible. */
  blames: string | null;
  stated: { as: StatedAs; words: string } | null;
  /** The cue by which the speaker denies, doubts or rejects what the claim refers to ("dismissed"). */
  denied: string | null;
  /** What it says is not so. */
  negated: string[];
};

/** Those of a claim of which nothing was read. */
export const NO_PARTS: ContentParts = {
  about: [],
  when: [],
  where: [],
  amounts: [],
  blames: null,
  stated: null,
  denied: null,
  negated: [],
};

/** Returns whether nothing was found. */
export function isEmpty({ stated, denied, blames, ...lists }: ContentParts): boolean {
  return (
    stated === null && denied === null && blames === null && Object.values(lists).every((list) => list.length === 0)
  );
}

/** What a claim says, taken apart: each part in the article's own words. */

/** How something is stated that is not simply told as a fact. */
export type StatedAs = "possible" | "planned" | "demanded" | "conditional";

export type ContentParts = {
  /** The people, bodies and things that it names. Places, and those it blames, are listed separately. */
  about: string[];
  /** The days that it mentions: its words, and the first and last day that they mean. */
  when: { words: string; from: string; to: string }[];
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

/** Returns whether nothing was found. */
export function isEmpty({ stated, denied, blames, ...lists }: ContentParts): boolean {
  return (
    stated === null && denied === null && blames === null && Object.values(lists).every((list) => list.length === 0)
  );
}

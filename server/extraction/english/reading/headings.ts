/** Headings that quote: finds the speaker where the article gives the whole statement. */
import type { Attribution } from "@/server/domain/claims/attribution";

/** How many attributions after a heading are searched. */
const AHEAD = 40;
const FEWEST_WORDS = 3;

/**
 * Gives quotations without cue and source the speaker of a later statement that contains the same sequence of words.
 */
export function creditHeadings(text: string, found: readonly Attribution[]): Attribution[] {
  const wordsOf = ({ content }: Attribution) =>
    content
      .map(([start, end]) =>
        text
          .slice(start, end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu)
          ?.join(" "),
      )
      .join(" ");
  return found.map((one, at) => {
    if (one.speakers.length > 0 || one.source.length > 0 || one.cue.length > 0) return one;
    const words = wordsOf(one);
    if (words.split(" ").length < FEWEST_WORDS) return one;
    const whole = found
      .slice(at + 1, at + 1 + AHEAD)
      .find((later) => later.speakers.length > 0 && ` ${wordsOf(later)} `.includes(` ${words} `));
    return whole ? { ...one, speakers: whole.speakers, role: whole.role } : one;
  });
}

/** Pull quotes: headings and boxes that repeat words from a statement in the article are no claims of their own. */
import type { Attribution } from "@/server/domain/claims/attribution";

/** How many attributions on either side are searched. */
const REACH = 40;
const FEWEST_WORDS = 3;

/** Drops attributions that have neither cue nor source and repeat another's words. */
export function withoutPullQuotes(text: string, found: readonly Attribution[]): Attribution[] {
  return found.filter((one, at) => {
    if (one.source.length > 0 || one.cue.length > 0 || one.relay.length > 0) return true;
    const words = wordsIn(text, one);
    if (words.split(" ").length < FEWEST_WORDS) return true;
    const near = found.slice(Math.max(0, at - REACH), at + 1 + REACH);
    return !near.some((other) => other !== one && ` ${wordsIn(text, other)} `.includes(` ${words} `));
  });
}

function wordsIn(text: string, { content }: Attribution): string {
  const words = content.flatMap(
    (span) =>
      text
        .slice(...span)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  return words.join(" ");
}

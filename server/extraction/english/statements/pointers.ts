/** Pointers to an earlier statement: "that claim" becomes "[the claim that the port is closed]". */
import { withSmallStart } from "./spelling";
import type { Swap } from "./swap";
import { contentRanges, type Told } from "./told";

const POINTER = /^(?:that|this|the) (claim|allegation|accusation|assertion|suggestion|charge)$/;
/** A longer statement would bury the sentence. */
const LONGEST = 140;
/** Returns the swap for content that only points to the statement before it; none for other content. */
export function swapOfPointer(told: Told): Swap[] {
  const { before, finding } = told;
  const { tokens } = finding.sentence.passage;
  const [range, another] = contentRanges(told);
  if (!range || another || !before || before.length > LONGEST || /^[“"‘'…[]/u.test(before)) return [];
  const words = tokens.slice(range.from, range.to);
  const noun = POINTER.exec(words.map(({ lower }) => lower).join(" "))?.[1];
  const [first, last] = [words[0], words.at(-1)];
  if (!noun || !first || !last) return [];
  const clause = withSmallStart(before.replace(/\.$/u, ""));
  return [{ start: first.start, end: last.end, words: `[the ${noun} that ${clause}]` }];
}

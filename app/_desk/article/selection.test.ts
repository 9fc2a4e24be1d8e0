/** Tests that a selection by mouse begins and ends at whole words. */
import { expect, it } from "vitest";
import { wholeWords } from "./selection";

const TEXT = "Raab said: “We won’t go.” 世界の声";
const picked = (words: string) => {
  const start = TEXT.indexOf(words);
  const span = wholeWords([start, start + words.length], TEXT);
  return span && TEXT.slice(...span);
};

it.each([
  ["aab sa", "Raab said"],
  [" said: ", "said:"],
  ["“We wo", "“We won’t"],
  ["go.”", "go.”"],
  ["の声", "の声"],
  ["  ", null],
])("%s is taken as %s", (words, whole) => expect(picked(words)).toBe(whole));

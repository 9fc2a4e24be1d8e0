/** Tests how the contents of a topic are put into words. */
import { expect, it } from "vitest";
import { topicWords } from "./topic-words";

const one = {
  claims: 1,
  articles: 1,
  speakers: 1,
  contested: 0,
  undated: 0,
  firstDay: "2026-01-03",
  lastDay: "2026-01-03",
};

it.each([
  [{ ...one, claims: 0 }, "No claims yet"],
  [one, "1 claim by 1 speaker in 1 article, 3 Jan 2026"],
  [
    { ...one, claims: 1200, speakers: 0, articles: 12, contested: 2, lastDay: "2026-03-05" },
    "1,200 claims in 12 articles, 3 Jan 2026 to 5 Mar 2026; 2 contested",
  ],
  [{ ...one, undated: 1, firstDay: null, lastDay: null }, "1 claim by 1 speaker in 1 article; 1 without a date"],
  [
    { ...one, claims: 4, contested: 1, undated: 2 },
    "4 claims by 1 speaker in 1 article, 3 Jan 2026; 1 contested; 2 without a date",
  ],
])("%o: %s", (counts, words) => expect(topicWords(counts)).toBe(words));

/** Tests how a pair of claims is named. */
import { expect, it } from "vitest";
import { pairWords } from "./pair-words";

it.each([
  ["The ferry sank.", "“It is safe.”", "“The ferry sank” and “It is safe”"],
  [
    "The ferry sank because its hull had been welded badly.",
    "It floats",
    "“The ferry sank because its hull had…” and “It floats”",
  ],
])("%s / %s", (one, other, words) => expect(pairWords(one, other)).toBe(words));

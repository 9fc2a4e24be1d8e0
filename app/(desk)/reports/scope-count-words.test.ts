/** Tests that the limit of a report, and what it leaves out, are stated before it is begun. */
import { expect, it } from "vitest";
import { scopeCountWords } from "./scope-count-words";

const counts = { claims: 28_572, ruled: 14_286, reviewed: 14_286, notReviewed: 0 };

it("tells how many match, and that a report takes fewer", () => {
  expect(scopeCountWords({ counts, most: 5000, leftOut: 0 })).toBe(
    "28,572 claims: 14,286 ruled, 14,286 reviewed. A report holds at most 5,000: this one takes the newest.",
  );
});

it("tells nothing of a limit that is not reached", () => {
  const few = { claims: 5000, ruled: 5000, reviewed: 0, notReviewed: 0 };
  expect(scopeCountWords({ counts: few, most: 5000, leftOut: 2 })).toBe(
    "5,000 claims: 5,000 ruled. Up to 2 of them are left out: their reviews are closed to you.",
  );
});

it("says what to do where nothing matches", () => {
  const none = { claims: 0, ruled: 0, reviewed: 0, notReviewed: 0 };
  expect(scopeCountWords({ counts: none, most: 5000, leftOut: 0 })).toBe("No claims match.");
  expect(scopeCountWords({ counts: none, most: 5000, leftOut: 0 }, true)).toContain("Choose more states");
});

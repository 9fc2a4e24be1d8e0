/** Tests that a question on which reviewers disagree is distinguished from one that nobody has judged. */
import { describe, expect, it } from "vitest";
import type { BackedClaim } from "../report";
import { checkWords, conflictWords, verdictWords } from "./judged-words";
import { deskPosition, type Judgement } from "./review";

const given = (one: Judgement) => ({ ...one, by: "Noor Haddad", at: "2026-03-04T11:00:00.000Z", reasons: "" });

/** Builds a claim's state from these reviews and the ruling, if any. */
function judged(reviews: readonly Judgement[], ruling: Judgement | null = null): BackedClaim {
  const { verdict, attributionCheck } = deskPosition(reviews, ruling);
  return {
    ...{ verdict, attributionCheck, reviews: reviews.map(given), ruling: ruling && given(ruling) },
    reviewsAgree: deskPosition(reviews, null).agreed,
    standing: { contestedBy: 0, corroboratedBy: 0, repeatedBy: 0, label: "uncontested" },
  } as unknown as BackedClaim;
}

const REFUTED: Judgement = { verdict: "refuted", attributionCheck: "accurate" };
const ALTERED: Judgement = { verdict: "refuted", attributionCheck: "altered" };
const SUPPORTED: Judgement = { verdict: "supported", attributionCheck: "altered" };

describe("a judged claim in words", () => {
  it.each([
    ["nobody", judged([]), "none given", "unchecked", []],
    ["one reviewer", judged([REFUTED]), "refuted", "accurate", []],
    [
      "two who differ on the words",
      judged([REFUTED, ALTERED]),
      "refuted",
      "open: the reviewers differ",
      ["the reviewers differ on whether the speaker said it"],
    ],
    [
      "two who differ on both",
      judged([REFUTED, SUPPORTED]),
      "none: the reviewers differ",
      "open: the reviewers differ",
      ["the reviewers differ on the verdict and on whether the speaker said it"],
    ],
    [
      "two who differ, and a ruling",
      judged([REFUTED, ALTERED], ALTERED),
      "refuted",
      "altered",
      ["the reviewers differ on whether the speaker said it"],
    ],
  ])("by %s", (_, claim, verdict, check, reasons) => {
    expect([verdictWords(claim), checkWords(claim), conflictWords(claim)]).toEqual([verdict, check, reasons]);
  });

  it("says how many claims contradict it", () => {
    const contested = (contestedBy: number) =>
      conflictWords({
        ...judged([REFUTED]),
        standing: { contestedBy, corroboratedBy: 0, repeatedBy: 0, label: "contested" },
      });
    expect([contested(1), contested(3)]).toEqual([["1 claim contradicts it"], ["3 claims contradict it"]]);
  });
});

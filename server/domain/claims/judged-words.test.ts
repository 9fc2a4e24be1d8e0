/** Tests that a question on which reviewers disagree is distinguished from one that nobody has judged. */
import { describe, expect, it } from "vitest";
import type { BackedClaim } from "../report";
import { checkWords, conflictWords, verdictWords } from "./judged-words";
import { deskPosition, type Judgement } from "./review";
import { type Standing, UNLINKED } from "./standing";

const given = (one: Judgement) => ({ ...one, by: "Noor Haddad", at: "2026-03-04T11:00:00.000Z", reasons: "" });

/** Builds a claim's state from these reviews and the ruling, if any. */
function judged(reviews: readonly Judgement[], ruling: Judgement | null = null): BackedClaim {
  const { verdict, attributionCheck } = deskPosition(reviews, ruling);
  return {
    ...{ verdict, attributionCheck, reviews: reviews.map(given), ruling: ruling && given(ruling) },
    reviewsAgree: deskPosition(reviews, null).agreed,
    standing: UNLINKED,
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

  it("says what contests it, sources apart from the speaker", () => {
    const reversals: Standing["reversals"] = [{ claimId: "later", on: "2020-01-09", order: "after" }];
    const standing: Standing = { ...UNLINKED, contestedBy: 2, reversals, label: "contested" };
    expect(conflictWords({ ...judged([REFUTED]), standing })).toEqual([
      "contested by 2 sources",
      "reversed by the speaker on 9 Jan 2020",
    ]);
  });
});

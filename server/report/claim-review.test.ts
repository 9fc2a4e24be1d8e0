/** Tests what of a report is published as ClaimReview, and that the text can be embedded in a page. */
import { describe, expect, it } from "vitest";
import { VERDICTS } from "@/server/domain/claims/claim";
import { renderClaimReview } from "./claim-review";
import { SAMPLE_PRINTED, SAMPLE_SNAPSHOT } from "./sample-snapshot";

type Review = { reviewRating: Record<string, unknown>; [name: string]: unknown };

function graphOf(snapshot = SAMPLE_SNAPSHOT): Review[] {
  return (JSON.parse(renderClaimReview({ ...SAMPLE_PRINTED, snapshot })) as { "@graph": Review[] })["@graph"];
}

const [first] = SAMPLE_SNAPSHOT.claims;
if (!first) throw new Error("The sample has no claim.");

describe("renderClaimReview", () => {
  it("has one ClaimReview for each judged claim with a verdict, and none for the others", () => {
    expect(graphOf().map((review) => [review["@type"], review.claimReviewed])).toEqual([
      ["ClaimReview", "The strike closed every port in the country."],
      ["ClaimReview", "Two ports never stopped."],
    ]);
    expect(graphOf({ ...SAMPLE_SNAPSHOT, claims: [{ ...first, verdict: null }] })).toEqual([]);
  });

  it("gives a number to the verdicts that have one, and to no other", () => {
    const numbers = VERDICTS.map((verdict) => {
      const [review] = graphOf({ ...SAMPLE_SNAPSHOT, claims: [{ ...first, verdict }] });
      const { ratingValue, bestRating, worstRating, alternateName } = review?.reviewRating ?? {};
      expect(String(alternateName).toLowerCase()).toBe(verdict);
      expect([bestRating, worstRating]).toEqual(ratingValue === undefined ? [undefined, undefined] : [5, 1]);
      return ratingValue;
    });
    expect(numbers).toEqual([5, 4, 3, 2, 1, undefined, undefined, undefined]);
  });

  it("says who made the claim, as a person or an organisation", () => {
    const authors = graphOf().map((review) => (review.itemReviewed as { author: Record<string, unknown>[] }).author);
    expect(authors.flat().map((author) => [author["@type"], author.name])).toEqual([
      ["Person", "Ada Varga"],
      ["Organization", "Dockers’ Union"],
      ["Person", "two port officials"],
    ]);
  });

  it("says of each review that it was withdrawn, and keeps the correction beside the reason", () => {
    const withdrawal = { reason: "Another ship.", by: "Ines Duarte", at: "2026-04-01T09:00:00.000Z" };
    const withdrawn = JSON.parse(renderClaimReview({ ...SAMPLE_PRINTED, withdrawal })) as Record<string, unknown>;
    expect(withdrawn.creativeWorkStatus).toBe("Withdrawn");
    expect(withdrawn.correction).toEqual([
      SAMPLE_SNAPSHOT.correction,
      expect.objectContaining({ text: expect.stringContaining("Another ship.") }),
    ]);
    const statuses = (withdrawn["@graph"] as Review[]).map((review) => review.creativeWorkStatus);
    expect(statuses).toEqual(["Withdrawn", "Withdrawn"]);
  });

  it("holds no character that could end a script element", () => {
    const hostile = "</script><!--\u2028";
    const bytes = renderClaimReview({
      ...SAMPLE_PRINTED,
      sha256: null,
      snapshot: { ...SAMPLE_SNAPSHOT, title: hostile, claims: [{ ...first, statement: hostile }] },
    });
    expect(bytes).not.toMatch(/[<\u2028]/u);
    expect(JSON.parse(bytes)).toMatchObject({ name: hostile, "@graph": [{ claimReviewed: hostile }] });
  });
});

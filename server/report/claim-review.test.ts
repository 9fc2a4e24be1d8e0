/** Proves what of a report is published as ClaimReview, and that the text can stand inside a page. */
import { describe, expect, it } from "vitest";
import { VERDICTS } from "../domain/claim";
import { renderClaimReview } from "./claim-review";
import { SAMPLE_SHA256, SAMPLE_SNAPSHOT } from "./sample-snapshot";

type Review = { reviewRating: Record<string, unknown>; [name: string]: unknown };

function graphOf(snapshot = SAMPLE_SNAPSHOT): Review[] {
  return (JSON.parse(renderClaimReview(snapshot, SAMPLE_SHA256)) as { "@graph": Review[] })["@graph"];
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

  it("holds no character that could end a script element", () => {
    const hostile = "</script><!--\u2028";
    const bytes = renderClaimReview(
      { ...SAMPLE_SNAPSHOT, title: hostile, claims: [{ ...first, statement: hostile }] },
      null,
    );
    expect(bytes).not.toMatch(/[<\u2028]/u);
    expect(JSON.parse(bytes)).toMatchObject({ name: hostile, "@graph": [{ claimReviewed: hostile }] });
  });
});

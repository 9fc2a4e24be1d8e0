/** Tests which claims an index finds for one another without comparing all. */
import { expect, it } from "vitest";
import type { BundleClaim } from "./bundle";
import { ClaimIndex } from "./candidates";
import { readSentencesOf } from "./reading/article-reading";
import { readClaim } from "./reading/claim-reading";
import { prepareClaim } from "./reading/prepared-claim";

/** Makes each text an article of its own with one claim, from its first word to its last. */
function indexOf(texts: readonly string[], article = (at: number) => `article ${at}`): ClaimIndex {
  const claims = texts.map((text, at) => {
    const claim: BundleClaim = {
      id: `${at}`,
      article: article(at),
      content: [[0, text.length]],
      cue: [],
      speakers: [],
    };
    const source = { id: claim.article, publishedOn: "2021-03-10", text };
    return prepareClaim({ ...readClaim(claim, source, readSentencesOf(text)), start: at }, () => 1);
  });
  return new ClaimIndex(claims);
}

const found = (index: ClaimIndex, at: number) => index.near(at).map((neighbour) => neighbour.at);

it("finds what shares words, the likest first, and not itself", () => {
  const index = indexOf([
    "the ferry sank off Bergen",
    "the ferry sank",
    "the ferry burned near Oslo harbour",
    "rain fell",
  ]);
  expect(found(index, 0)).toEqual([1, 2]);
  expect(index.near(0).map(({ rank }) => rank)).toEqual([0, 1]);
  expect(found(index, 3)).toEqual([]);
});

it("finds what stands near in the same article, whatever it says", () => {
  const texts = ["the ferry sank", "rain fell", "prices rose", "nurses struck", "bakers rested"];
  expect(
    found(
      indexOf(texts, () => "one"),
      0,
    ),
  ).toEqual([1, 2, 3]);
  expect(indexOf(texts, () => "one").ordinal(3)).toBe(3);
});

it("finds what names the same day and place beyond the nearest", () => {
  const crowd = Array.from({ length: 60 }, (_, at) => `the crew of the Bergen ferry slept ${"well ".repeat(at % 3)}`);
  const index = indexOf(["the crew of the Bergen ferry slept on 9 March", ...crowd, "Bergen lost power yesterday"]);
  expect(found(index, 0)).toContain(61);
  expect(found(index, 0).length).toBeLessThan(50);
});

/** Tests what is suggested about the claims of a story, in which order, and for which reasons. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bundle, BundleArticle, BundleClaim } from "./bundle";
import { relate } from "./relate";
import { FERRY } from "./testing-bundle";

const suggestions = relate(FERRY);
const between = (one: string, other: string) =>
  suggestions.find(({ a, b }) => (a === one && b === other) || (a === other && b === one));
const shown = (id: string, spans: readonly (readonly [number, number])[]) => {
  const claim = FERRY.claims.find((one) => one.id === id);
  const text = FERRY.articles.find((one) => one.id === claim?.article)?.text ?? "";
  return spans.map((span) => text.slice(...span));
};

describe("relate", () => {
  it("suggests what it suggested before", async () => {
    const told = suggestions.map(({ features: _, ...suggestion }) => suggestion);
    await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot("./relate.golden.json");
  });

  it("finds that a speaker says the same again", () => {
    expect(between("engine room", "engine room again")).toMatchObject({ type: "repeats", a: "engine room again" });
  });

  it("sets a denial against what it denies, though they share no word, and marks the cue", () => {
    const denial = between("denial", "broken pumps");
    expect(denial).toMatchObject({ type: "contradicts", a: "denial", b: "broken pumps" });
    expect(shown("denial", denial?.marks.a ?? [])).toContain("denied");
  });

  it("takes the same words for a repetition, whatever their speaker is called", () => {
    const said = "the second pump was out of order before the ferry left the quay";
    const told = (id: string, speaker: string): { article: BundleArticle; claim: BundleClaim } => ({
      article: { id, publishedOn: "2026-01-03", text: `${speaker} said that ${said}.` },
      claim: {
        ...{ id: `${id} claim`, article: id, cue: [[speaker.length + 1, speaker.length + 5]], speakers: [speaker] },
        content: [[speaker.length + 11, speaker.length + 11 + said.length]],
      },
    });
    const [one, other] = [told("Post", "The Ferry Guild"), told("Echo", "The Union of Crews")];
    expect(relate({ articles: [one.article, other.article], claims: [one.claim, other.claim] })).toMatchObject([
      { type: "repeats", sure: true },
    ]);
  });

  it("marks the words of its reason on both sides", () => {
    const found = between("not tested", "tested");
    expect(shown("tested", found?.marks.b ?? [])).toContain("tested");
    expect(shown("not tested", found?.marks.a ?? [])).toEqual(expect.arrayContaining(["pumps", "not", "tested"]));
  });

  it("stands in the order of its scores, each pair once", () => {
    const scores = suggestions.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    const pairs = suggestions.map(({ a, b }) => [a, b].sort().join());
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it("does not depend on the order of claims and articles", () => {
    const turned = { articles: [...FERRY.articles].reverse(), claims: [...FERRY.claims].reverse() };
    expect(relate(turned)).toEqual(suggestions);
  });

  it("is never sure of a contradiction without words that oppose", () => {
    const sure = suggestions.filter(({ type, sure }) => type === "contradicts" && sure);
    for (const { reason } of sure) expect(reason).toMatch(/denial|against|not from|contrast/u);
  });

  it("leaves out claims whose article is missing, and takes a bundle without any", () => {
    expect(relate({ articles: FERRY.articles.slice(0, 1), claims: FERRY.claims }).length).toBeLessThan(
      suggestions.length,
    );
    expect(relate({ articles: [], claims: [] })).toEqual([]);
  });

  it("takes any text and any spans", () => {
    const piece = fc.constantFrom(
      "Ola Moe ",
      "said ",
      "“",
      "”. ",
      "not ",
      "12 ",
      "the ferry ",
      "\n\n",
      "😀",
      "May ",
      "denied ",
    );
    const span = fc
      .tuple(fc.nat(80), fc.integer({ min: 1, max: 40 }))
      .map(([from, length]) => [from, from + length] as const);
    const claim = fc.record({
      content: fc.array(span, { minLength: 1, maxLength: 3 }),
      cue: fc.array(span, { maxLength: 2 }),
      speakers: fc.array(fc.constantFrom("Ola Moe", "", "Eva"), { maxLength: 2 }),
    });
    const bundle = fc.tuple(fc.array(piece, { maxLength: 30 }), fc.array(claim, { maxLength: 5 })).map(
      ([pieces, claims]): Bundle => ({
        articles: [{ id: "a", publishedOn: "2021-03-10", text: pieces.join("") }],
        claims: claims.map((one, at) => ({ ...one, id: `${at}`, article: "a" })),
      }),
    );
    fc.assert(
      fc.property(bundle, (any) => {
        for (const { score, reason, a, b } of relate(any)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(reason).toMatch(/^\S.*\.$/su);
          expect(a).not.toBe(b);
        }
      }),
      { numRuns: 200 },
    );
  });
});

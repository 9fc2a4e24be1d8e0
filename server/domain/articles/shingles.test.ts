/** Tests how much of a text is another's, and that a copy is looked up by what it shares. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyShares, sampleOf, shareOf, shingled } from "./shingles";

const word = fc.stringMatching(/^[a-f]{2,4}$/u);
const text = fc.array(word, { minLength: 5, maxLength: 120 }).map((words) => words.join(" "));
/** Words that no text above has. */
const ownWords = fc.array(fc.stringMatching(/^[x-z]{2,4}$/u), { minLength: 1, maxLength: 40 });
const share = (one: string, other: string) => shareOf(shingled(one), shingled(other));

describe("the share of a text that another has", () => {
  it("is 1 for the same words, whatever their case and punctuation", () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(share(words, words)).toBe(1);
        expect(share(words, words.toUpperCase().replaceAll(" ", ",\n"))).toBe(1);
      }),
    );
  });

  it("is between 0 and 1, and above 0 in one direction only if it is in the other", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [there, back] = [share(one, other), share(other, one)];
        expect(Math.min(there, back)).toBeGreaterThanOrEqual(0);
        expect(Math.max(there, back)).toBeLessThanOrEqual(1);
        expect(there > 0).toBe(back > 0);
      }),
    );
  });

  it("is the same in both directions where both add as many words of their own", () => {
    const numbered = (mark: string, count: number) => Array.from({ length: count }, (_, n) => `${mark}${n}`).join(" ");
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (common, own) => {
        const [one, other] = ["x", "y"].map((mark) => `${numbered("a", common)} ${numbered(mark, own)}`);
        expect(share(one ?? "", other ?? "")).toBe(share(other ?? "", one ?? ""));
      }),
    );
  });

  it("falls when the text gets a paragraph of its own, and rises never when the other does", () => {
    fc.assert(
      fc.property(text, text, ownWords, (one, other, own) => {
        const more = `${one}\n${own.join(" ")}`;
        expect(share(more, other)).toBeLessThanOrEqual(share(one, other));
        if (share(one, other) > 0) expect(share(more, other)).toBeLessThan(share(one, other));
        expect(share(one, `${other}\n${own.join(" ")}`)).toBe(share(one, other));
      }),
    );
  });

  it("counts each word once", () => {
    expect(share("a b c d e f x", "a b c d e f y")).toBeCloseTo(6 / 7);
    expect(share("a b c d x", "a b c d y")).toBe(0);
    expect(share("", "a b c d e")).toBe(0);
  });
});

describe("a copy", () => {
  const article = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => `word${from + n}`).join(" ");

  it.each<[string, string, string, boolean]>([
    ["the same text with a paragraph more", article(0, 200), article(0, 250), true],
    ["a short text inside a long one", article(100, 160), article(0, 2000), true],
    ["a text that shares a paragraph with another", article(0, 200), article(120, 320), false],
    ["a text too short to be one", article(0, 20), article(0, 20), false],
  ])("is or is not %s", (_, one, other, is) => {
    expect(copyShares(shingled(one), shingled(other)) !== null).toBe(is);
  });

  it("is found by the samples that both have", () => {
    for (let n = 0; n < 50; n += 1) {
      const [one, other] = [article(n * 1000, n * 1000 + 300), article(n * 1000 + 60, n * 1000 + 420)].map(shingled);
      const common = new Set(sampleOf(one as never));
      expect(sampleOf(other as never).some((hash) => common.has(hash))).toBe(true);
    }
  });

  it("is looked up by a few hashes, however long it is", () => {
    const count = (to: number) => sampleOf(shingled(article(0, to))).length;
    expect([count(20), count(40)]).toEqual([0, 8]);
    expect(count(20_000)).toBe(64);
  });
});

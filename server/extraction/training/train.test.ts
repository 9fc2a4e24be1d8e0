/** Tests that what is held out stays held out, that it is about a tenth, and when there is enough to learn from. */
import { expect, it } from "vitest";
import { countAttributions, isEnough, splitArticles } from "./train";

const some = { source: [], cue: [], content: [[0, 5] as const] };
const articles = (n: number, each = 1) =>
  Array.from({ length: n }, (_, i) => ({ id: `article ${i}`, text: "Words.", attributions: Array(each).fill(some) }));

it("keeps an article on its side, however many come later", () => {
  const [few, many] = [splitArticles(articles(100)), splitArticles(articles(1000))];
  const ids = (list: { id: string }[]) => list.map((one) => one.id);
  expect(ids(many.heldOut).filter((id) => ids(articles(100)).includes(id))).toEqual(ids(few.heldOut));
  expect(many.heldOut.length + many.learned.length).toBe(1000);
  expect(many.heldOut.length).toBeGreaterThan(70);
  expect(many.heldOut.length).toBeLessThan(130);
});

it("has enough with 300 attributions to learn from and 30 held out", () => {
  expect(isEnough(splitArticles(articles(200, 1)))).toBe(false);
  const split = splitArticles(articles(200, 4));
  expect([countAttributions(split.learned) >= 300, countAttributions(split.heldOut) >= 30]).toEqual([true, true]);
  expect(isEnough(split)).toBe(true);
  expect(isEnough({ ...split, heldOut: [] })).toBe(false);
});

import { describe, expect, it } from "vitest";
import { isArrow, nearest } from "./nearest";

const from = { id: "from", x: 100, y: 100 };
const claims = [
  from,
  { id: "near", x: 140, y: 100 },
  { id: "far", x: 300, y: 110 },
  { id: "above", x: 100, y: 20 },
  { id: "behind", x: 10, y: 100 },
];

describe("an arrow", () => {
  it.each([
    ["ArrowRight", [], "near"],
    ["ArrowRight", ["far"], "far"],
    ["ArrowRight", ["behind"], "near"],
    ["ArrowUp", ["near", "far"], "above"],
    ["ArrowLeft", [], "behind"],
    ["ArrowDown", ["near"], null],
  ] as const)("%s, with links to %j, leads to %s", (arrow, linked, to) => {
    expect(nearest(claims, new Set(linked), from, arrow)?.id ?? null).toBe(to);
  });

  it("is told from other keys", () =>
    expect(["ArrowUp", "Enter", "toString"].map(isArrow)).toEqual([true, false, false]));
});

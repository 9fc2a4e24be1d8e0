import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LABEL_HEIGHT, labelWidth, placeLabels } from "./label-places";

const picture = { width: 400, height: 300 };
const claim = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 300 }),
  lines: fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 2 }),
});

describe("labels", () => {
  it("cover neither a claim nor one another, and stay inside the picture", () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 30 }), (all) => {
        const claims = all.map((one, n) => ({ ...one, id: String(n) }));
        const labels = [...placeLabels(claims, [], picture).values()];
        for (const [n, { x, y, width }] of labels.entries()) {
          const covers = (left: number, top: number, right: number, bottom: number) =>
            left < x + width && x < right && top < y + LABEL_HEIGHT && y < bottom;
          expect(x >= 0 && y >= 0 && x + width <= 400 && y + LABEL_HEIGHT <= 300).toBe(true);
          for (const other of claims) expect(covers(other.x - 9, other.y - 9, other.x + 9, other.y + 9)).toBe(false);
          for (const other of labels.slice(n + 1))
            expect(covers(other.x, other.y, other.x + other.width, other.y + LABEL_HEIGHT)).toBe(false);
        }
      }),
    );
  });

  it("stand on the right where there is room, and else on the left", () => {
    const at = (x: number) => placeLabels([{ id: "a", x, y: 100, lines: ["Ada Varga"] }], [], picture).get("a")?.align;
    expect([at(100), at(390)]).toEqual(["left", "right"]);
  });

  it("stand where they cross the fewest links, and cover no sign", () => {
    const claims = [
      { id: "a", x: 200, y: 150, lines: ["Ada Varga"] },
      { id: "b", x: 380, y: 150, lines: ["Ben"] },
    ];
    expect(placeLabels(claims, [{ a: "a", b: "b" }], picture).get("a")?.align).toBe("right");
    const near = claims.map((one) => (one.id === "b" ? { ...one, x: 240 } : one));
    expect(placeLabels(near, [{ a: "a", b: "b" }], picture).get("a")?.align).toBe("right");
  });

  it("are as wide as their longer line, square letters twice as wide", () => {
    expect(labelWidth(["水位低"])).toBeGreaterThan(labelWidth(["low"]));
    expect(labelWidth(["a".repeat(500)])).toBe(150);
  });
});

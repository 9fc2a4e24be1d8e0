import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut, PICTURE } from "./graph-layout";

const graphs = fc.integer({ min: 1, max: 60 }).chain((size) => {
  const ids = Array.from({ length: size }, (_, n) => `c${n}`);
  const end = fc.constantFrom(...ids);
  return fc.record({ ids: fc.constant(ids), edges: fc.array(fc.record({ a: end, b: end }), { maxLength: 120 }) });
});

describe("the layout of a graph", () => {
  it("keeps every claim inside the picture, and apart from every other one", () => {
    fc.assert(
      fc.property(graphs, ({ ids, edges }) => {
        const places = [...layOut(ids, edges).values()];
        expect(places).toHaveLength(ids.length);
        const { width, height, margin, apart } = PICTURE;
        for (const [n, { x, y }] of places.entries()) {
          expect(x >= margin && x <= width - margin && y >= margin && y <= height - margin).toBe(true);
          for (const other of places.slice(n + 1))
            expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(apart);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("is the same for the same graph, in whatever order it comes", () => {
    fc.assert(
      fc.property(graphs, ({ ids, edges }) => {
        const [one, other] = [layOut(ids, edges), layOut([...ids].reverse(), [...edges].reverse())];
        expect(Object.fromEntries(other)).toEqual(Object.fromEntries(one));
      }),
      { numRuns: 20 },
    );
  });

  it("puts a claim by itself in the middle", () => {
    expect(layOut(["a"], [])).toEqual(new Map([["a", { x: PICTURE.width / 2, y: PICTURE.height / 2 }]]));
  });

  it("puts linked claims nearer to each other than others", () => {
    const places = layOut(
      ["a", "b", "c", "d"],
      [
        { a: "a", b: "b" },
        { a: "c", b: "d" },
      ],
    );
    const between = (one: string, other: string) => {
      const [from, to] = [places.get(one), places.get(other)];
      return Math.hypot((to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0));
    };
    expect(between("a", "b")).toBeLessThan(Math.min(between("a", "c"), between("a", "d")));
  });
});

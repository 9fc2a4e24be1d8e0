import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "./link-kinds";
import { onTimeline, TIMELINE } from "./timeline-places";

const said = (id: string, speaker: string, publishedOn: string | null): Claim => ({
  id,
  statement: `Statement ${id}.`,
  workflow: "unreviewed",
  speakers: [speaker],
  relays: [],
  publisher: null,
  articleTitle: "Stones",
  publishedOn,
});
const days = fc
  .integer({ min: 0, max: 4000 })
  .map((n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

describe("the timeline", () => {
  it("puts each statement inside, at its day, and no two in one place", () => {
    const statements = fc.array(fc.record({ on: days, by: fc.constantFrom("Ada", "Ben", "Cem") }), { maxLength: 60 });
    fc.assert(
      fc.property(statements, (all) => {
        const claims = all
          .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
          .map(({ on, by }, n) => said(String(n), by, on));
        const { placed, height } = onTimeline(claims);
        expect(placed).toHaveLength(claims.length);
        expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(placed.length);
        for (const { x, y } of placed)
          expect(x > TIMELINE.names && x < TIMELINE.width && y > TIMELINE.top && y < height).toBe(true);
        const inOrder = [...placed].sort((a, b) => Number(a.id) - Number(b.id)).map(({ x }) => x);
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      }),
    );
  });

  it("has a row for each speaker, who says the most first, and leaves out what has no day", () => {
    const claims = [said("1", "Ada", "2026-01-01"), said("2", "Ben", "2026-02-01"), said("3", "Ben", "2026-03-01")];
    const { rows, placed } = onTimeline([...claims, said("4", "Cem", null)]);
    expect(rows.map(({ speaker }) => speaker)).toEqual(["Ben", "Ada"]);
    expect(placed.map(({ id }) => id).sort()).toEqual(["1", "2", "3"]);
  });

  it("puts a single day in the middle, and marks it once", () => {
    const { ticks, placed } = onTimeline([said("1", "Ada", "2026-01-01"), said("2", "Ada", "2026-01-01")]);
    expect(ticks).toEqual([{ on: "2026-01-01", x: placed[0]?.x }]);
    expect(placed[0]?.y).not.toBe(placed[1]?.y);
  });
});

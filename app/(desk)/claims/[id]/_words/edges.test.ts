/** Tests how edges of marked runs move. */
import { describe, expect, it } from "vitest";
import { nearestEdge, nextEdge, type Runs, runsLeftwards, withEdge, withoutRun, withRun } from "./edges";

const TEXT = "“It is over,” Eve said.\nThe 👩‍👩‍👧 left.";
const runs: Runs = {
  content: [
    [0, 6],
    [7, 13],
  ],
  cue: [],
  source: [],
  relay: [],
};

describe("edges", () => {
  it.each([
    [6, "end", "word", true, 13],
    [13, "end", "word", false, 6],
    [7, "start", "word", false, 4],
    [4, "start", "word", false, 0],
    [6, "end", "character", true, 7],
    [TEXT.indexOf("👩"), "start", "character", true, TEXT.indexOf(" left")],
    [TEXT.length, "end", "character", true, TEXT.length],
  ] as const)("from %i, the %s moves by a %s, forward %s, to %i", (from, end, by, forward, to) => {
    expect(nextEdge(TEXT, from, end, { by, forward })).toBe(to);
  });

  it("are found near a pointer, at a word's edge or at a character's", () => {
    expect(nearestEdge(TEXT, 10, "end", "word")).toBe(13);
    expect(nearestEdge(TEXT, 10, "end", "character")).toBe(10);
  });
});

describe("runs", () => {
  it("never become empty, and never share words", () => {
    expect(withEdge(runs, { role: "content", at: 0 }, "end", 8)).toBe(runs);
    expect(withEdge(runs, { role: "content", at: 0 }, "end", 0)).toBe(runs);
    expect(withEdge(runs, { role: "content", at: 0 }, "start", 1).content[0]).toEqual([1, 6]);
  });

  it("are added at the next free word, and removed", () => {
    const added = withRun(TEXT, runs, "content", 0);
    expect(added).toMatchObject({
      at: 2,
      runs: {
        content: [
          [0, 6],
          [7, 13],
          [14, 17],
        ],
      },
    });
    expect(withoutRun(runs, { role: "content", at: 0 }).content).toEqual([[7, 13]]);
    expect(withRun("Done.", { ...runs, content: [[0, 5]] }, "content", 0)).toBeNull();
  });
});

it("tells which way a paragraph runs", () => {
  const text = "He said:\n«انتهى الأمر»";
  expect([runsLeftwards(text, 3), runsLeftwards(text, 12)]).toEqual([false, true]);
});

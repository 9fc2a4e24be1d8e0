/** Tests how parents and merges are followed, and the words for how two bodies belong together. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterMerge,
  afterSplit,
  type Bodies,
  chainOf,
  commonBody,
  kinshipWords,
  makesCircle,
  type Placed,
  takenOver,
} from "./bodies";

/** Entries as "navy < ministry" for a part, "old > ministry" for what was merged, and "navy . navy" for neither. */
function bodies(...lines: string[]): Bodies {
  const all = new Map<string, Placed>();
  const entry = (id: string) => all.get(id) ?? { id, name: `the ${id}`, partOf: null, mergedInto: null };
  for (const line of lines) {
    const [id = "", sign, other = ""] = line.split(" ");
    const above = { "<": { partOf: other }, ">": { mergedInto: other } }[sign ?? ""];
    all.set(id, { ...entry(id), ...above });
    all.set(other, entry(other));
  }
  return all;
}

const NORLAND = bodies("navy < ministry", "ministry < state", "army < ministry", "police < state", "old > ministry");

describe("chainOf", () => {
  it.each<[string, Bodies, string, string[]]>([
    ["names every body, the nearest first", NORLAND, "navy", ["ministry", "state"]],
    ["is empty for what is part of nothing", NORLAND, "state", []],
    [
      "follows a parent that was merged away",
      bodies("navy < old", "old > ministry", "ministry < state"),
      "navy",
      ["ministry", "state"],
    ],
    [
      "ignores what a merged entry was part of",
      bodies("navy < old", "old < other", "old > ministry"),
      "navy",
      ["ministry"],
    ],
    ["is that of the entry which replaces a merged one", NORLAND, "old", ["state"]],
    ["ends where a tampered desk runs in a circle", bodies("a < b", "b < c", "c < b"), "a", ["b", "c"]],
  ])("%s", (_, all, id, chain) => expect(chainOf(all, id)).toEqual(chain));
});

it("finds out what would make a circle, also by way of a merged entry", () => {
  expect(makesCircle(NORLAND, "state", "navy")).toBe(true);
  expect(makesCircle(NORLAND, "ministry", "old")).toBe(true);
  expect(makesCircle(NORLAND, "state", "old")).toBe(true);
  expect(makesCircle(NORLAND, "navy", "police")).toBe(false);
});

describe("takenOver", () => {
  const free = bodies("office < state", "old > bureau");
  it.each<[string, Bodies, { from: string; into: string }, string | null]>([
    ["the parent of what is merged", free, { from: "office", into: "bureau" }, "state"],
    ["nothing where there is a parent already", NORLAND, { from: "navy", into: "police" }, null],
    ["nothing from an entry without one", NORLAND, { from: "state", into: "navy" }, null],
    ["nothing that would be a circle", NORLAND, { from: "navy", into: "state" }, null],
  ])("gives %s", (_, all, merge, parent) => expect(takenOver(all, merge)).toBe(parent));
});

/** What chance seldom finds: while 0 was merged, what it was part of became a part of its own part. */
const SPLIT_TOO_LATE = [
  { kind: "place", one: "3", other: "0" },
  { kind: "place", one: "0", other: "1" },
  { kind: "merge", one: "0", other: "2" },
  { kind: "take back", one: "2", other: "2" },
  { kind: "place", one: "1", other: "3" },
  { kind: "split", one: "0", other: "0" },
];

it("never makes a circle, by any sequence of placing, merging and splitting that is not refused", () => {
  const one = fc.nat({ max: 3 }).map(String);
  const kind = fc.constantFrom("place", "place", "take back", "merge", "split");
  fc.assert(
    fc.property(fc.array(fc.record({ kind, one, other: one }), { minLength: 5, maxLength: 30 }), (steps) => {
      let all = bodies(...["0", "1", "2", "3"].map((id) => `${id} . ${id}`));
      const given = new Map<string, string | null>();
      for (const { kind: done, one: id, other } of steps) {
        const next = after(all, done, { from: id, into: other }, given);
        if (!next || chainOf(next, id).includes(id)) continue;
        if (done === "merge") given.set(id, takenOver(all, { from: id, into: other }));
        all = next;
        for (const each of all.keys()) expect(chainOf(all, each)).not.toContain(each);
      }
    }),
    { numRuns: 2000, examples: [[SPLIT_TOO_LATE]] },
  );
});

/** Returns the entries after one step as the desk takes it; null if it refuses the step. */
function after(
  all: Bodies,
  done: string,
  { from, into }: { from: string; into: string },
  given: ReadonlyMap<string, string | null>,
): Bodies | null {
  const [one, other] = [all.get(from), all.get(into)];
  if (!one || !other) return null;
  const isMerged = one.mergedInto !== null || other.mergedInto !== null;
  if (done === "take back") return new Map(all).set(from, { ...one, partOf: null });
  if (done === "place")
    return isMerged || makesCircle(all, from, into) ? null : new Map(all).set(from, { ...one, partOf: into });
  if (done === "merge") return isMerged || from === into ? null : afterMerge(all, { from, into });
  const host = one.mergedInto;
  return host === null || all.get(host)?.mergedInto ? null : afterSplit(all, from, given.get(from) ?? null);
}

it("says how two belong to one body, by the nearest that they share", () => {
  expect(commonBody(NORLAND, "navy", "army")).toBe("ministry");
  expect(kinshipWords(NORLAND, "navy", "army")).toBe("also part of the ministry");
  expect(kinshipWords(NORLAND, "navy", "police")).toBe("also part of the state");
  expect(kinshipWords(NORLAND, "navy", "state")).toBe("part of the state");
  expect(kinshipWords(NORLAND, "state", "navy")).toBe("of which the navy is part");
  expect(kinshipWords(NORLAND, "navy", "elsewhere")).toBeNull();
});

/** Tests how the sightings of a statement are summed up. */
import { describe, expect, it } from "vitest";
import { reasonsTakenOver, speakersIn, waysOf } from "./sighting";

const named = (...names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name }));

describe("through whom it was said", () => {
  it.each<[string, string[][], [string[], number][]]>([
    ["nobody said it anywhere", [], []],
    ["no relay", [[], []], [[[], 2]]],
    [
      "no relay comes first, the commonest relay next",
      [["Harbour Radio"], ["Coast Wire"], ["Coast Wire"], []],
      [
        [[], 1],
        [["Coast Wire"], 2],
        [["Harbour Radio"], 1],
      ],
    ],
    [
      "two relays in either order are one way",
      [
        ["A", "B"],
        ["B", "A"],
      ],
      [[["A", "B"], 2]],
    ],
  ])("%s", (_, relays, ways) => {
    const found = waysOf(relays.map((names) => ({ relays: named(...names) })));
    expect(found.map(({ names, sightings }) => [names, sightings])).toEqual(ways);
  });
});

it("names the speaker of most sightings first", () => {
  const sightings = [named("Ben"), named("Ada", "Ben"), named("Ben")].map((speakers) => ({ speakers }));
  expect(speakersIn(sightings).map(({ name }) => name)).toEqual(["Ben", "Ada"]);
});

it.each([
  ["Quay News", "(Quay News, 4 May 2026)"],
  [null, "(4 May 2026)"],
])("names the other claim and who ruled on it: %s", (publisher, where) => {
  const article = { articleTitle: "Locks", publisher, publishedOn: "2026-05-04" };
  const ruling = {
    claimId: "c1",
    verdict: "refuted",
    reasons: "No budget.",
    byName: "Edda",
    at: 1_778_000_000_000,
  } as const;
  expect(reasonsTakenOver({ ...ruling, ...article })).toBe(
    `As Edda ruled for the desk on 5 May 2026, on the same statement in “Locks” ${where}: No budget.`,
  );
});

/** Tests how the sightings of a statement are summed up. */
import { describe, expect, it } from "vitest";
import { speakersIn, waysOf } from "./sighting";

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

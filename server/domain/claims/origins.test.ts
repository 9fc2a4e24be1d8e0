/** Tests that claims are grouped by what they ultimately rest on. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CastClaim, mannerOf, originGroups, originOf } from "./origins";

const said = (id: string, speakers: string, more: Partial<CastClaim> = {}): CastClaim => ({
  ...{ id, speakers: speakers === "" ? [] : speakers.split(" "), relays: [], bodies: new Map(), publisher: "Gazette" },
  ...{ publishedOn: null, articleId: id, agencies: [] },
  ...more,
});

const WITHIN: Partial<CastClaim> = {
  bodies: new Map([
    ["army", "norland"],
    ["navy", "norland"],
  ]),
};

describe("originOf", () => {
  it("is the speakers in any order, else the relays, else the agencies, else the outlet", () => {
    const claim = { speakers: ["b", "a"], relays: ["r"], bodies: new Map(), agencies: [], publisher: "Gazette" };
    const unnamed = { ...claim, speakers: [], relays: [] };
    expect(originOf(claim)).toBe(originOf({ ...claim, speakers: ["a", "b"], relays: [] }));
    expect(originOf({ ...claim, speakers: [] })).toBe("r");
    expect(originOf({ ...unnamed, agencies: ["Reuters", "AP"] })).toBe("agency:AP+Reuters");
    expect(originOf(unnamed)).toBe("outlet:Gazette");
    expect(originOf({ ...unnamed, publisher: null })).toBe("outlet:unknown");
  });

  it("is the body of its speakers or relays, once where several are parts of it", () => {
    const claim = { ...said("1", "navy army"), ...WITHIN };
    expect(originOf(claim)).toBe("norland");
    expect(originOf({ ...claim, speakers: ["norland"] })).toBe("norland");
    expect(originOf({ ...claim, speakers: ["army", "ada"] })).toBe("ada+norland");
    expect(originOf({ ...claim, speakers: [], relays: ["army"] })).toBe("norland");
  });
});

describe("originGroups", () => {
  const wire = (id: string, publisher: string) => said(id, "", { relays: ["wire"], publisher });
  it.each<[string, CastClaim[], [string, string][], string[]]>([
    ["nothing", [], [], []],
    ["two speakers apart", [said("1", "ada"), said("2", "ben")], [], ["1", "2"]],
    ["outlets that relay one agency", [wire("1", "Gazette"), wire("2", "Post")], [], ["1 2"]],
    [
      "outlets that credit one agency",
      [said("1", "", { agencies: ["AP"] }), said("2", "", { agencies: ["AP"], publisher: "Post" })],
      [],
      ["1 2"],
    ],
    ["one speaker through two relays", [said("1", "ada", { relays: ["x"] }), said("2", "ada")], [], ["1 2"]],
    [
      "two parts of one body, and the body itself",
      [said("1", "army", WITHIN), said("2", "navy", WITHIN), said("3", "norland", WITHIN), said("4", "ada", WITHIN)],
      [],
      ["1 2 3", "4"],
    ],
    ["a repeat of another speaker", [said("1", "ada"), said("2", "ben")], [["2", "1"]], ["1 2"]],
    [
      "repeats that are passed on",
      [said("1", "ada"), said("2", "ben"), said("3", "cem"), said("4", "dee")],
      [
        ["3", "2"],
        ["2", "1"],
      ],
      ["1 2 3", "4"],
    ],
    [
      "two who repeat the same third",
      [said("1", "ada"), said("2", "ben"), said("3", "cem")],
      [
        ["1", "3"],
        ["2", "3"],
      ],
      ["1 2 3"],
    ],
    ["a repeat of a claim outside", [said("1", "ada"), said("2", "ben")], [["1", "9"]], ["1", "2"]],
    [
      "the earliest first, undated ones last",
      [
        said("1", "ada"),
        said("2", "ada", { publishedOn: "2020-02-01" }),
        said("3", "ben", { publishedOn: "2020-01-01" }),
      ],
      [],
      ["3", "2 1"],
    ],
  ])("groups %s", (_, claims, repeats, groups) => {
    const found = originGroups(claims, repeats).map((group) => group.map(({ id }) => id).join(" "));
    expect(found).toEqual(groups);
  });

  const id = fc.integer({ min: 0, max: 9 }).map(String);
  const claims = fc.uniqueArray(
    fc.record({
      id,
      speakers: fc.subarray(["ada", "ben"]),
      relays: fc.subarray(["wire"]),
      bodies: fc.constant(new Map<string, string>()),
      publisher: fc.constantFrom("Gazette", "Post", null),
      publishedOn: fc.constantFrom("2020-01-01", "2020-02-01", null),
      articleId: fc.constantFrom("article 1", "article 2"),
      agencies: fc.subarray(["AP"]),
    }),
    { selector: (claim) => claim.id },
  );
  const repeats = fc.array(fc.tuple(id, id));

  it("holds every claim once, in an order that does not depend on theirs", () => {
    fc.assert(
      fc.property(claims, repeats, (all, pairs) => {
        const groups = originGroups(all, pairs);
        expect(
          groups
            .flat()
            .map((one) => one.id)
            .sort(),
        ).toEqual(all.map((one) => one.id).sort());
        const turned = pairs.map(([a, b]): [string, string] => [b, a]).reverse();
        expect(originGroups([...all].reverse(), turned)).toEqual(groups);
      }),
    );
  });

  it("never has more groups for one more repeat, or for a relay of an origin that is there", () => {
    fc.assert(
      fc.property(claims, repeats, fc.tuple(id, id), fc.nat(), (all, pairs, pair, which) => {
        const before = originGroups(all, pairs).length;
        expect(originGroups(all, [...pairs, pair]).length).toBeLessThanOrEqual(before);
        const known = all[which % Math.max(1, all.length)];
        const relay = known && {
          ...known,
          id: "relay",
          relays: [...known.relays, ...(known.speakers.length > 0 ? ["x"] : [])],
        };
        if (relay) expect(originGroups([...all, relay], pairs)).toHaveLength(before);
      }),
    );
  });
});

it("never has more groups once some of those who speak are parts of one body", () => {
  const speaker = fc.constantFrom("ada", "army", "navy", "norland", "army navy", "ada army");
  const claims = fc.array(speaker).map((all) => all.map((speakers, at) => said(`${at}`, speakers)));
  fc.assert(
    fc.property(claims, (all) => {
      const within = all.map((claim) => ({ ...claim, ...WITHIN }));
      expect(originGroups(within, []).length).toBeLessThanOrEqual(originGroups(all, []).length);
    }),
  );
});

describe("mannerOf", () => {
  it.each<[string, CastClaim, CastClaim, string]>([
    ["the speaker's own words", said("2", "ada"), said("1", "ada"), "said"],
    ["the speaker through an agency", said("2", "ada", { relays: ["wire"] }), said("1", "ada"), "relayed"],
    [
      "an agency's own words in an outlet",
      said("1", "", { relays: ["wire"] }),
      said("1", "", { relays: ["wire"] }),
      "relayed",
    ],
    ["an agency's text", said("2", "", { agencies: ["AP"] }), said("1", "", { agencies: ["AP"] }), "relayed"],
    ["another part of its body", said("2", "army", WITHIN), said("1", "navy", WITHIN), "of one body"],
    ["the same part of a body", said("2", "army", WITHIN), said("1", "army", WITHIN), "said"],
    ["somebody else's words", said("2", "ben"), said("1", "ada"), "repeated"],
  ])("tells %s", (_, claim, first, manner) => expect(mannerOf(claim, first)).toBe(manner));
});

/** Tests what the links of a claim make of its standing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CastClaim } from "./origins";
import { RECONCILIATIONS } from "./relation";
import {
  corroboratingGroups,
  corroboratingOfOneBody,
  type LinkedClaim,
  type Network,
  standingOf,
  UNLINKED,
} from "./standing";

const MINE: CastClaim = cast("me", "ada", "2020-03-01");

function cast(id: string, speaker: string, publishedOn: string | null = null, relays: string[] = []): CastClaim {
  const named = { speakers: speaker === "" ? [] : [speaker], relays, agencies: [], bodies: new Map<string, string>() };
  return { id, ...named, publisher: "Gazette", publishedOn, articleId: id };
}

const link = (type: LinkedClaim["type"], other: CastClaim, more: Partial<LinkedClaim> = {}): LinkedClaim => ({
  ...{ type, other, state: "confirmed", reconciled: null },
  ...more,
});

/** A network of these links, in which further claims repeat. */
function network(
  linked: LinkedClaim[],
  further: CastClaim[] = [],
  repeats: [string, string][] = [],
  claim = MINE,
): Network {
  const others = linked.map(({ other }) => other);
  const claims = [...new Map([claim, ...others, ...further].map((one) => [one.id, one])).values()];
  const ring = { claims, repeats, cut: false };
  return { claim, linked, backing: ring, against: ring };
}

describe("standingOf", () => {
  it("is uncontested without links", () => expect(standingOf(network([]))).toEqual(UNLINKED));

  it("counts five outlets that relay one agency once, and a claim's own origin not at all", () => {
    const outlets = [1, 2, 3, 4, 5].map((n) => link("corroborates", cast(`${n}`, "", null, ["wire"])));
    expect(standingOf(network(outlets))).toMatchObject({ corroboratedBy: 1, label: "corroborated" });
    const own = { ...MINE, speakers: [], relays: ["wire"] };
    expect(standingOf(network(outlets, [], [], own))).toMatchObject({ corroboratedBy: 0, label: "uncontested" });
  });

  it("takes those who repeat one another, or the claim itself, for one origin", () => {
    const linked = [link("corroborates", cast("b", "ben")), link("corroborates", cast("c", "cem"))];
    expect(standingOf(network(linked)).corroboratedBy).toBe(2);
    const through = cast("d", "dee");
    const along: [string, string][] = [
      ["b", "d"],
      ["d", "c"],
    ];
    expect(standingOf(network(linked, [through], along)).corroboratedBy).toBe(1);
    expect(standingOf(network(linked, [], [["b", "me"]])).corroboratedBy).toBe(1);
  });

  it("counts sources that disagree, apart from the speaker who said otherwise", () => {
    const linked = [
      link("contradicts", cast("b", "ben")),
      link("contradicts", cast("c", "ben")),
      link("contradicts", cast("d", "cem")),
      link("contradicts", cast("e", "ada", "2020-01-02")),
      link("contradicts", cast("f", "ada", "2020-05-06")),
      link("contradicts", cast("g", "ada", "2020-03-01")),
      link("contradicts", cast("h", "ada")),
    ];
    expect(standingOf(network(linked))).toMatchObject({
      contestedBy: 2,
      reversals: [
        { claimId: "e", on: "2020-01-02", order: "before" },
        { claimId: "g", on: "2020-03-01", order: null },
        { claimId: "f", on: "2020-05-06", order: "after" },
        { claimId: "h", on: null, order: null },
      ],
      label: "contested",
    });
  });

  describe("among parts of one body", () => {
    const within = {
      bodies: new Map([
        ["army", "norland"],
        ["navy", "norland"],
      ]),
    };
    const part = (id: string, speaker: string) => ({ ...cast(id, speaker), ...within });
    const own = part("me", "army");

    it("counts them once, and not at all for a claim of another part, which it says", () => {
      const backing = [link("corroborates", part("b", "navy")), link("corroborates", part("c", "norland"))];
      expect(standingOf(network(backing)).corroboratedBy).toBe(1);
      const ofOne = network(backing, [], [], own);
      expect(standingOf(ofOne)).toMatchObject({ corroboratedBy: 0, label: "uncontested" });
      expect(corroboratingOfOneBody(ofOne).map(({ id }) => id)).toEqual(["b", "c"]);
    });

    it("takes a contradiction for one between sources, and for no reversal", () => {
      const against = network([link("contradicts", part("b", "navy"))], [], [], own);
      expect(standingOf(against)).toMatchObject({ contestedBy: 1, reversals: [], label: "contested" });
    });
  });

  it("is contested by the speaker alone", () => {
    const linked = [link("contradicts", cast("b", "ada", "2020-05-06"))];
    expect(standingOf(network(linked))).toMatchObject({ contestedBy: 0, label: "contested" });
  });

  it.each(RECONCILIATIONS)("does not count a contradiction reconciled by %s", (reconciled) => {
    const linked = [
      link("contradicts", cast("b", "ben"), { reconciled }),
      link("contradicts", cast("c", "ada"), { reconciled }),
    ];
    expect(standingOf(network(linked))).toEqual(UNLINKED);
  });

  it("counts nothing that is only suggested", () => {
    const linked = (["contradicts", "corroborates", "repeats"] as const).map((type) =>
      link(type, cast(type, "ben"), { state: "suggested" }),
    );
    expect(standingOf(network(linked))).toEqual(UNLINKED);
  });
});

describe("any network", () => {
  const id = fc.integer({ min: 0, max: 7 }).map((n) => (n === 0 ? "me" : `${n}`));
  const linked = fc.uniqueArray(
    fc.record({
      type: fc.constantFrom("contradicts" as const, "corroborates" as const, "repeats" as const),
      state: fc.constant("confirmed" as const),
      reconciled: fc.constantFrom(null, "time" as const),
      other: fc
        .tuple(id, fc.constantFrom("ada", "ben", "cem", ""), fc.constantFrom(null, "2020-01-01"))
        .map(([one, speaker, on]) => cast(one, speaker, on, speaker === "" ? ["wire"] : [])),
    }),
    { selector: ({ other }) => other.id },
  );
  const repeats = fc.array(fc.tuple(id, id));
  const others = linked.map((links) => links.filter(({ other }) => other.id !== "me"));

  it("does not depend on the order of the links, and has as many origins as its chain", () => {
    fc.assert(
      fc.property(others, repeats, (links, pairs) => {
        const one = network(links, [], pairs);
        expect(standingOf(network([...links].reverse(), [], [...pairs].reverse()))).toEqual(standingOf(one));
        expect(corroboratingGroups(one)).toHaveLength(standingOf(one).corroboratedBy);
      }),
    );
  });

  it("gains no corroboration from one more repeat, or from a relay of an origin that is there", () => {
    fc.assert(
      fc.property(others, repeats, fc.tuple(id, id), fc.nat(), (links, pairs, pair, which) => {
        const before = standingOf(network(links, [], pairs)).corroboratedBy;
        expect(standingOf(network(links, [], [...pairs, pair])).corroboratedBy).toBeLessThanOrEqual(before);
        const known = links.filter(({ type }) => type === "corroborates")[which % 3];
        if (!known) return;
        const relayed = link("corroborates", { ...known.other, id: "relay", publisher: "Post" });
        expect(standingOf(network([...links, relayed], [], pairs)).corroboratedBy).toBe(before);
      }),
    );
  });
});

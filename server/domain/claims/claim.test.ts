/** Tests the workflow's transitions, the ratings, and how standing and origin are computed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "../people/person";
import {
  afterStep,
  originOf,
  ratingOf,
  STEPS,
  type Step,
  standingOf,
  VERDICTS,
  WORKFLOWS,
  type Workflow,
} from "./claim";

/** Every transition of the workflow, written out: from, step, to, and the least role. */
const WAYS: readonly [Workflow, Step, Workflow, Role][] = [
  ["unreviewed", "start", "in review", "reviewer"],
  ["in review", "start", "in review", "reviewer"],
  ["reviewed", "start", "reviewed", "reviewer"],
  ["unreviewed", "review", "reviewed", "reviewer"],
  ["in review", "review", "reviewed", "reviewer"],
  ["reviewed", "review", "reviewed", "reviewer"],
  ["reviewed", "rule", "ruled", "editor"],
  ["reviewed", "reopen", "in review", "editor"],
  ["ruled", "reopen", "in review", "editor"],
  ["unreviewed", "set aside", "set aside", "reviewer"],
  ["in review", "set aside", "set aside", "reviewer"],
  ["reviewed", "set aside", "set aside", "reviewer"],
  ["set aside", "restore", "unreviewed", "reviewer"],
  ["set aside", "restore in review", "in review", "reviewer"],
  ["set aside", "restore reviewed", "reviewed", "reviewer"],
];

describe("afterStep", () => {
  it("leads where the table says for the roles that may, and nowhere else", () => {
    for (const from of WORKFLOWS)
      for (const step of STEPS)
        for (const role of ROLES) {
          const way = WAYS.find(([start, name]) => start === from && name === step);
          const may = way && ROLES.indexOf(role) >= ROLES.indexOf(way[3]);
          expect([from, step, role, afterStep(step, from, role)]).toEqual([from, step, role, may ? way[2] : null]);
        }
  });
});

describe("ratingOf", () => {
  it("is 5 to 1 for the first five verdicts and nothing for the rest", () => {
    expect(VERDICTS.map(ratingOf)).toEqual([5, 4, 3, 2, 1, null, null, null]);
  });
});

describe("standingOf", () => {
  it("counts five outlets that relay one agency once, and a claim's own origin not at all", () => {
    const outlets = Array.from({ length: 5 }, () => ({ type: "corroborates" as const, origin: "agency" }));
    expect(standingOf("ministry", outlets)).toMatchObject({ corroboratedBy: 1, label: "corroborated" });
    expect(standingOf("agency", outlets)).toMatchObject({ corroboratedBy: 0, label: "uncontested" });
  });

  it("is contested by one contradiction, however many corroborate", () => {
    const linked = [
      { type: "corroborates" as const, origin: "a" },
      { type: "corroborates" as const, origin: "b" },
      { type: "contradicts" as const, origin: "me" },
      { type: "repeats" as const, origin: "c" },
    ];
    expect(standingOf("me", linked)).toEqual({ contestedBy: 1, corroboratedBy: 2, repeatedBy: 1, label: "contested" });
  });

  it("does not depend on the order of the links", () => {
    const link = fc.record({
      type: fc.constantFrom("contradicts" as const, "corroborates" as const, "repeats" as const),
      origin: fc.constantFrom("a", "b", "me"),
    });
    fc.assert(
      fc.property(fc.array(link), (links) => {
        expect(standingOf("me", links)).toEqual(standingOf("me", [...links].reverse()));
      }),
    );
  });
});

describe("originOf", () => {
  it("is the speakers in any order, else the relays, else the outlet", () => {
    const claim = { speakers: ["b", "a"], relays: ["r"], publisher: "Gazette" };
    expect(originOf(claim)).toBe(originOf({ ...claim, speakers: ["a", "b"], relays: [] }));
    expect(originOf({ ...claim, speakers: [] })).toBe("r");
    expect(originOf({ speakers: [], relays: [], publisher: "Gazette" })).toBe("outlet:Gazette");
    expect(originOf({ speakers: [], relays: [], publisher: null })).toBe("outlet:unknown");
  });
});

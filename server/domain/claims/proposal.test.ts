/**
 * Tests what an extractor proposes for existing claims: nothing for one that is the same, was corrected or was set
 * aside.
 */
import { describe, expect, it } from "vitest";
import type { Span } from "../articles/span";
import { type PresentClaim, type PresentFinding, propose } from "./proposal";

const TEXT = "The mayor said that the bridge is safe. The union said that the pay is low, Ada reported.";
const at = (words: string): Span[] => (words === "" ? [] : [[TEXT.indexOf(words), TEXT.indexOf(words) + words.length]]);

const STATEMENT = "The mayor announced a bridge.";

function marks(content: string, source = "The mayor") {
  return { source: at(source), cue: at("said"), content: at(content), relay: [] };
}
function claim(content: string, given: Partial<PresentClaim> = {}): PresentClaim {
  return {
    id: content,
    workflow: "reviewed",
    engine: "old",
    marks: marks(content),
    speakers: ["mayor"],
    relays: [],
    candidates: [],
    movedByHand: false,
    statement: STATEMENT,
    ...given,
  };
}
function finding(content: string, given: Partial<PresentFinding> = {}): PresentFinding {
  const plain = { speakers: ["mayor"], relay: null, candidates: [], names: "", statement: STATEMENT };
  return { marks: marks(content), ...plain, ...given };
}
const proposed = (claims: PresentClaim[], findings: PresentFinding[], engine = "new") =>
  propose(TEXT, claims, findings, engine).map(({ kind, claimId, finding: number }) => [kind, claimId, number]);

const BRIDGE = "the bridge is safe";
const PAY = "the pay is low";

describe("an extractor that finds", () => {
  it.each([
    ["the same", [finding(BRIDGE)], []],
    ["the same with another full stop", [finding("the bridge is safe.")], []],
    ["the same with a “that”", [finding("that the bridge is safe")], []],
    ["other words of the same", [finding("bridge is safe")], [["moved", BRIDGE, 0]]],
    ["another source", [finding(BRIDGE, { marks: marks(BRIDGE, "mayor") })], [["moved", BRIDGE, 0]]],
    ["another speaker", [finding(BRIDGE, { speakers: ["union"] })], [["moved", BRIDGE, 0]]],
    ["no speaker it could make out", [finding(BRIDGE, { speakers: [] })], []],
    ["two who it may be", [finding(BRIDGE, { speakers: [], candidates: ["Ada", "Bo"] })], []],
    ["a relay", [finding(BRIDGE, { relay: "gazette" })], [["moved", BRIDGE, 0]]],
    ["another statement", [finding(BRIDGE, { statement: "The bridge is safe." })], [["moved", BRIDGE, 0]]],
    ["one more", [finding(BRIDGE), finding(PAY)], [["new", null, 1]]],
    [
      "another one",
      [finding(PAY)],
      [
        ["new", null, 0],
        ["gone", BRIDGE, null],
      ],
    ],
    ["nothing", [], [["gone", BRIDGE, null]]],
  ])("%s proposes what differs", (_, findings, expected) => {
    expect(proposed([claim(BRIDGE)], findings)).toEqual(expected);
  });

  it.each([
    ["was set aside", { workflow: "set aside" as const }, []],
    ["it found itself", { engine: "new" }, []],
    ["a person added", { engine: null }, []],
    ["was ruled on", { workflow: "ruled" as const }, []],
  ])("does not call a claim gone that %s", (_, given, expected) => {
    expect(proposed([claim(BRIDGE, given)], [])).toEqual(expected);
  });

  it("does not bring back as new, or move, what was set aside or what it found itself", () => {
    for (const given of [{ workflow: "set aside" as const }, { engine: "new" }])
      expect(proposed([claim(BRIDGE, given)], [finding("bridge is safe")])).toEqual([]);
  });

  it("leaves the wording of a person alone", () => {
    const other = [finding(BRIDGE, { statement: "The bridge is safe." })];
    expect(proposed([claim(BRIDGE, { statement: null })], other)).toEqual([]);
  });

  it("says who an unnamed speaker may be, unless that is known or a speaker is", () => {
    const open = [finding(BRIDGE, { speakers: [], candidates: ["Ada", "Bo"] })];
    expect(proposed([claim(BRIDGE, { speakers: [] })], open)).toEqual([["moved", BRIDGE, 0]]);
    expect(proposed([claim(BRIDGE, { speakers: [], candidates: ["Ada", "Cy"] })], open)).toEqual([
      ["moved", BRIDGE, 0],
    ]);
    expect(proposed([claim(BRIDGE, { speakers: [], candidates: ["Ada", "Bo"] })], open)).toEqual([]);
  });

  it("pairs two claims of the same words by their sources", () => {
    const other = claim(BRIDGE, { id: "other", marks: marks(BRIDGE, "The union"), speakers: ["union"] });
    const swapped = [finding(BRIDGE, { marks: marks(BRIDGE, "The union"), speakers: ["union"] }), finding(BRIDGE)];
    expect(proposed([claim(BRIDGE), other], swapped)).toEqual([]);
  });
});

it("gives equal proposals equal keys, whatever the register calls a new speaker", () => {
  const keyOf = (speaker: string) => propose(TEXT, [], [finding(PAY, { speakers: [speaker] })], "new")[0]?.key;
  expect(keyOf("called Ada")).toBe(keyOf("a1"));
  expect(keyOf("a1")).not.toBe(propose(TEXT, [], [finding(BRIDGE)], "new")[0]?.key);
});

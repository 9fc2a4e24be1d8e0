/**
 * Tests that a message says what was touched, always fits, and is parsed, or treated as "anything may have changed".
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventDraft } from "./event";
import { allTouched, alsoTouched, readMessage, touchedBy, writeHeader, writeMessage } from "./touched";

const uuids = (count: number) =>
  Array.from({ length: count }, (_, n) => `0197b1d2-0000-7000-8000-${String(n).padStart(12, "0")}`);
const onClaim = (claimId: string): EventDraft => ({ subjectType: "claim", subjectId: claimId, claimId });

describe("touchedBy", () => {
  it("names each claim and each kind once", () => {
    const lines: EventDraft[] = [
      onClaim("c1"),
      onClaim("c1"),
      { subjectType: "evidence", subjectId: "e1", claimId: "c2" },
      { subjectType: "source", subjectId: "s1" },
    ];
    expect(touchedBy(lines, "claim.tag", 7)).toEqual({
      line: 7,
      claims: ["c1", "c2"],
      types: ["claim", "evidence", "source"],
    });
  });

  it("counts the article of a claim that is added, whichever use case added it", () => {
    expect(touchedBy([onClaim("c1")], "claim.add", 1).types).toEqual(["claim", "article"]);
    expect(touchedBy([{ ...onClaim("c1"), action: "claim.add" }], "history.put back", 1).types).toContain("article");
  });
});

describe("a message", () => {
  it("always fits into a notice, and keeps the line", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 2000 }), fc.nat(), (ids, line) => {
        const message = writeMessage({ ...touchedBy(ids.map(onClaim), "claim.tag", line), client: "tab-1" });
        expect(Buffer.byteLength(message)).toBeLessThan(8000);
        expect(readMessage(message)).toMatchObject({ line, client: "tab-1" });
      }),
    );
  });

  it("is read back as it was, up to some hundred claims", () => {
    const message = { ...touchedBy(uuids(150).map(onClaim), "claim.tag", 12), client: null };
    expect(readMessage(writeMessage(message))).toEqual(message);
    const more = { ...touchedBy(uuids(300).map(onClaim), "claim.tag", 12), client: "tab-1" };
    expect(readMessage(writeMessage(more))).toEqual({ ...allTouched(12), client: "tab-1" });
  });

  it.each([
    ["", null],
    ["{}", null],
    ["null", null],
    ["[1]", null],
    ['{"line":3,"claims":"c1","types":["claim"]}', 3],
    ['{"line":3,"claims":[],"types":["something newer"]}', 3],
    ['{"line":3,"claims":[],"types":"all"}', 3],
  ])("of %j stands for anything", (message, line) => {
    expect(readMessage(message)).toEqual({ ...allTouched(line), client: null });
  });

  it.each(["", "a b", "é", "x".repeat(41), 7, null])("names no tab where its id is %j", (client) => {
    const message = JSON.stringify({ ...touchedBy([onClaim("c1")], "claim.tag", 1), client });
    expect(readMessage(message)).toEqual({ line: 1, claims: ["c1"], types: ["claim"], client: null });
  });
});

describe("a header", () => {
  it("is short enough for a proxy, and says of more that much changed", () => {
    const few = touchedBy(uuids(70).map(onClaim), "claim.tag", 12);
    expect(readMessage(writeHeader(few))).toEqual({ ...few, client: null });
    const many = writeHeader(touchedBy(uuids(100).map(onClaim), "claim.tag", 12));
    expect(many.length).toBeLessThan(3000);
    expect(readMessage(many)).toEqual({ ...allTouched(12), client: null });
  });
});

describe("alsoTouched", () => {
  it("puts two together, and anything with something is anything", () => {
    const one = { line: 1, claims: ["c1"], types: ["claim"] as const };
    const other = { line: 2, claims: ["c1", "c2"], types: ["claim", "source"] as const };
    expect(alsoTouched(one, other)).toEqual({ line: 2, claims: ["c1", "c2"], types: ["claim", "source"] });
    expect(alsoTouched(one, allTouched(null))).toEqual(allTouched(1));
    expect(alsoTouched(allTouched(1), other)).toEqual(allTouched(2));
  });
});

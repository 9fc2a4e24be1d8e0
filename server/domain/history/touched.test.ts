/** Proves that a message says what was touched, always fits, and is read back or taken for anything at all. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventDraft } from "./event";
import { allTouched, alsoTouched, readTouched, touchedBy, writeTouched } from "./touched";

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
        const message = writeTouched(touchedBy(ids.map(onClaim), "claim.tag", line));
        expect(Buffer.byteLength(message)).toBeLessThan(8000);
        expect(readTouched(message).line).toBe(line);
      }),
    );
  });

  it("is read back as it was, up to some hundred claims", () => {
    const ids = Array.from({ length: 150 }, (_, n) => `0197b1d2-0000-7000-8000-${String(n).padStart(12, "0")}`);
    const touched = touchedBy(ids.map(onClaim), "claim.tag", 12);
    expect(readTouched(writeTouched(touched))).toEqual(touched);
    const more = touchedBy([...ids, ...ids.map((id) => `${id}x`)].map(onClaim), "claim.tag", 12);
    expect(readTouched(writeTouched(more))).toEqual(allTouched(12));
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
    expect(readTouched(message)).toEqual(allTouched(line));
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

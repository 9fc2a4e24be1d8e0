/** Tests that no field of a history line can change without changing its hash, and how changes are described. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHAIN_START, type ChainLine, changedFields, hashLine } from "./event";

const LINE: ChainLine = {
  seq: 1,
  id: "id",
  at: 1_772_442_000_000,
  actorId: null,
  actorName: "Ada",
  action: "claim.edit",
  subjectType: "claim",
  subjectId: "c1",
  claimId: "c1",
  body: '{"fields":{},"note":{}}',
  previousHash: CHAIN_START,
};

describe("hashLine", () => {
  it("is the SHA-256 that it always was", () => {
    expect(hashLine(LINE)).toBe("42b46f26a5100e88aac8416f39bf9da281b1c7a2a9139b22d937ba5b100a1acc");
  });

  it("changes with every field, and with nothing else", () => {
    for (const name of Object.keys(LINE) as (keyof ChainLine)[]) {
      const changed = { ...LINE, [name]: typeof LINE[name] === "number" ? 2 : `${LINE[name] ?? ""}x` };
      expect([name, hashLine(changed) === hashLine(LINE)]).toEqual([name, false]);
    }
    expect(hashLine({ ...LINE, more: "ignored" } as ChainLine)).toBe(hashLine(LINE));
  });

  it("cannot be kept by moving words from one field to the next", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (action, subjectType, moved) => {
        const before = hashLine({ ...LINE, action: action + moved, subjectType });
        expect(hashLine({ ...LINE, action, subjectType: moved + subjectType })).not.toBe(before);
      }),
    );
  });
});

describe("changedFields", () => {
  it("tells what differs, and takes missing and null for the same", () => {
    const before: { a: string; b: string | null; c?: string } = { a: "1", b: null };
    expect(changedFields(before, { a: "1", b: null })).toEqual({});
    expect(changedFields(before, { a: "2", b: "x", c: "y" })).toEqual({
      a: { before: "1", after: "2" },
      b: { before: null, after: "x" },
      c: { before: null, after: "y" },
    });
  });
});

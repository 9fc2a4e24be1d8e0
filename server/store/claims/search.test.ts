/** Tests that any input becomes a query that finds words and never breaks the index's query syntax. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "@/server/domain/words/search-words";
import { editClaim } from "@/server/usecases/claims/edit-claim";
import { addTestClaim } from "@/server/usecases/test-claims";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { listClaims } from "./claim-list";
import { listedClaims } from "./listed-claims";

describe("the index", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
    await addTestClaim(desk, { statement: "The Café stays open.", speaker: "Zoë Müller" });
    await addTestClaim(desk, { statement: "The bridge is shut.", speaker: "Ana Ortiz" });
  });
  afterAll(() => desk.close());
  const find = async (q: string) => {
    const { read } = desk.database;
    const { ranks } = await listClaims(read, { filter: { q }, sort: "newest", after: null, limit: 200, me: null });
    return listedClaims(read, ranks);
  };

  it("finds words without their accents, speakers by name, and beginnings", async () => {
    expect((await find("cafe")).map((claim) => claim.statement)).toEqual(["The Café stays open."]);
    expect((await find("muller")).map((claim) => claim.statement)).toEqual(["The Café stays open."]);
    expect((await find("bri")).map((claim) => claim.statement)).toEqual(["The bridge is shut."]);
  });

  it("finds phrases inside one part of a claim alone, and every word wherever it stands", async () => {
    expect(await find('"bridge is shut"')).toHaveLength(1);
    expect(await find('"shut bridge"')).toEqual([]);
    expect(await find("ortiz bridge")).toHaveLength(1);
    expect(await find("zoe bridge")).toEqual([]);
  });

  it("forgets the words that a claim no longer has", async () => {
    const id = await addTestClaim(desk, { statement: "Ferries run again.", speaker: "Ana Ortiz" });
    await editClaim.execute(desk.as("reviewer"), { id, version: 1, statement: "Boats run again." });
    expect(await find("ferries ")).toEqual([]);
    expect(await find("boats ")).toHaveLength(1);
  });

  it("finds words with signs that were marks in the index's table of letters", async () => {
    await addTestClaim(desk, { statement: "They wrote \u1982\u19b1 and \u19b0 there." });
    expect(await find("wrote \u1982\u19b1 and")).toHaveLength(1);
    expect(await find("wrote \u19b0")).toHaveLength(1);
  });

  it("takes texts of any words", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), async (statement) => {
        const spoken = `x ${statement}`.replace(/[\n\r\0]/gu, " ");
        const id = await addTestClaim(desk, { statement: spoken });
        const words = wordsOf(spoken);
        const found = await find(words.join(" "));
        expect(found.map((claim) => claim.id)).toContain(id);
      }),
      { numRuns: 25 },
    );
  });

  it("answers whatever is typed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (typed) => {
        expect((await find(typed)).length).toBeLessThanOrEqual(200);
      }),
    );
  });
});

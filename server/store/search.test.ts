/** Proves that whatever a person types becomes a query that finds words and never breaks the index's language. */
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addTestClaim } from "../usecases/test-claims";
import { openTestDesk, type TestDesk } from "../usecases/test-desk";
import { listClaims } from "./claim-list";
import { searchQuery } from "./search";

describe("searchQuery", () => {
  it.each([
    ["road", '"road"*'],
    ["road bridge", '"road" AND "bridge"*'],
    ["road ", '"road"'],
    ['"no evidence" minister', '"no evidence" AND "minister"*'],
    ["road OR bridge NOT (talks)", '"road" AND "OR" AND "bridge" AND "NOT" AND "talks"*'],
    ["statement:road*", '"statement road"*'],
    ["  —  ", null],
  ])("reads %j as %j", (typed, query) => expect(searchQuery(typed)).toBe(query));
});

describe("the index", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
    await addTestClaim(desk, { statement: "The Café stays open.", speaker: "Zoë Müller" });
    await addTestClaim(desk, { statement: "The bridge is shut.", speaker: "Ana Ortiz" });
  });
  afterAll(() => desk.close());
  const find = async (q: string) =>
    (await listClaims(desk.database.read, { filter: { q }, sort: "newest", after: null, limit: 10, me: null })).claims;

  it("finds words without their accents, speakers by name, and beginnings", async () => {
    expect((await find("cafe")).map((claim) => claim.statement)).toEqual(["The Café stays open."]);
    expect((await find("muller")).map((claim) => claim.statement)).toEqual(["The Café stays open."]);
    expect((await find("bri")).map((claim) => claim.statement)).toEqual(["The bridge is shut."]);
  });

  it("marks the hits and nothing else", async () => {
    expect((await find("bridge"))[0]?.marked).toEqual([
      { text: "The ", hit: false },
      { text: "bridge", hit: true },
      { text: " is shut.", hit: false },
    ]);
  });

  it("answers whatever is typed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (typed) => {
        const query = searchQuery(typed);
        if (query) await desk.database.read.all(sql`select rowid from claim_words where claim_words match ${query}`);
      }),
    );
  });
});

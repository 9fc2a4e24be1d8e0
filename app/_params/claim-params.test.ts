/** Tests that an address is parsed as it was meant, and that unreadable parts are reported instead of dropped. */
import { describe, expect, it } from "vitest";
import { claimInput, claimParams, claimQuery, loadClaimParams } from "./claim-params";
import { misreadParams } from "./misread";

const read = (query: string) => claimInput(loadClaimParams(new URLSearchParams(query)));

const misread = (query: string) => misreadParams(claimParams, new URLSearchParams(query)).map(([name]) => name);

describe("an address", () => {
  it.each([
    ["contested=true&statements=false", { contested: true, statements: false }],
    ["workflow=in+review,ruled&speaker=s1,s2", { workflow: ["in review", "ruled"], speaker: ["s1", "s2"] }],
    ["q=stone&sort=newest&verdict=", { q: "stone" }],
    ["publisher=The%20Quay%252C%20daily", { publisher: ["The Quay, daily"] }],
  ])("%s is read as a whole", (query, filter) => {
    expect(read(query).filter).toEqual(filter);
    expect(misread(query)).toEqual([]);
  });

  it("is read as it is written", () => {
    const params = loadClaimParams(new URLSearchParams(""));
    const query = claimQuery({ ...params, publisher: ["The Quay, daily"], contested: false });
    expect(read(query.slice(1)).filter).toEqual({ publisher: ["The Quay, daily"], contested: false });
    expect(misread(query)).toEqual([]);
  });

  it.each([
    ["contested=1", "contested"],
    ["contested=yes", "contested"],
    ["workflow=reviewed,lost", "workflow"],
    ["verdict=wrong", "verdict"],
    ["speakers=s1", "speakers"],
    ["sort=oldest&sort=newest", "sort"],
    ["status=unreviewed&q=stone&workflow=bogus", "status", "workflow"],
  ])("%s is not read as something else", (query, ...names) => {
    expect(misread(query)).toEqual(names);
  });

  it("never means the opposite of what it says", () => expect(read("contested=1").filter).toEqual({}));
});

/** Tests which claims a picture shows, and that it counts those that it leaves out. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readOneClaim } from "../claims/read-claim";
import { addTestClaim, importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addTopic } from "../topics/change-topics";
import { editRelation, linkClaims } from "./change-relations";
import { readGraph, readTimeline } from "./read-graph";

let desk: TestDesk;
let focus: string;
beforeEach(async () => {
  desk = await openTestDesk();
  focus = await claim("The weir holds.");
});
afterEach(() => desk.close());

const claim = (statement: string, speaker = "Ada Varga") => addTestClaim(desk, { statement, speaker });
const link = (a: string, b: string, type = "repeats") =>
  linkClaims.execute(desk.as("reviewer"), { a, b, type, reason: "Because." });
const graph = (asked: Record<string, unknown>) => readGraph.execute(desk.as("viewer"), asked);
const statements = (answer: { claims: { statement: string }[] }) =>
  answer.claims.map(({ statement }) => statement).sort();

describe("the graph of a claim", () => {
  it("is the claim alone where nothing is linked to it", async () => {
    const { claims, links, leftOut, cut } = await graph({ claim: focus });
    expect([claims.map(({ id }) => id), links, leftOut, cut]).toEqual([[focus], [], 0, false]);
  });

  it("reaches two steps out, with the links between what it shows", async () => {
    const [near, far, beyond] = [await claim("Near."), await claim("Far."), await claim("Beyond.")];
    await link(focus, near);
    await link(far, near, "contradicts");
    await link(far, beyond);
    const answer = await graph({ claim: focus });
    expect(statements(answer)).toEqual(["Far.", "Near.", "The weir holds."]);
    expect(answer.links.map(({ type }) => type).sort()).toEqual(["contradicts", "repeats"]);
    expect(answer.leftOut).toBe(0);
  });

  it("has suggestions only when asked for them, and never what was dismissed", async () => {
    const [likely, dismissed] = [await claim("Likely."), await claim("Dismissed.")];
    const made = await link(focus, likely);
    await editRelation.execute(desk.as("reviewer"), { id: made.id, version: 1, state: "suggested" });
    const other = await link(focus, dismissed);
    await editRelation.execute(desk.as("reviewer"), { id: other.id, version: 1, state: "dismissed" });
    expect(statements(await graph({ claim: focus }))).toEqual(["The weir holds."]);
    expect(statements(await graph({ claim: focus, suggested: true }))).toEqual(["Likely.", "The weir holds."]);
  });

  it("is bounded: contradictions and what has the most links stay, and the others are counted", async () => {
    const others = [];
    for (let n = 0; n < 70; n += 1) others.push(await claim(`Other ${n}.`));
    const [last = "", beforeLast = "", first = ""] = [others.at(-1), others.at(-2), others[0]];
    for (const id of others) await link(id, focus, id === last ? "contradicts" : "repeats");
    await link(beforeLast, first);
    const answer = await graph({ claim: focus });
    expect(answer.claims).toHaveLength(60);
    expect(answer.leftOut).toBe(11);
    const shown = answer.claims.map(({ id }) => id);
    expect(shown).toEqual(expect.arrayContaining([focus, last, beforeLast, first]));
    expect(await graph({ claim: focus })).toEqual(answer);
  });

  it("says nothing of how claims were judged", async () => {
    expect(Object.keys((await graph({ claim: focus })).claims[0] ?? {})).not.toContain("verdict");
  });
});

describe("the graph of a source", () => {
  const sourceOf = async (id: string) => (await readOneClaim.execute(desk.as("viewer"), { id })).speakers[0]?.id ?? "";

  it("has its claims that are linked, and what they are linked to", async () => {
    await claim("Nothing is linked to this.");
    await link(focus, await claim("Answered.", "Ben Okafor"), "contradicts");
    const answer = await graph({ source: await sourceOf(focus) });
    expect(statements(answer)).toEqual(["Answered.", "The weir holds."]);
    expect([answer.name, answer.links.length, answer.leftOut]).toEqual(["Ada Varga", 1, 0]);
  });

  it("counts each claim that it leaves out once", async () => {
    for (let n = 0; n < 40; n += 1) await link(await claim(`One ${n}.`), await claim(`Other ${n}.`));
    const answer = await graph({ source: await sourceOf(focus) });
    expect([answer.claims.length, answer.leftOut, answer.cut]).toEqual([60, 20, true]);
  });
});

describe("the graph of contradictions", () => {
  it("has both claims of each that was confirmed", async () => {
    expect((await graph({})).claims).toEqual([]);
    await link(focus, await claim("It leaks.", "Ben Okafor"), "contradicts");
    await link(focus, await claim("It holds."));
    expect(statements(await graph({}))).toEqual(["It leaks.", "The weir holds."]);
  });
});

it("asks either for a claim or for a source", async () => {
  await expect(graph({ claim: focus, source: "s" })).rejects.toMatchObject({ code: "invalid" });
  await expect(graph({ claim: "gone" })).rejects.toMatchObject({ code: "not found" });
  await expect(graph({ source: "gone" })).rejects.toMatchObject({ code: "not found" });
});

describe("the timeline", () => {
  it("has the claims by day, those without a day last", async () => {
    for (const [statement, publishedOn] of [
      ["Undated.", ""],
      ["Later.", "2026-05-01"],
      ["Earlier.", "2025-05-01"],
    ]) {
      const articleId = await importTestArticle(desk, { publishedOn: publishedOn ?? "" });
      await link(await addTestClaim(desk, { statement: statement ?? "", articleId }), focus);
    }
    const { claims, links } = await readTimeline.execute(desk.as("viewer"), { claim: focus });
    expect(claims.map(({ statement }) => statement)).toEqual(["Earlier.", "The weir holds.", "Later.", "Undated."]);
    expect(links).toHaveLength(3);
  });
});

describe("what is around a topic", () => {
  const topic = async (...claimIds: string[]) =>
    (await addTopic.execute(desk.as("reviewer"), { name: "The weir", claimIds })).id;

  it("is its linked claims and what they are linked to, and over time all of its claims", async () => {
    const [linked, alone, outside] = [await claim("Linked."), await claim("Alone."), await claim("Outside.")];
    await link(linked, outside, "contradicts");
    const id = await topic(linked, alone);
    const around = await graph({ topic: id });
    expect([around.name, statements(around)]).toEqual(["The weir", ["Linked.", "Outside."]]);
    const overTime = await readTimeline.execute(desk.as("viewer"), { topic: id });
    expect([statements(overTime), overTime.links, overTime.leftOut]).toEqual([["Alone.", "Linked."], [], 0]);
  });

  it("is refused together with something else, and for a topic that there is not", async () => {
    const id = await topic(focus);
    await expect(graph({ topic: id, claim: focus })).rejects.toMatchObject({ code: "invalid" });
    await expect(graph({ topic: "none" })).rejects.toMatchObject({ code: "not found" });
  });
});

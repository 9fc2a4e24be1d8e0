/**
 * Tests how a filter is parsed: what each form means, and that nothing is read as something other than what was
 * written.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { correctClaim } from "@/server/usecases/claims/correct-claim";
import { tagClaim } from "@/server/usecases/claims/tag-claim";
import type { Context } from "@/server/usecases/define";
import { addTestClaim } from "@/server/usecases/test-claims";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { addTopic } from "@/server/usecases/topics/change-topics";
import { parseFilter } from "./filter-words";
import { UsageFault } from "./usage-fault";

let desk: TestDesk;
let context: Context;
beforeAll(async () => {
  desk = await openTestDesk();
  context = desk.as("editor");
  const id = await addTestClaim(desk, { speaker: "Smith, John", relay: "Harbour Post", publisher: "The Quay, daily" });
  await addTestClaim(desk, { speaker: "Anna Stone", publisher: "Shore News" });
  await addTopic.execute(context, { name: "Ports, and who owns them" });
  await correctClaim.execute(context, { id, version: 1, about: ["Ola Moe"] });
  await tagClaim.execute(context, { id, add: ["water rights"], remove: [] });
});
afterAll(() => desk.close());

const read = (words: string) => parseFilter(context, words);

describe("a filter in words", () => {
  it.each([
    ["", {}],
    ["q=stones verdict=refuted,none", { q: "stones", verdict: ["refuted", "none"] }],
    [`status="in review,ruled"`, { workflow: ["in review", "ruled"] }],
    [`workflow='In Review',ruled`, { workflow: ["in review", "ruled"] }],
    ["contested=1 statements=no", { contested: true, statements: false }],
    ["contested=false", { contested: false }],
    ["unsure=yes", { unsure: true }],
    [`publisher="the quay, daily","Shore News"`, { publisher: ["The Quay, daily", "Shore News"] }],
    [`tag="water rights"`, { tag: ["water rights"] }],
    [`about="ola moe"`, { about: ["Ola Moe"] }],
    ["since=2026-01-31 until=2026-02-01", { since: "2026-01-31", until: "2026-02-01" }],
    ["assignee=me", { assignee: "me" }],
    ["assignee=nobody", { assignee: "nobody" }],
  ])("%s", async (words, filter) => expect(await read(words)).toEqual(filter));

  it("finds sources by name, with the comma that belongs to it", async () => {
    const { speaker, relay } = await read(`speaker="Smith, John","anna stone" relay="Harbour Post"`);
    expect([speaker?.length, relay?.length]).toEqual([2, 1]);
    expect(await read(`speaker=${speaker?.[0]}`)).toEqual({ speaker: [speaker?.[0]] });
  });

  it("finds a topic by name, whatever its case, and by id", async () => {
    const { topic } = await read(`topic="ports, and who OWNS them"`);
    expect(topic).toHaveLength(1);
    expect(await read(`topic=${topic?.[0]}`)).toEqual({ topic });
  });

  it("finds people by name", async () => {
    expect(await read(`assignee="the reviewer"`)).toEqual({ assignee: (desk.people.reviewer as { id: string }).id });
  });

  it.each([
    ["contested=maybe", "“yes” or “no”"],
    ["speaker=Smith, John", `speaker="…"`],
    [`speaker="Ana Stone"`, "Did you mean “Anna Stone”?"],
    [`relay="Harbor Post"`, "Did you mean “Harbour Post”?"],
    ["publisher=Shore", "Did you mean “Shore News”?"],
    [`topic="Ports, and who owns it"`, "Did you mean “Ports, and who owns them”?"],
    ["tag=water", "Did you mean “water rights”?"],
    ["status=revewed", "Did you mean “reviewed”"],
    ["verdict=wrong", "Use one of: supported"],
    ["spaeker=Raab", "Did you mean “speaker”"],
    ["bogus=Raab", "There is no field “bogus”. Use one of: q, "],
    ["assignee=Reviewr", "The reviewer"],
    ["article=nothing", "No article has the id"],
    ["since=2026-02-31", "not a day"],
    ["since=2026-01-01,2026-02-01", "one value"],
    ["verdict=", "A value is missing"],
    ["verdict=refuted,", "A value is missing"],
    ["verdict=none verdict=refuted", "given twice"],
    ["stones", "Write field=value"],
    [`speaker="Anna Stone`, "A value is missing"],
  ])("%s is refused", async (words, told) => {
    const fault = await read(words).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(UsageFault);
    expect((fault as Error).message).toContain(told);
  });

  it("has nobody as “me” where no person acts", async () => {
    const operator = { ...context, actor: null };
    await expect(parseFilter(operator, "assignee=me")).rejects.toThrow("--as");
  });
});

/**
 * Tests that every change adds its line, that a changed or truncated history is detected, and that fields can be
 * reverted.
 */

import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute, unguard } from "@/db/testing/test-database";
import { CHAIN_START } from "@/server/domain/history/event";
import { OPERATOR, SERVER } from "@/server/domain/people/person";
import { reopenClaim } from "../claims/advance-claim";
import { assignClaim } from "../claims/assign-claim";
import { attributeClaim } from "../claims/attribute-claim";
import { editClaim } from "../claims/edit-claim";
import { readOneClaim } from "../claims/read-claim";
import { tagClaim } from "../claims/tag-claim";
import { addEvidence, removeEvidence } from "../evidence/change-evidence";
import { linkClaims } from "../relations/change-relations";
import { makeRuling, submitReview } from "../reviews/submit-review";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { putBack } from "./put-back";
import { listHistory, readChainHead, verifyHistory } from "./read-history";

let desk: TestDesk;
let id: string;
beforeEach(async () => {
  desk = await openTestDesk();
  id = await addTestClaim(desk, { statement: "First.", speaker: "Ada Varga" });
});
afterEach(() => desk.close());

const edit = (version: number, statement: string) => editClaim.execute(desk.as("reviewer"), { id, version, statement });
const read = () => readOneClaim.execute(desk.as("viewer"), { id });
const verify = (known?: { seq: number; hash: string }) =>
  verifyHistory.execute(desk.as("viewer"), known ? { known } : {});

async function lines() {
  return (await listHistory.execute(desk.as("reviewer"), { claimId: id })).lines;
}

async function newest(): Promise<string> {
  return (await lines())[0]?.id ?? "";
}

/** Changes the history as somebody with access to the file itself, and without its triggers, could. */
function tamper(statement: string): Promise<unknown> {
  return desk.database.write(async (tx) => {
    await unguard(tx);
    await execute(tx, sql.raw(statement));
  });
}

describe("what is asked for", () => {
  const seqs = async (input: object) =>
    (await listHistory.execute(desk.as("viewer"), input)).lines.map(({ seq }) => seq);

  it("is narrowed to one person and to some time", async () => {
    const all = await seqs({});
    desk.pass(60_000);
    const since = desk.now();
    await edit(1, "Second.");
    desk.pass(60_000);
    await tagClaim.execute(desk.as("editor"), { id, add: ["port"] });
    const [tagged = 0, edited = 0, ...rest] = await seqs({});
    expect(rest).toEqual(all);
    expect(await seqs({ actorId: desk.people.reviewer.id, since })).toEqual([edited]);
    expect(await seqs({ since })).toEqual([tagged, edited]);
    expect(await seqs({ until: since })).toEqual(all);
  });

  it("is narrowed to what was done, what it is about, and the words of the claim", async () => {
    const other = await addTestClaim(desk, { statement: "Herons nest on the mole." });
    await tagClaim.execute(desk.as("reviewer"), { id: other, add: ["birds"] });
    const actions = async (input: object) =>
      (await listHistory.execute(desk.as("viewer"), input)).lines.map(({ action }) => action);
    expect(await actions({ words: "heron" })).toEqual(["claim.tag", "claim.add"]);
    expect(await actions({ words: "heron", action: "claim.add" })).toEqual(["claim.add"]);
    expect(await actions({ words: "heron", subjectType: "source" })).toEqual([]);
    expect(await actions({ words: "!" })).toEqual([]);
    expect(new Set(await actions({ subjectType: "article" }))).toEqual(new Set(["article.import"]));
    expect(await actions({ action: "claim.tag" })).toEqual(["claim.tag"]);
  });

  it("is narrowed to whoever acts without an account", async () => {
    await editClaim.execute(desk.as(OPERATOR), { id, version: 1, statement: "Second." });
    await putBack.execute(desk.as(SERVER), { eventId: await newest() });
    const actions = async (actorName: string) =>
      (await listHistory.execute(desk.as("viewer"), { actorName })).lines.map(({ action }) => action);
    expect(await actions("Command line")).toEqual(["claim.edit"]);
    expect(await actions("Stet")).toEqual(["history.put back"]);
  });

  it("says which evidence and which other claim a line is about", async () => {
    const other = await addTestClaim(desk, { statement: "The other.", speaker: "Ben Okafor" });
    const { id: evidenceId } = await addEvidence.execute(desk.as("reviewer"), {
      ...{ claimId: id, kind: "document", stance: "context", title: "The port’s log" },
    });
    await removeEvidence.execute(desk.as("reviewer"), { id: evidenceId, version: 1 });
    await linkClaims.execute(desk.as("reviewer"), { a: other, b: id, type: "contradicts", reason: "Both cannot be." });
    const about = (await lines()).map(({ action, about }) => [action, about]);
    expect(about.slice(0, 3)).toEqual([
      ["relation.add", "The other."],
      ["evidence.remove", "The port’s log"],
      ["evidence.add", "The port’s log"],
    ]);
  });
});

describe("the chain", () => {
  it("has a line for each change, with who and what, and holds", async () => {
    await edit(1, "Second.");
    expect((await lines())[0]).toMatchObject({
      action: "claim.edit",
      actorId: desk.people.reviewer.id,
      actorName: "The reviewer",
      at: desk.now(),
      fields: { statement: { before: "First.", after: "Second." } },
    });
    const head = await readChainHead.execute(desk.as("viewer"), {});
    expect(await verify(head ?? undefined)).toEqual({ lines: head?.seq, head: head?.hash, fault: null });
  });

  it("keeps no line of a change that was refused", async () => {
    const before = await readChainHead.execute(desk.as("viewer"), {});
    await expect(edit(9, "Never.")).rejects.toMatchObject({ code: "stale" });
    expect(await readChainHead.execute(desk.as("viewer"), {})).toEqual(before);
  });

  it("holds when it is empty", async () => {
    const empty = await openTestDesk({ staffed: false });
    expect(await verifyHistory.execute({ ...desk.as("viewer"), database: empty.database }, {})).toEqual({
      lines: 0,
      head: CHAIN_START,
      fault: null,
    });
    await empty.close();
  });

  it.each([
    ["a changed line", "update events set body = replace(body, 'First', 'Worst') where seq = 2", /Line 2 .* changed/u],
    ["a changed name", "update events set actor_name = 'Somebody else' where seq = 1", /Line 1 .* changed/u],
    ["a missing line", "delete from events where seq = 2", /Line 2 .* missing/u],
  ])("shows %s", async (_, statement, fault) => {
    await edit(1, "Second.");
    await tamper(statement);
    expect((await verify()).fault).toMatch(fault);
  });

  it("shows a tail that was cut off, to whoever wrote the head down", async () => {
    await edit(1, "Second.");
    const head = await readChainHead.execute(desk.as("viewer"), {});
    await tamper("delete from events where seq = (select max(seq) from events)");
    expect((await verify()).fault).toBeNull();
    expect((await verify(head ?? undefined)).fault).toMatch(/ends at line 2, but line 3/u);
  });

  it("shows a history that was written anew, to whoever wrote the head down", async () => {
    const head = await readChainHead.execute(desk.as("viewer"), {});
    expect((await verify({ seq: head?.seq ?? 0, hash: "0".repeat(64) })).fault).toMatch(/rewritten/u);
  });
});

describe("putting back", () => {
  it("gives a claim its wording, tags, roles and assignee again, and can itself be put back", async () => {
    await edit(1, "Second.");
    await putBack.execute(desk.as("reviewer"), { eventId: await newest() });
    expect((await read()).statement).toBe("First.");
    await putBack.execute(desk.as("reviewer"), { eventId: await newest() });
    expect((await read()).statement).toBe("Second.");
    const change = async (work: (version: number) => Promise<unknown>) => {
      await work((await read()).version);
      await putBack.execute(desk.as("reviewer"), { eventId: await newest() });
    };
    await change(() => tagClaim.execute(desk.as("reviewer"), { id, add: ["ports"] }));
    await change((version) => attributeClaim.execute(desk.as("reviewer"), { id, version, roles: [] }));
    const assigneeId = desk.people.editor.id;
    await change((version) => assignClaim.execute(desk.as("reviewer"), { id, version, assigneeId }));
    expect(await read()).toMatchObject({ tags: [], speakers: [{ name: "Ada Varga" }], assigneeId: null });
  });

  it("tells people and sources by their names, and no id", async () => {
    const assigneeId = desk.people.editor.id;
    await assignClaim.execute(desk.as("reviewer"), { id, version: (await read()).version, assigneeId });
    const roles = [{ role: "speaker", source: { name: "Ben Okafor" }, describedAs: "pilot" }];
    await attributeClaim.execute(desk.as("reviewer"), { id, version: (await read()).version, roles });
    const told = (await lines()).flatMap(({ words }) => words);
    expect(told).toContainEqual({ field: "assigneeId", before: null, after: desk.people.editor.name });
    expect(told).toContainEqual({ field: "roles", before: "speaker Ada Varga", after: "speaker Ben Okafor (pilot)" });
    expect(JSON.stringify(told)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/u);
  });

  it("tells what it replaced, where others changed it since", async () => {
    await edit(1, "Second.");
    const eventId = await newest();
    await edit(2, "Third.");
    await putBack.execute(desk.as("reviewer"), { eventId });
    expect((await lines())[0]?.fields).toEqual({ statement: { before: "Third.", after: "First." } });
  });

  it("is refused where it would change nothing", async () => {
    await edit(1, "Second.");
    const eventId = await newest();
    await edit(2, "First.");
    await expect(putBack.execute(desk.as("reviewer"), { eventId })).rejects.toMatchObject({ code: "wrong state" });
  });

  it("keeps no line, and no field, of what changed nothing", async () => {
    const { speakers, version } = await read();
    const roles = speakers.map((one) => ({ role: "speaker", source: { id: one.id }, describedAs: one.describedAs }));
    await attributeClaim.execute(desk.as("reviewer"), { id, version, roles });
    await edit(version, "First.");
    expect(await lines()).toHaveLength(1);
    const judgement = { claimId: id, statement: "First.", verdict: "refuted" };
    await submitReview.execute(desk.as("reviewer"), judgement);
    await submitReview.execute(desk.as("reviewer"), { ...judgement, verdict: "supported" });
    expect(Object.keys((await lines())[0]?.fields ?? {})).toEqual(["verdict"]);
  });

  it("asks for the right to the change itself", async () => {
    await edit(1, "Second.");
    const eventId = await newest();
    const judgement = { claimId: id, statement: "Second.", verdict: "refuted", reasons: "Log." };
    await submitReview.execute(desk.as("reviewer"), judgement);
    await makeRuling.execute(desk.as("editor"), judgement);
    await expect(putBack.execute(desk.as("reviewer"), { eventId })).rejects.toMatchObject({ code: "not allowed" });
    await expect(putBack.execute(desk.as("editor"), { eventId })).resolves.toMatchObject({ subjectId: id });
  });

  it("refuses a reopening: a ruling is made again on the claim, with its reasons", async () => {
    const judgement = { claimId: id, statement: "First.", verdict: "refuted", reasons: "Log." };
    await submitReview.execute(desk.as("reviewer"), { ...judgement, verdict: "supported" });
    await makeRuling.execute(desk.as("editor"), judgement);
    const { version } = await read();
    await reopenClaim.execute(desk.as("editor"), { id, version, reason: "New papers." });
    const { lines } = await listHistory.execute(desk.as("editor"), { claimId: id });
    expect(lines[0]).toMatchObject({
      fields: { workflow: { before: "ruled" }, verdict: { before: "refuted", after: "supported" } },
      note: { reasons: "New papers." },
      canPutBack: false,
    });
    await expect(putBack.execute(desk.as("editor"), { eventId: lines[0]?.id })).rejects.toMatchObject({
      code: "wrong state",
      message: expect.stringContaining("rule on it again"),
    });
    expect(await read()).toMatchObject({ workflow: "in review", verdict: "supported", ruling: null });
  });

  it("refuses a judgement, which is superseded and never put back", async () => {
    await submitReview.execute(desk.as("reviewer"), { claimId: id, statement: "First.", verdict: "refuted" });
    const [line] = await lines();
    expect(line?.canPutBack).toBe(false);
    await expect(putBack.execute(desk.as("admin"), { eventId: line?.id })).rejects.toMatchObject({
      code: "wrong state",
    });
  });
});

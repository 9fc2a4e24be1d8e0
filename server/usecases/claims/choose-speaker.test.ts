/** Tests that a claim whose speaker is open keeps who it may be until somebody settles it, and that this can be undone. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimIdsOf } from "@/server/store/claims/claim-list";
import { proveDesk } from "@/server/store/proof/prove-desk";
import { findByName } from "@/server/store/sources/sources";
import { importArticle } from "../articles/import-article";
import { readOneArticle } from "../articles/read-articles";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { makeRuling, submitReview } from "../reviews/submit-review";
import { addSource } from "../sources/change-sources";
import { mergeSources } from "../sources/merge-sources";
import { openTestDesk, type TestDesk } from "../test-desk";
import { attributeClaim, chooseSpeaker } from "./attribute-claim";
import { editClaim } from "./edit-claim";
import { listClaimPage } from "./list-claims";
import { readOneClaim } from "./read-claim";
import { addOpenClaim } from "./test-open-claim";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const read = (id: string) => readOneClaim.execute(desk.as("viewer"), { id });
const choose = (id: string, name: string, version = 1) =>
  chooseSpeaker.execute(desk.as("reviewer"), { id, version, name });
const newest = async (id: string) => (await listHistory.execute(desk.as("reviewer"), { claimId: id })).lines[0];
const undo = async (id: string) => putBack.execute(desk.as("reviewer"), { eventId: (await newest(id))?.id });
const cast = async (id: string) => {
  const { speakers, relays, candidates } = await read(id);
  const names = [...speakers, ...relays].map(({ name }) => name);
  return [names, candidates.map(({ name }) => name)];
};
/** What the history does not prove of the claim. */
const faultsOf = async (id: string) =>
  (await desk.database.snapshot((db) => proveDesk(db))).faults.filter((fault) => fault.includes(id));
const OPEN_CAST = [["The Post"], ["Ada Lund", "Bo Reyes"]];

it("names nobody, and shows who it may be wherever the claim is shown", async () => {
  const ada = await addSource.execute(desk.as("reviewer"), {
    name: "Ada M. Lund",
    kind: "person",
    aliases: ["Ada Lund"],
  });
  const { id, articleId } = await addOpenClaim(desk);
  const candidates = [
    { name: "Ada Lund", sourceId: ada.id },
    { name: "Bo Reyes", sourceId: null },
  ];
  expect(await read(id)).toMatchObject({ speakers: [], candidates });
  const { claims } = await listClaimPage.execute(desk.as("viewer"), {});
  expect(claims).toMatchObject([{ id, speakers: [], candidates }]);
  const article = await readOneArticle.execute(desk.as("viewer"), { id: articleId });
  expect(article.claims).toMatchObject([{ id, speakers: [], candidates }]);
});

it("names nobody where a description may mean either of two", async () => {
  const { id } = await addOpenClaim(desk, { role: "the barge’s captain" });
  expect(await cast(id)).toEqual(OPEN_CAST);
});

describe("choosing", () => {
  it("makes the candidate the speaker, beside the relay, and says so in one line", async () => {
    const { id } = await addOpenClaim(desk);
    const before = (await listHistory.execute(desk.as("viewer"), { claimId: id })).lines.length;
    expect(await choose(id, "Bo Reyes")).toEqual({ version: 2 });
    expect(await cast(id)).toEqual([["Bo Reyes", "The Post"], []]);
    const { lines } = await listHistory.execute(desk.as("viewer"), { claimId: id });
    expect(lines).toHaveLength(before + 1);
    const note = { chosen: "Bo Reyes", other: "Ada Lund" };
    expect(lines[0]).toMatchObject({ action: "claim.attribute", actorName: "The reviewer", note });
    expect(await findByName(desk.database.read, "Bo Reyes")).toMatchObject({ kind: "person" });
    expect(await findByName(desk.database.read, "Ada Lund")).toBeNull();
    expect(await faultsOf(id)).toEqual([]);
  });

  it("takes the entry that a candidate was merged into since", async () => {
    const [one, other] = [
      await addSource.execute(desk.as("editor"), { name: "Ada Lund", kind: "person" }),
      await addSource.execute(desk.as("editor"), { name: "Ada Lund-Berg", kind: "person" }),
    ];
    const { id } = await addOpenClaim(desk);
    await mergeSources.execute(desk.as("editor"), { from: one.id, fromVersion: 1, into: other.id });
    await choose(id, "Ada Lund");
    expect(await cast(id)).toEqual([["Ada Lund-Berg", "The Post"], []]);
  });

  it("is undone from the history, and so is that", async () => {
    const { id } = await addOpenClaim(desk);
    await choose(id, "Ada Lund");
    await undo(id);
    expect(await cast(id)).toEqual(OPEN_CAST);
    await undo(id);
    expect(await cast(id)).toEqual([["Ada Lund", "The Post"], []]);
    expect(await faultsOf(id)).toEqual([]);
  });

  it("is refused for a name that is not among them, also once the speaker is settled", async () => {
    const { id } = await addOpenClaim(desk);
    await expect(choose(id, "Cy Dune")).rejects.toMatchObject({
      code: "wrong state",
      message: expect.stringContaining("Ada Lund or Bo Reyes"),
    });
    await choose(id, "Ada Lund");
    await expect(choose(id, "Bo Reyes", 2)).rejects.toMatchObject({ code: "wrong state" });
    await expect(choose(id, "Bo Reyes", 1)).rejects.toMatchObject({ code: "stale", details: { version: 2 } });
    expect(await cast(id)).toEqual([["Ada Lund", "The Post"], []]);
  });

  it("is refused from an older version of the claim, by viewers, and on a ruled claim", async () => {
    const { id } = await addOpenClaim(desk);
    await editClaim.execute(desk.as("reviewer"), { id, version: 1, statement: "The barge came late." });
    await expect(choose(id, "Ada Lund")).rejects.toMatchObject({ code: "stale" });
    const byViewer = chooseSpeaker.execute(desk.as("viewer"), { id, version: 2, name: "Ada Lund" });
    await expect(byViewer).rejects.toMatchObject({ code: "not allowed" });
    const { statement } = await read(id);
    const ruling = { claimId: id, statement, verdict: "supported", reasons: "Seen." };
    await submitReview.execute(desk.as("reviewer"), ruling);
    await makeRuling.execute(desk.as("editor"), ruling);
    await expect(choose(id, "Ada Lund", (await read(id)).version)).rejects.toMatchObject({ code: "wrong state" });
    expect(await cast(id)).toEqual(OPEN_CAST);
  });

  it("cannot be done twice at once", async () => {
    const { id } = await addOpenClaim(desk);
    const outcomes = await Promise.allSettled([choose(id, "Ada Lund"), choose(id, "Bo Reyes")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the statement", () => {
  const TEXT = "The mayor, Ada Lund, met Bo Reyes. Ada Lund denied that she had closed the port.";
  const said = async () => {
    const { id: articleId } = await importArticle.execute(desk.as("reviewer"), { title: "Port", text: TEXT });
    const [claim] = (await readOneArticle.execute(desk.as("viewer"), { id: articleId })).claims;
    return claim?.id ?? "";
  };
  const name = (id: string, version: number, source: string) =>
    attributeClaim.execute(desk.as("reviewer"), {
      id,
      version,
      roles: [{ role: "speaker", source: { name: source } }],
    });
  const stated = async (id: string) => (await read(id)).statement;

  it("names the new speaker, and the old one again when that is undone", async () => {
    const id = await said();
    const before = await stated(id);
    expect(before).toMatch(/^Ada Lund denied/u);
    await name(id, 1, "Bo Reyes");
    expect(await stated(id)).toBe(before.replaceAll("Ada Lund", "Bo Reyes"));
    await undo(id);
    expect(await stated(id)).toBe(before);
    await name(id, 3, "Cy Dune");
    expect(await stated(id)).toBe(before.replaceAll("Ada Lund", "Cy Dune"));
    expect(await faultsOf(id)).toEqual([]);
  });

  it("stays where a person has worded it", async () => {
    const id = await said();
    await editClaim.execute(desk.as("reviewer"), { id, version: 1, statement: "Ada Lund denied it all." });
    await name(id, 2, "Bo Reyes");
    expect(await stated(id)).toBe("Ada Lund denied it all.");
  });
});

describe("naming the speaker in another way", () => {
  const set = (id: string, version: number, ...roles: [role: string, name: string][]) =>
    attributeClaim.execute(desk.as("reviewer"), {
      ...{ id, version },
      roles: roles.map(([role, name]) => ({ role, source: { name } })),
    });

  it("settles it", async () => {
    const { id } = await addOpenClaim(desk);
    await set(id, 1, ["speaker", "Cy Dune"]);
    expect(await cast(id)).toEqual([["Cy Dune"], []]);
    expect((await newest(id))?.fields).toMatchObject({ candidates: { after: [] } });
    await undo(id);
    expect(await cast(id)).toEqual(OPEN_CAST);
  });

  it("leaves it open where only the relay is corrected", async () => {
    const { id } = await addOpenClaim(desk);
    await set(id, 1, ["relay", "The Gazette"]);
    expect(await cast(id)).toEqual([["The Gazette"], ["Ada Lund", "Bo Reyes"]]);
  });
});

it("is found by a filter until it is settled", async () => {
  const [{ id }, { id: other }] = [await addOpenClaim(desk), await addOpenClaim(desk)];
  const found = (unsure: boolean) => claimIdsOf(desk.database.read, { unsure }, null, 10);
  expect((await found(true)).sort()).toEqual([id, other].sort());
  await choose(id, "Ada Lund");
  expect([await found(true), await found(false)]).toEqual([[other], [id]]);
});

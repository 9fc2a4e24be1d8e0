/** Tests that every place that counts contradictions agrees once one is reconciled, and once that is taken back. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RECONCILIATIONS, type Reconciliation } from "@/server/domain/claims/relation";
import { isInConflict } from "@/server/domain/report";
import { renderReport } from "@/server/report/render";
import { countClaimFacets, listClaimPage } from "../claims/list-claims";
import { readOneClaim } from "../claims/read-claim";
import { readOverview } from "../desk/overview";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { previewReport } from "../reports/read-reports";
import { readOneSource } from "../sources/read-sources";
import { addTestClaim, importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { editRelation, linkClaims } from "./change-relations";
import { listAllRelations } from "./list-relations";

let desk: TestDesk;
let a: string;
let b: string;
let id: string;
beforeEach(async () => {
  desk = await openTestDesk();
  a = await addTestClaim(desk, { statement: "Forty ships came in.", speaker: "Ada Varga" });
  const articleId = await importTestArticle(desk, { publishedOn: "2026-05-06" });
  b = await addTestClaim(desk, { statement: "Four ships came in.", speaker: "Ada Varga", articleId });
  const link = { a, b, type: "contradicts", reason: "One counts tenfold." };
  id = (await linkClaims.execute(desk.as("reviewer"), link)).id;
});
afterEach(() => desk.close());

const relation = async () => (await listAllRelations.execute(desk.as("viewer"), {})).relations[0];
async function edit(change: Record<string, unknown>, version?: number) {
  return editRelation.execute(desk.as("reviewer"), { id, version: version ?? (await relation())?.version, ...change });
}
const reconcile = (how: Reconciliation, why: string | null = null) => edit({ reconciled: how, reconciledWhy: why });

/** What each place says about the two claims. */
async function everywhere() {
  const viewer = desk.as("viewer");
  const claims = [await readOneClaim.execute(viewer, { id: a }), await readOneClaim.execute(viewer, { id: b })];
  const listed = (await listClaimPage.execute(viewer, {})).claims;
  const snapshot = await previewReport.execute(viewer, { scope: { filter: {} } });
  const inFilter = async (contested: boolean) =>
    (await listClaimPage.execute(viewer, { filter: { contested } })).claims.length;
  const source = await readOneSource.execute(viewer, { id: claims[0]?.speakers[0]?.id });
  return {
    standing: claims.map(({ standing }) => standing.label),
    inTheList: listed.map(({ standing }) => standing.label),
    reversedOn: claims.map(({ standing }) => standing.reversals.map(({ on }) => on)),
    shownAsReversal: claims.map(({ relations }) => relations.map(({ reversal }) => reversal)),
    contested: await inFilter(true),
    uncontested: await inFilter(false),
    facet: (await countClaimFacets.execute(viewer, {})).contested,
    overview: (await readOverview.execute(viewer, {})).counts.contradictions,
    ofTheSource: source.reversals.length,
    inReport: [snapshot.counts.contested, snapshot.counts.disputed, snapshot.claims.filter(isInConflict).length],
  };
}

const CONTESTED = {
  standing: ["contested", "contested"],
  inTheList: ["contested", "contested"],
  reversedOn: [["2026-05-06"], ["2026-03-01"]],
  shownAsReversal: [[true], [true]],
  contested: 2,
  uncontested: 0,
  facet: 2,
  overview: 1,
  ofTheSource: 1,
  inReport: [2, 2, 2],
};
const UNCONTESTED = {
  standing: ["uncontested", "uncontested"],
  inTheList: ["uncontested", "uncontested"],
  reversedOn: [[], []],
  shownAsReversal: [[false], [false]],
  contested: 0,
  uncontested: 2,
  facet: 0,
  overview: 0,
  ofTheSource: 0,
  inReport: [0, 0, 0],
};

describe("a reconciled contradiction", () => {
  it("contests nothing anywhere, and contests again when that is taken back", async () => {
    expect(await everywhere()).toEqual(CONTESTED);
    await reconcile("time", "Ada Varga counted a year later.");
    expect(await everywhere()).toEqual(UNCONTESTED);
    await edit({ reconciled: null });
    expect(await everywhere()).toEqual(CONTESTED);
  });

  it("keeps the reason for the link beside the words that reconcile it", async () => {
    await reconcile("time", "Ada Varga counted a year later.");
    expect(await relation()).toMatchObject({
      ...{ state: "confirmed", reason: "One counts tenfold." },
      ...{ reconciled: "time", reconciledWhy: "Ada Varga counted a year later." },
    });
    await edit({ reconciled: null });
    expect(await relation()).toMatchObject({ reason: "One counts tenfold.", reconciled: null, reconciledWhy: null });
  });

  it.each(RECONCILIATIONS)("is one by %s", async (how) => {
    await reconcile(how);
    expect(await relation()).toMatchObject({ reconciled: how, reconciledWhy: null });
  });

  it("is shown as reconciled in a report, and not among what conflicts", async () => {
    await reconcile("time", "A year lies between the counts.");
    const snapshot = await previewReport.execute(desk.as("viewer"), { scope: { filter: {} } });
    const printed = { snapshot, sha256: null, publishedAt: null, withdrawal: null };
    const text = new TextDecoder().decode(renderReport(printed, "md").bytes);
    expect(text).toContain("reconciled: different times: A year lies between the counts.");
    expect(text).toContain("No claim in this report has the verdict");
  });

  it("can be listed apart", async () => {
    const listed = async (reconciled: boolean | null) =>
      (await listAllRelations.execute(desk.as("viewer"), { type: "contradicts", reconciled })).relations.length;
    expect([await listed(true), await listed(false), await listed(null)]).toEqual([0, 1, 1]);
    await reconcile("scope");
    expect([await listed(true), await listed(false), await listed(null)]).toEqual([1, 0, 1]);
    expect((await readOverview.execute(desk.as("viewer"), {})).counts.reconciled).toBe(1);
  });

  it.each<[string, Record<string, unknown>]>([
    ["dismissed", { state: "dismissed" }],
    ["suggested again", { state: "suggested" }],
    ["another kind of link", { type: "qualifies" }],
  ])("is no longer reconciled once it is %s", async (_, change) => {
    await reconcile("time", "A year later.");
    await edit(change);
    expect(await relation()).toMatchObject({ reconciled: null, reconciledWhy: null });
  });

  it("is refused for what is no confirmed contradiction", async () => {
    await edit({ state: "dismissed" });
    await expect(reconcile("time")).rejects.toMatchObject({ code: "wrong state" });
    await edit({ state: "confirmed", type: "qualifies" });
    await expect(reconcile("time")).rejects.toMatchObject({ code: "wrong state" });
  });

  it("is refused when somebody else was first, with what they chose", async () => {
    await reconcile("time", "Theirs.");
    const details = { theirs: { reconciled: "time", reconciledWhy: "Theirs." }, version: 2 };
    await expect(edit({ reconciled: "scope" }, 1)).rejects.toMatchObject({ code: "stale", details });
  });
});

describe("the history of a reconciled contradiction", () => {
  const newest = async () => (await listHistory.execute(desk.as("viewer"), {})).lines[0];
  const restore = async (eventId: string | undefined) => putBack.execute(desk.as("reviewer"), { eventId });

  it("says how it was reconciled, and puts that back", async () => {
    await reconcile("definition", "A barge is no ship.");
    const line = await newest();
    expect(line?.fields).toMatchObject({ reconciled: { before: null, after: "definition" } });
    await restore(line?.id);
    expect(await relation()).toMatchObject({ reconciled: null, reconciledWhy: null });
    await restore((await newest())?.id);
    expect(await relation()).toMatchObject({ reconciled: "definition", reconciledWhy: "A barge is no ship." });
  });

  it("brings back a removed link as it was reconciled, and reconciles nothing that is no contradiction", async () => {
    await reconcile("definition", "A barge is no ship.");
    const reconciling = await newest();
    await restore(reconciling?.id);
    const takenBack = await newest();
    await edit({ state: "dismissed" });
    const removing = await newest();
    await expect(restore(takenBack?.id)).rejects.toMatchObject({ code: "wrong state" });
    await restore(removing?.id);
    await restore(takenBack?.id);
    expect(await relation()).toMatchObject({ state: "confirmed", reconciled: "definition" });
  });
});

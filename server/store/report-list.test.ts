/** Tests which reports each filter leaves and in what order, on every engine, and that pages hold each report once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReportFilter, ReportSort } from "@/server/domain/report-filters";
import { draftReport, freezeReport, publishReport, withdrawEdition } from "@/server/usecases/reports/change-reports";
import { addTestClaim } from "@/server/usecases/test-claims";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { listReports } from "./report-list";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  const by = desk.as("editor");
  await addTestClaim(desk);
  const ids: Record<string, string> = {};
  for (const [title, summary] of [
    ["docks", "What was said of the cranes."],
    ["Buoys", ""],
    ["Anchors", "Of cranes and chains."],
    ["Élan", ""],
  ] as const)
    ids[title] = (await draftReport.execute(by, { title, summary, scope: { filter: {} } })).id;
  for (const id of [ids.Buoys, ids.docks]) {
    await freezeReport.execute(by, { id });
    await publishReport.execute(by, { id, number: 1 });
  }
  await withdrawEdition.execute(by, { id: ids.Buoys, number: 1, reason: "It was wrong." });
});
afterAll(() => desk.close());

async function found(filter: ReportFilter, sort: ReportSort = "name", limit = 50): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listReports>> = await listReports(desk.database.read, {
      ...{ filter, sort, after, limit },
    });
    seen.push(...page.reports.map(({ title }) => title));
    after = page.next;
    if (after === null) return seen;
  }
}

describe("the list of reports", () => {
  it.each<[ReportFilter, string[]]>([
    [{}, ["Anchors", "Buoys", "docks", "Élan"]],
    [{ q: "crane" }, ["Anchors", "docks"]],
    [{ q: "elan" }, ["Élan"]],
    [{ state: "draft" }, ["Anchors", "Élan"]],
    [{ state: "published" }, ["docks"]],
    [{ state: "withdrawn" }, ["Buoys"]],
    [{ q: "cranes", state: "draft" }, ["Anchors"]],
    [{ q: "rope" }, []],
  ])("by %j", async (filter, titles) => expect(await found(filter)).toEqual(titles));

  it.each<[ReportSort, string[]]>([
    ["changed", ["Buoys", "docks", "Élan", "Anchors"]],
    ["name", ["Anchors", "Buoys", "docks", "Élan"]],
  ])("in the order %s, on pages of any size", async (sort, titles) => {
    for (const limit of [1, 3, 50]) expect(await found({}, sort, limit)).toEqual(titles);
  });
});

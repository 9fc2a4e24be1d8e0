/**
 * Tests that the table of claims has every claim of a filter once, in the list's order, and nothing that a spreadsheet
 * would execute.
 */
import Papa from "papaparse";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readAddress } from "@/db/address";
import { TEST_ENGINE } from "@/db/testing/test-database";
import { startThreadPool } from "@/server/workers/threads";
import { setWorkers } from "@/server/workers/workers";
import { tagClaim } from "../claims/tag-claim";
import { addTestClaim, importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { DOWNLOADS, exportClaims } from "./report-files";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

type Line = Record<string, string>;

async function table(filter: object): Promise<Line[]> {
  const { bytes, name } = await DOWNLOADS.table.execute(desk.as("viewer"), { filter });
  expect(name).toBe("claims-not-frozen.csv");
  const text = await new Response(bytes).text();
  const { data, errors } = Papa.parse<Line>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

it("has every claim once, newest first, and says of when it is", async () => {
  const articleId = await importTestArticle(desk);
  for (let n = 0; n < 603; n += 1)
    await addTestClaim(desk, { articleId, statement: `Claim ${n}`, ...(n < 2 ? { speaker: "Ana Ortiz" } : {}) });
  const lines = await table({});
  expect(lines.map((line) => line.statement)).toEqual(Array.from({ length: 603 }, (_, n) => `Claim ${n}`));
  expect(lines[0]).toMatchObject({ speakers: "Ana Ortiz, person, reliability not rated", publisher: "" });
  expect(new Set(lines.map((line) => line["as of"]))).toEqual(new Set([new Date(desk.now()).toISOString()]));
  expect(Number(lines[0]?.["history line"])).toBeGreaterThan(603);
});

it("keeps to the filter, and guards what a spreadsheet would run", async () => {
  const id = await addTestClaim(desk, { statement: '=HYPERLINK("x"),\nand "more"' });
  await addTestClaim(desk);
  await tagClaim.execute(desk.as("reviewer"), { id, add: ["odd"] });
  expect((await table({ tag: ["odd"] })).map((line) => line.statement)).toEqual([`'=HYPERLINK("x"),\nand "more"`]);
  expect(await table({ tag: ["none"] })).toEqual([]);
});

it.runIf(TEST_ENGINE === "sqlite")("is the same from a thread, as any export is", async () => {
  await addTestClaim(desk, { statement: "The port is closed." });
  const ask = (format: string) => exportClaims.execute(desk.as("viewer"), { filter: {}, format });
  const here = [await table({}), await ask("md")];
  const threads = startThreadPool(readAddress(desk.address));
  try {
    expect([await table({}), await ask("md")]).toEqual(here);
  } finally {
    await threads.close();
    setWorkers(undefined);
  }
});

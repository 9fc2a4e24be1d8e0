/**
 * Tests that the list pages through every claim exactly once, in every order and both directions, and that facets count the
 * claims that filters leave.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ClaimSort } from "@/server/domain/claims/claim";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { editArticle } from "@/server/usecases/articles/edit-article";
import { importArticle } from "@/server/usecases/articles/import-article";
import { tagClaim } from "@/server/usecases/claims/tag-claim";
import { addEvidence, removeEvidence } from "@/server/usecases/evidence/change-evidence";
import { linkClaims } from "@/server/usecases/relations/change-relations";
import { addTestClaim } from "@/server/usecases/test-claims";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { countFacets } from "../facets/facets";
import { idsOf, listClaims, type RankPage } from "./claim-list";
import { listedClaims } from "./listed-claims";

let desk: TestDesk;
let articleIds: string[];
beforeAll(async () => {
  desk = await openTestDesk();
  articleIds = [];
  for (const publishedOn of ["2026-01-02", "2026-01-02", "", "2026-03-04", "2025-12-31"]) {
    const n = articleIds.length;
    const text = `Grey stones lie by the water, bank ${n}.`;
    const { id } = await importArticle.execute(desk.as("reviewer"), {
      title: `Bank ${n}`,
      text,
      publishedOn,
      publisher: n % 2 ? "Odd" : "Even",
    });
    articleIds.push(id);
    for (let k = 0; k < 4; k += 1) {
      const claimId = await addTestClaim(desk, {
        articleId: id,
        statement: `Claim ${n}.${k}`,
        speaker: k % 2 ? "Ana" : "Ben",
      });
      if (k === 0) await tagClaim.execute(desk.as("reviewer"), { id: claimId, add: ["first"] });
    }
  }
});
afterAll(() => desk.close());

async function statementsOf({ ranks }: RankPage): Promise<string[]> {
  return (await listedClaims(desk.database.read, ranks)).map(({ statement }) => statement);
}

async function walk(sort: ClaimSort, limit: number, filter = {}): Promise<string[]> {
  const seen: string[] = [];
  let after: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof listClaims>> = await listClaims(desk.database.read, {
      filter,
      sort,
      after,
      limit,
      me: null,
    });
    seen.push(...(await statementsOf(page)));
    after = page.next;
  } while (after);
  return seen;
}

it("holds every claim once, whatever the page's size", async () => {
  const whole = await walk("newest", 200);
  expect(whole).toHaveLength(20);
  expect(whole.slice(0, 5)).toEqual(["Claim 3.0", "Claim 3.1", "Claim 3.2", "Claim 3.3", "Claim 0.0"]);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 25 }), async (limit) => {
      expect(await walk("newest", limit)).toEqual(whole);
    }),
  );
});

it("begins with the oldest in exactly the other order", async () => {
  expect(await walk("oldest", 3)).toEqual((await walk("newest", 7)).reverse());
});

const newestFirst = async () =>
  (await listClaims(desk.database.read, { filter: {}, sort: "newest", after: null, limit: 50, me: null })).ranks;

async function expectInParts(sort: ClaimSort, flag: "contested" | "evidence", first: boolean, isSo: readonly number[]) {
  const newest = await newestFirst();
  const ahead = newest.filter((rank) => isSo.includes(rank) === first);
  const expected = [...ahead, ...newest.filter((rank) => !ahead.includes(rank))];
  const from = async (after: number | null, limit: number, more: { backwards?: boolean; filter?: ClaimFilter } = {}) =>
    (await listClaims(desk.database.read, { filter: {}, sort, after, limit, me: null, ...more })).ranks;
  expect(await from(null, 50)).toEqual(expected);
  for (const [place, rank] of expected.entries()) {
    expect(await from(rank, 3)).toEqual(expected.slice(place + 1, place + 4));
    expect(await from(rank, 3, { backwards: true })).toEqual(expected.slice(Math.max(0, place - 3), place).reverse());
  }
  expect(await from(null, 50, { filter: { [flag]: first } })).toEqual(ahead);
  expect(await from(null, 50, { filter: { [flag]: !first } })).toEqual(expected.slice(ahead.length));
  const even = await walk(sort, 3, { publisher: ["Even"] });
  expect(new Set(even)).toEqual(new Set(await walk("newest", 50, { publisher: ["Even"] })));
}

it("puts contested claims first, the newest first in either part, forwards and backwards", async () => {
  const newest = await newestFirst();
  const ranks = [newest[14] ?? 0, newest[6] ?? 0];
  const [one = "", other = ""] = await idsOf(desk.database.read, ranks);
  const link = { a: one, b: other, type: "contradicts", reason: "One of the two is wrong." };
  await linkClaims.execute(desk.as("reviewer"), link);
  await expectInParts("contested", "contested", true, ranks);
});

it("puts claims without evidence first, forwards and backwards; removed evidence does not count", async () => {
  const newest = await newestFirst();
  const ranks = [newest[0] ?? 0, newest[9] ?? 0, newest[4] ?? 0];
  const by = desk.as("reviewer");
  const found = await idsOf(desk.database.read, ranks);
  const added: string[] = [];
  for (const claimId of found) {
    const document = { stance: "context", kind: "document", title: "A log" };
    added.push((await addEvidence.execute(by, { claimId, ...document })).id);
  }
  await removeEvidence.execute(by, { id: added[2], version: 1 });
  await expectInParts("unevidenced", "evidence", false, ranks.slice(0, 2));
});

it("stays within its dates, whatever claim it begins after", async () => {
  const filter = { since: "2026-01-01" };
  const oldest = { filter, sort: "oldest" as const, limit: 50, me: null };
  const from = (after: number | null) => listClaims(desk.database.read, { ...oldest, after });
  const whole = await from(null);
  expect(await from(0)).toEqual(whole);
  expect(await statementsOf(whole)).not.toContain("Claim 4.0");
});

it("counts in each facet what choosing its value leaves", async () => {
  const filter = { publisher: ["Even"] };
  const facets = await countFacets(desk.database.read, filter, null);
  expect(facets.total).toBe((await walk("newest", 9, filter)).length);
  for (const { value, count } of facets.speaker)
    expect(await walk("newest", 9, { ...filter, speaker: [value] })).toHaveLength(count);
  for (const { value, count } of facets.publisher)
    expect(await walk("newest", 9, { publisher: [value] })).toHaveLength(count);
  expect(facets.tag).toEqual([{ value: "first", label: "first", count: 3 }]);
});

it("follows an article's corrected date", async () => {
  const [id = ""] = articleIds;
  const details = { title: "Bank 0", publisher: "Even", url: null, publishedOn: "2026-05-05" };
  await editArticle.execute(desk.as("reviewer"), { id, version: 1, details });
  expect((await walk("newest", 20))[0]).toBe("Claim 0.0");
});

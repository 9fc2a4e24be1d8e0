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

it("puts contested claims first, the newest first in either part, forwards and backwards", async () => {
  const newest = (
    await listClaims(desk.database.read, { filter: {}, sort: "newest", after: null, limit: 50, me: null })
  ).ranks;
  const [one = "", other = ""] = await idsOf(desk.database.read, [newest[14] ?? 0, newest[6] ?? 0]);
  const link = { a: one, b: other, type: "contradicts", reason: "One of the two is wrong." };
  await linkClaims.execute(desk.as("reviewer"), link);
  const contested = newest.filter((_, place) => place === 6 || place === 14);
  const expected = [...contested, ...newest.filter((rank) => !contested.includes(rank))];
  const from = async (after: number | null, limit: number, more: { backwards?: boolean; filter?: ClaimFilter } = {}) =>
    (await listClaims(desk.database.read, { filter: {}, sort: "contested", after, limit, me: null, ...more })).ranks;
  expect(await from(null, 50)).toEqual(expected);
  for (const [place, rank] of expected.entries()) {
    expect(await from(rank, 3)).toEqual(expected.slice(place + 1, place + 4));
    expect(await from(rank, 3, { backwards: true })).toEqual(expected.slice(Math.max(0, place - 3), place).reverse());
  }
  expect(await from(null, 50, { filter: { contested: true } })).toEqual(contested);
  expect(await from(null, 50, { filter: { contested: false } })).toEqual(expected.slice(2));
  const even = await walk("contested", 3, { publisher: ["Even"] });
  expect(new Set(even)).toEqual(new Set(await walk("newest", 50, { publisher: ["Even"] })));
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

/** Tests that, after any changes, cached facets equal those computed afresh from all claims, and match the list. */
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { COLUMN_FIELDS, COUNTED_FLAGS, SEVERAL_FIELDS } from "@/server/domain/claims/claim-filters";
import { claimIdsOf } from "@/server/store/claims/claim-list";
import type { FacetColumns } from "@/server/store/facets/facet-columns";
import { FacetIndex } from "@/server/store/facets/facet-index";
import { countFacets, readFacets } from "@/server/store/facets/facets";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { listAllTopics } from "../topics/read-topics";
import { listClaimPage } from "./list-claims";
import { NAMES, testChanges, unlessItDoesNotFit } from "./test-changes";
import { addOpenClaim } from "./test-open-claim";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

/** A search that matches some claims until they are reworded. */
const SEARCH = { q: "grey" };

/** Every kind of change to the desk, with the facets read between its steps. */
const changes = () => testChanges(desk, () => readFacets(desk.database.read));

/** Returns each claim's facet values by ordinal; the numbers that encode values may differ. */
function told(columns: FacetColumns) {
  return Array.from({ length: columns.size }, (_, i) => {
    const ordinal = i + 1;
    const single = COLUMN_FIELDS.map((name) => {
      const { at, codes } = columns.singles[name];
      return codes.values[at[ordinal] ?? 0];
    });
    const many = SEVERAL_FIELDS.map((name) => {
      const { first, rest, codes } = columns.manies[name];
      return [first[ordinal] ?? 0, ...(rest.get(ordinal) ?? [])].map((code) => codes.values[code]).sort();
    });
    const flags = COUNTED_FLAGS.map((name) => columns.flags[name][ordinal]);
    return [columns.rank[ordinal], flags, single, many];
  });
}

it("is up to date after any changes", async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes())), fc.nat(20)), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (made) => {
      const ids = [await addTestClaim(desk, { speaker: NAMES[0] ?? "" }), (await addOpenClaim(desk)).id];
      for (const [kind, n] of made) {
        await readFacets(desk.database.read);
        await changes()
          [kind]?.(ids[n % 2] ?? "", n)
          .catch(unlessItDoesNotFit);
      }
      const fresh = new FacetIndex();
      await fresh.bringUpToDate(desk.database.read);
      expect(told((await readFacets(desk.database.read)).columns)).toEqual(told(fresh.columns));
      const found = await claimIdsOf(desk.database.read, SEARCH, null, 1000);
      expect((await countFacets(desk.database.read, SEARCH, null)).total).toBe(found.length);
    }),
    { numRuns: 25 },
  );
});

it("counts under any filter what the list shows", async () => {
  for (let n = 0; n < 3; n += 1) await addOpenClaim(desk);
  for (let n = 0; n < 12; n += 1) {
    const id = await addTestClaim(desk, {
      statement: `Stone ${n % 4} lies by the water.`,
      ...{ speaker: NAMES[n % 3] ?? "", publisher: `Paper ${n % 2}` },
    });
    for (const kind of ["correct", "tag", "gather", "evidence", "review", "assign", "date", "contradict"].slice(n % 5))
      await changes()[kind]?.(id, n);
  }
  const { claims } = await listClaimPage.execute(desk.as("reviewer"), { limit: 200 });
  const articles = claims.map(({ article }) => article.id);
  const speakers = [...new Set(claims.flatMap((claim) => claim.speakers.map(({ id }) => id)))];
  const { topics } = await listAllTopics.execute(desk.as("viewer"), {});
  const filter = fc.record(
    {
      q: fc.constantFrom("stone", "water 2", "lie"),
      workflow: fc.subarray(["unreviewed", "reviewed"], { minLength: 1 }),
      verdict: fc.subarray(["supported", "refuted", "none"], { minLength: 1 }),
      check: fc.subarray(["unchecked", "accurate"], { minLength: 1 }),
      quotation: fc.subarray(["indirect", "direct"], { minLength: 1 }),
      kind: fc.subarray(["says", "denies"], { minLength: 1 }),
      speaker: fc.subarray(speakers, { minLength: 1 }),
      relay: fc.subarray(speakers, { minLength: 1 }),
      article: fc.constantFrom(...articles),
      publisher: fc.subarray(["Paper 0", "Paper 1"], { minLength: 1 }),
      about: fc.subarray(["Ola Moe", "Ana Ortiz"], { minLength: 1 }),
      tag: fc.subarray(["water", "tag 1"], { minLength: 1 }),
      topic: fc.subarray(
        topics.map(({ id }) => id),
        { minLength: 1 },
      ),
      assignee: fc.constantFrom("me", "nobody"),
      contested: fc.boolean(),
      unsure: fc.boolean(),
      evidence: fc.boolean(),
      statements: fc.boolean(),
      since: fc.constantFrom("2025-12-01", "2026-02-01"),
      until: fc.constantFrom("2026-01-01", "2026-12-31"),
    } satisfies Record<keyof ClaimFilter, fc.Arbitrary<unknown>>,
    { requiredKeys: [] },
  );
  // A reviewer sees fewer claims when they filter by verdict: see closed-reviews.test.ts.
  const me = (desk.people.editor as { id: string }).id;
  await fc.assert(
    fc.asyncProperty(filter, async (chosen) => {
      const listed = async (more: object) =>
        (await listClaimPage.execute(desk.as("editor"), { filter: { ...chosen, ...more }, limit: 200 })).claims.length;
      const facets = await countFacets(desk.database.read, chosen as never, me);
      expect(facets.total).toBe(await listed({}));
      for (const flag of COUNTED_FLAGS) expect([flag, facets[flag]]).toEqual([flag, await listed({ [flag]: true })]);
      for (const name of ["workflow", "verdict", "publisher", "about", "tag", "topic", "speaker"] as const)
        for (const { value, count } of facets[name])
          expect([name, value, await listed({ [name]: [value] })]).toEqual([name, value, count]);
    }),
    { numRuns: 40 },
  );
});

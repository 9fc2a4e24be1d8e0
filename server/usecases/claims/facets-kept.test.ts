/** Proves that facets kept in memory say after any changes what reading all claims anew would say, and what the list shows. */
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Refusal } from "../../domain/refusal";
import { type FacetColumns, MANIES, SINGLES } from "../../store/facet-columns";
import { FacetIndex } from "../../store/facet-load";
import { countFacets, readFacets } from "../../store/facets";
import { findByName } from "../../store/sources";
import { editArticle } from "../articles/edit-article";
import { readOneArticle } from "../articles/read-articles";
import { editRelation, linkClaims } from "../relations/change-relations";
import { listAllRelations } from "../relations/list-relations";
import { submitReview } from "../reviews/submit-review";
import { mergeSources, splitSource } from "../sources/merge-sources";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { attributeClaim } from "./attribute-claim";
import { changeMany } from "./bulk-change";
import { listClaimPage } from "./list-claims";
import { readOneClaim } from "./read-claim";
import { tagClaim } from "./tag-claim";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const NAMES = ["Ana Ortiz", "Ben Okafor", "The Post"];
const DAYS = ["2026-01-01", "2026-05-05", ""];
const editor = () => desk.as("editor");
const read = (id: string) => readOneClaim.execute(desk.as("viewer"), { id });
const source = async (n: number) => findByName(desk.database.read, NAMES[n % NAMES.length] ?? "");

/** One change to the claim, of each kind that moves a facet; `n` chooses among what it can be changed to. */
const CHANGES: Record<string, (id: string, n: number) => Promise<unknown>> = {
  add: (_, n) => addTestClaim(desk, { speaker: NAMES[n % 3] ?? "", relay: NAMES[(n + 1) % 3] ?? "" }),
  tag: (id, n) => tagClaim.execute(editor(), { id, [n % 2 ? "add" : "remove"]: [`tag ${n % 3}`, "water"] }),
  attribute: async (id, n) => {
    const roles = NAMES.slice(0, n % 4).map((name) => ({ role: "speaker", source: { name } }));
    return attributeClaim.execute(editor(), { id, version: (await read(id)).version, roles });
  },
  review: async (id, n) => {
    const { statement } = await read(id);
    const verdict = n % 2 ? "refuted" : "supported";
    return submitReview.execute(editor(), {
      claimId: id,
      statement,
      verdict,
      attributionCheck: "accurate",
      reasons: "R",
    });
  },
  "set aside": (id) =>
    changeMany.execute(editor(), { which: { ids: [id] }, change: { kind: "set aside", reason: "not a claim" } }),
  assign: (id, n) => {
    const assigneeId = n % 2 ? (desk.people.reviewer as { id: string }).id : null;
    return changeMany.execute(editor(), { which: { ids: [id] }, change: { kind: "assign", assigneeId } });
  },
  date: async (id, n) => {
    const article = await readOneArticle.execute(editor(), { id: (await read(id)).article?.id ?? "" });
    const details = { title: "T", publisher: `Paper ${n % 2}`, url: null, publishedOn: DAYS[n % 3] };
    return editArticle.execute(editor(), { id: article.id, version: article.version, details });
  },
  contradict: async (id) => {
    const other = await addTestClaim(desk);
    return linkClaims.execute(editor(), { a: id, b: other, type: "contradicts", reason: "Not both." });
  },
  dismiss: async () => {
    const { relations } = await listAllRelations.execute(editor(), {});
    for (const { id, version } of relations.slice(0, 1))
      await editRelation.execute(editor(), { id, version, state: "dismissed" });
  },
  merge: async (_, n) => {
    const [from, into] = [await source(n), await source(n + 1)];
    if (!from || !into || from.id === into.id) return;
    await mergeSources.execute(editor(), { from: from.id, fromVersion: from.version, into: into.id });
    await readFacets(desk.database.read);
    if (n % 2) await splitSource.execute(editor(), { id: from.id, version: from.version + 1 });
  },
};

/** A ruled claim, say, is not set aside; what is refused so changes nothing. */
function unlessItDoesNotFit(error: unknown): void {
  if (!(error instanceof Refusal) || error.code === "invalid" || error.code === "not found") throw error;
}

/** What each claim has, by ordinal; the numbers that stand for values may differ. */
function told(columns: FacetColumns) {
  return Array.from({ length: columns.size }, (_, i) => {
    const ordinal = i + 1;
    const single = SINGLES.map((name) => {
      const { at, codes } = columns.singles[name];
      return codes.values[at[ordinal] ?? 0];
    });
    const many = MANIES.map((name) => {
      const { first, rest, codes } = columns.manies[name];
      return [first[ordinal] ?? 0, ...(rest.get(ordinal) ?? [])].map((code) => codes.values[code]).sort();
    });
    return [columns.rank[ordinal], columns.contested[ordinal], single, many];
  });
}

it("is up to date after any changes", async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat(20)), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (made) => {
      const ids = [await addTestClaim(desk, { speaker: NAMES[0] ?? "" }), await addTestClaim(desk)];
      for (const [kind, n] of made) {
        await readFacets(desk.database.read);
        await CHANGES[kind]?.(ids[n % 2] ?? "", n).catch(unlessItDoesNotFit);
      }
      const fresh = new FacetIndex();
      await fresh.bringUpToDate(desk.database.read);
      expect(told((await readFacets(desk.database.read)).columns)).toEqual(told(fresh.columns));
    }),
    { numRuns: 25 },
  );
});

it("counts under any filter what the list shows", async () => {
  for (let n = 0; n < 12; n += 1) {
    const id = await addTestClaim(desk, {
      statement: `Stone ${n % 4} lies by the water.`,
      ...{ speaker: NAMES[n % 3] ?? "", publisher: `Paper ${n % 2}` },
    });
    for (const kind of ["tag", "review", "assign", "date", "contradict"].slice(n % 5)) await CHANGES[kind]?.(id, n);
  }
  const filter = fc.record(
    {
      q: fc.constantFrom("stone", "water 2", "lie"),
      workflow: fc.subarray(["unreviewed", "reviewed"], { minLength: 1 }),
      verdict: fc.subarray(["supported", "refuted", "none"], { minLength: 1 }),
      publisher: fc.subarray(["Paper 0", "Paper 1"], { minLength: 1 }),
      tag: fc.subarray(["water", "tag 1"], { minLength: 1 }),
      assignee: fc.constantFrom("me", "nobody"),
      contested: fc.boolean(),
      statements: fc.boolean(),
      since: fc.constantFrom("2025-12-01", "2026-02-01"),
      until: fc.constantFrom("2026-01-01", "2026-12-31"),
    },
    { requiredKeys: [] },
  );
  const me = (desk.people.reviewer as { id: string }).id;
  await fc.assert(
    fc.asyncProperty(filter, async (chosen) => {
      const listed = async (more: object) =>
        (await listClaimPage.execute(desk.as("reviewer"), { filter: { ...chosen, ...more }, limit: 200 })).claims
          .length;
      const facets = await countFacets(desk.database.read, chosen as never, me);
      expect(facets.total).toBe(await listed({}));
      expect(facets.contested).toBe(await listed({ contested: true }));
      for (const name of ["workflow", "verdict", "publisher", "tag", "speaker"] as const)
        for (const { value, count } of facets[name])
          expect([name, value, await listed({ [name]: [value] })]).toEqual([name, value, count]);
    }),
    { numRuns: 40 },
  );
});

/**
 * Tests that claims are distinguished by kind wherever they are listed, and that a claim shows the claims nested in it.
 */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { CueClass } from "@/server/domain/claims/attribution";
import type { ReportScope } from "@/server/domain/schemas";
import { scopeWords } from "../reports/scope-words";
import { importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addClaim } from "./add-claim";
import { setClaimAside } from "./advance-claim";
import { countClaimFacets, listClaimPage } from "./list-claims";
import { readOneClaim } from "./read-claim";

// Contains no word that the extractor takes for a cue: every claim here is added by hand.
const TEXT = "Grey stones here, mayor there, that the builder not the bridge unsafe wet, and all.";

let desk: TestDesk;
let articleId: string;
beforeEach(async () => {
  desk = await openTestDesk();
  articleId = await importTestArticle(desk, { text: TEXT });
});
afterEach(() => desk.close());

const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

async function add(words: string, cueClass: CueClass, cue?: string): Promise<string> {
  const marks = { content: [at(words)], cue: cue ? [at(cue)] : [] };
  const claim = { articleId, ...marks, quotation: "indirect", cueClass, statement: words };
  return (await addClaim.execute(desk.as("reviewer"), claim)).id;
}
const listed = async (filter: Record<string, unknown>) =>
  (await listClaimPage.execute(desk.as("viewer"), { filter })).claims.map((claim) => claim.cueClass);

it("filters by kind, hides what is believed or intended, and counts each kind", async () => {
  for (const kind of ["says", "denies", "denies", "believes", "intends"] as const) await add("Grey stones", kind);
  expect(await listed({ kind: ["denies", "intends"] })).toEqual(["denies", "denies", "intends"]);
  expect(await listed({ statements: true })).toEqual(["says", "denies", "denies"]);
  expect(await listed({ statements: false })).toEqual(["believes", "intends"]);
  expect(await listed({ statements: true, kind: ["denies", "believes"] })).toEqual(["denies", "denies"]);
  const { kind, total } = await countClaimFacets.execute(desk.as("viewer"), { filter: { statements: true } });
  expect([total, kind.map(({ value, count }) => [value, count]).sort()]).toEqual([
    3,
    [
      ["denies", 2],
      ["says", 1],
    ],
  ]);
});

it("shows which claim a claim is inside, and which it holds, but none that was set aside", async () => {
  const outer = await add("the builder not the bridge unsafe wet", "says", "there");
  const inner = await add("the bridge unsafe wet", "denies", "not");
  const read = async (id: string) => {
    const { inside, holds } = await readOneClaim.execute(desk.as("viewer"), { id });
    return [inside?.id ?? null, holds.map((one) => one.statement)];
  };
  expect(await read(outer)).toEqual([null, ["the bridge unsafe wet"]]);
  expect(await read(inner)).toEqual([outer, []]);
  await setClaimAside.execute(desk.as("reviewer"), { id: inner, version: 1 });
  expect(await read(outer)).toEqual([null, []]);
  expect(await read(inner)).toEqual([null, []]);
});

it("is called what a desk can stand by, where “knows” would agree with the speaker", async () => {
  await add("Grey stones", "knows");
  const { kind } = await countClaimFacets.execute(desk.as("viewer"), { filter: {} });
  expect(kind.map(({ value, label }) => [value, label])).toEqual([["knows", "presents as fact"]]);
  const scope: ReportScope = { filter: { kind: ["knows"] } };
  expect(await scopeWords(desk.database.read, scope)).toBe("Claims with kind: presents as fact.");
});

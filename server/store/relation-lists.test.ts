/** Tests which pairs each filter leaves and in what order, on every engine, and that pages hold each pair once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PairFilter, PairSort, SuggestionFilter, SuggestionSort } from "@/server/domain/claims/relation-filters";
import { importArticle } from "@/server/usecases/articles/import-article";
import { setClaimAside } from "@/server/usecases/claims/advance-claim";
import { addEvidence } from "@/server/usecases/evidence/change-evidence";
import { editRelation, linkClaims } from "@/server/usecases/relations/change-relations";
import { listAllRelations } from "@/server/usecases/relations/list-relations";
import { listSuggestedLinks } from "@/server/usecases/relations/list-suggestions";
import { addTestClaim } from "@/server/usecases/test-claims";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { getRelation, insertRelation } from "./relations";
import { findByName } from "./sources/sources";

let desk: TestDesk;
const claims: Record<string, string> = {};
const speakers: Record<string, string> = {};

/** Statement, speaker, publisher and day of each claim, by its name. */
const SAID: Record<string, [string, string | null, string, string]> = {
  open: ["The lock is open.", "Ida Brandt", "Quay", "2026-01-10"],
  shut: ["The lock is shut.", "Otto Lindqvist", "Quay", "2026-01-11"],
  dry: ["The basin is dry.", "Ida Brandt", "Mole", "2026-02-01"],
  full: ["The basin is full.", "Ida Brandt", "Mole", "2026-02-20"],
  safe: ["The crane is safe.", null, "Pier", "2026-03-05"],
  rusty: ["The crane in the lock is rusty.", "Abel Roy", "Pier", "2026-03-06"],
};

/** The pairs by their reasons, in the order in which they were linked. */
const PAIRS: [string, string, string][] = [
  ["lock", "open", "shut"],
  ["basin", "dry", "full"],
  ["crane", "safe", "rusty"],
  ["mixed", "rusty", "open"],
];

const SUGGESTED: [string, string, string, "contradicts" | "repeats", number, number][] = [
  ["s1", "open", "dry", "contradicts", 0.9, 1],
  ["s2", "shut", "dry", "repeats", 0.7, 1],
  ["s3", "shut", "full", "contradicts", 0.8, 0],
  ["s4", "shut", "rusty", "repeats", 0.8, 1],
];

beforeAll(async () => {
  desk = await openTestDesk();
  const by = desk.as("reviewer");
  for (const [name, [statement, speaker, publisher, publishedOn]] of Object.entries(SAID)) {
    const text = `Grey stones lie by the water of the ${name}.`;
    const { id: articleId } = await importArticle.execute(by, { title: name, text, publisher, publishedOn });
    claims[name] = await addTestClaim(desk, { articleId, statement, ...(speaker ? { speaker } : {}) });
  }
  for (const [, name] of Object.values(SAID))
    if (name) speakers[name] = (await findByName(desk.database.read, name))?.id ?? "";
  for (const [reason, a, b] of PAIRS)
    await linkClaims.execute(by, { a: claims[a], b: claims[b], type: "contradicts", reason });
  await linkClaims.execute(by, { a: claims.open, b: claims.safe, type: "repeats", reason: "no contradiction" });
  for (const name of ["dry", "dry", "safe"])
    await addEvidence.execute(by, { claimId: claims[name], stance: "context", kind: "document", title: "A log" });
  const marks = JSON.stringify({ a: [[0, 4]], b: [[5, 11]] });
  for (const [id, a, b, type, score, sure] of SUGGESTED)
    await desk.database.write((tx) =>
      insertRelation(tx, {
        ...{ id, a: claims[a] ?? "", b: claims[b] ?? "", type, score, sure, marks },
        ...{ state: "suggested", reason: id, by: null, at: 1 },
      }),
    );
});
afterAll(() => desk.close());

const named = <F extends { speaker?: string[] | undefined }>(filter: F): F =>
  filter.speaker ? { ...filter, speaker: filter.speaker.map((name) => speakers[name] ?? name) } : filter;

async function pairs(filter: PairFilter, sort: PairSort = "newest", limit = 200): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const input: object = { type: "contradicts", state: "confirmed", filter: named(filter), sort, cursor, limit };
    const page = await listAllRelations.execute(desk.as("viewer"), input);
    seen.push(...page.relations.map(({ reason }) => reason));
    cursor = page.next;
    if (cursor === null) return seen;
  }
}

describe("confirmed contradictions", () => {
  it.each<[PairFilter, string[]]>([
    [{}, ["mixed", "crane", "basin", "lock"]],
    [{ q: "lock" }, ["mixed", "crane", "lock"]],
    [{ q: "lock shut" }, ["lock"]],
    [{ q: "open shut" }, []],
    [{ q: "!" }, []],
    [{ q: '"the basin" dr' }, ["basin"]],
    [{ speaker: ["Ida Brandt"] }, ["mixed", "basin", "lock"]],
    [{ speaker: ["Otto Lindqvist", "Abel Roy"] }, ["mixed", "crane", "lock"]],
    [{ publisher: ["Pier"] }, ["mixed", "crane"]],
    [{ publisher: ["Quay", "Mole"] }, ["mixed", "basin", "lock"]],
    [{ pair: "a speaker's reversal" }, ["basin"]],
    [{ pair: "sources that disagree" }, ["mixed", "crane", "lock"]],
    [{ since: "2026-02-20" }, ["mixed", "crane", "basin"]],
    [{ until: "2026-01-31" }, ["mixed", "lock"]],
    [{ since: "2026-01-11", until: "2026-02-01" }, ["basin", "lock"]],
    [{ speaker: ["Ida Brandt"], publisher: ["Pier"] }, []],
    [{ q: "lock", speaker: ["Ida Brandt"], pair: "sources that disagree" }, ["mixed", "lock"]],
  ])("by %j", async (filter, reasons) => expect(await pairs(filter)).toEqual(reasons));

  it.each<[PairSort, string[]]>([
    ["newest", ["mixed", "crane", "basin", "lock"]],
    ["oldest", ["lock", "basin", "crane", "mixed"]],
    ["speaker", ["mixed", "lock", "basin", "crane"]],
    ["evidence", ["lock", "mixed", "crane", "basin"]],
  ])("in the order %s, on pages of any size", async (sort, reasons) => {
    for (const limit of [1, 2, 3, 200]) expect(await pairs({}, sort, limit)).toEqual(reasons);
  });
});

async function suggestions(filter: SuggestionFilter, sort: SuggestionSort = "likeliest", limit = 100) {
  const seen: string[] = [];
  for (let cursor: unknown = null; ; ) {
    const input: object = { filter: named(filter), sort, cursor, limit };
    const page = await listSuggestedLinks.execute(desk.as("viewer"), input);
    seen.push(...page.suggestions.map(({ reason }) => reason));
    cursor = page.next;
    if (cursor === null) return { seen, counts: page.counts };
  }
}

describe("suggested links", () => {
  it.each<[SuggestionFilter, string[]]>([
    [{}, ["s1", "s4", "s3", "s2"]],
    [{ q: "rusty" }, ["s4"]],
    [{ speaker: ["Ida Brandt"] }, ["s1", "s3", "s2"]],
    [{ kind: "repeats" }, ["s4", "s2"]],
    [{ kind: "contradicts" }, ["s1"]],
    [{ kind: "worth a look" }, ["s3"]],
    [{ sure: true }, ["s1", "s4", "s2"]],
    [{ sure: false }, ["s3"]],
    [{ sure: false, kind: "repeats" }, []],
    [{ q: "basin", kind: "repeats", sure: true }, ["s2"]],
  ])("by %j", async (filter, reasons) => expect((await suggestions(filter)).seen).toEqual(reasons));

  it.each<[SuggestionSort, string[]]>([
    ["likeliest", ["s1", "s4", "s3", "s2"]],
    ["newest", ["s4", "s3", "s2", "s1"]],
  ])("in the order %s, on pages of any size", async (sort, reasons) => {
    for (const limit of [1, 3, 100]) expect((await suggestions({}, sort, limit)).seen).toEqual(reasons);
  });

  it("are counted by kind, whatever kind is chosen, within the words", async () => {
    const { counts } = await suggestions({ q: "basin", kind: "repeats" });
    expect(counts).toEqual({ contradicts: 1, repeats: 1, "worth a look": 1 });
  });
});

it("keeps the marked words with their claims when a link is turned", async () => {
  const marked = async () => JSON.parse((await getRelation(desk.database.read, "s2"))?.marks ?? "{}");
  await editRelation.execute(desk.as("reviewer"), { id: "s2", version: 1, turned: true, state: "confirmed" });
  expect(await marked()).toEqual({ a: [[5, 11]], b: [[0, 4]] });
  await editRelation.execute(desk.as("reviewer"), { id: "s2", version: 2, state: "dismissed" });
  expect(await marked()).toEqual({ a: [[5, 11]], b: [[0, 4]] });
});

it("leaves out suggestions about what was set aside", async () => {
  await setClaimAside.execute(desk.as("reviewer"), { id: claims.rusty, version: 1, reason: "out of scope" });
  expect((await suggestions({})).seen).not.toContain("s4");
});

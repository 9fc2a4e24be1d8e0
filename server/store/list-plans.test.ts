/** Tests that SQLite reads a page of each list along an index, for each filter and order. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database, Handle } from "@/db/database";
import { openSqlite } from "@/db/sqlite/open-sqlite";
import { type Connection, Sqlite } from "@/db/sqlite/sqlite-driver";
import { newTestDatabase, TEST_ENGINE, type TestDatabase } from "@/db/testing/test-database";
import { ARTICLE_SORTS } from "@/server/domain/articles/article-filters";
import { SUGGESTION_SORTS } from "@/server/domain/claims/relation-filters";
import { articlesInOrder } from "./articles-in-order";
import { ringsAround } from "./claims/rings";
import { evidenceCounts, evidenceOf } from "./evidence";
import { listEvents } from "./history/events";
import { countSuggestions, listRelations, listSuggestions } from "./relation-lists";
import { linksTouching, relationsOf } from "./relations";

let made: TestDatabase;
let database: Database;
let connection: Connection;
let statements: string[] = [];
beforeAll(async () => {
  if (TEST_ENGINE !== "sqlite") return;
  made = await newTestDatabase();
  const file = made.address.replace("file:", "");
  database = openSqlite(file, (text) => statements.push(text));
  connection = new Sqlite(file, { readonly: true });
});
afterAll(async () => {
  if (TEST_ENGINE !== "sqlite") return;
  connection.close();
  await database.close();
  await made.remove();
});

/** What a plan must not do: read a whole table, or sort what it found. */
const FAULT = /TEMP B-TREE FOR (?!GROUP)|SCAN (?!claim_words VIRTUAL TABLE|articles USING (?:COVERING )?INDEX)/u;

async function faultsOf(list: (db: Handle) => Promise<unknown>): Promise<string[]> {
  return (await plansOf(list)).filter((line) => FAULT.test(line));
}

async function plansOf(list: (db: Handle) => Promise<unknown>): Promise<string[]> {
  statements = [];
  await list(database.read);
  return statements.flatMap((text) => {
    const values = (text.match(/\?/gu) ?? []).map(() => null);
    const plan = connection.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`).all(...values);
    return plan.map(({ detail }) => detail);
  });
}

const ONE_CLAIM = [
  {},
  { q: "harbour" },
  { q: '"the harbour" stri' },
  { speaker: ["s1", "s2"] },
  { publisher: ["Paper", "Post"], since: "2026-01-01" },
  { q: "harbour", speaker: ["s1"], publisher: ["Paper"], until: "2026-01-01" },
];
const confirmed = { type: "contradicts", state: "confirmed", reconciled: false, limit: 21 } as const;
const place = { score: 0.5, id: "r1" };

const LISTS: [string, (db: Handle) => Promise<unknown>][] = [
  // The other orders are computed from several tables, so what is found has to be sorted.
  ...(["newest", "oldest"] as const).flatMap((sort) =>
    ONE_CLAIM.flatMap((claim) =>
      ([undefined, "a speaker's reversal", "sources that disagree"] as const).map((pair): (typeof LISTS)[number] => [
        `contradictions, ${sort}, ${JSON.stringify({ ...claim, pair })}`,
        async (db) => {
          await listRelations(db, { ...confirmed, filter: { ...claim, pair }, sort, after: null });
          await listRelations(db, { ...confirmed, filter: { ...claim, pair }, sort, after: "r1" });
        },
      ]),
    ),
  ),
  ...ARTICLE_SORTS.filter((sort) => sort !== "claims").flatMap((sort) =>
    [
      {},
      { publisher: ["Paper"], since: "2026-01-01" },
      { language: "de", claims: "unreviewed" as const },
      { claims: "none" as const, until: "2026-01-01" },
      { claims: "proposals to look at" as const },
    ]
      // Where import is the order, what the index of a publisher or language finds is sorted.
      .filter((filter) => sort !== "imported" || !("publisher" in filter || "language" in filter))
      .map((filter): (typeof LISTS)[number] => [
        `articles, ${sort}, ${JSON.stringify(filter)}`,
        async (db) => {
          await articlesInOrder(db, { filter, sort, after: null, limit: 51 });
          await articlesInOrder(db, { filter, sort, after: "a1", limit: 51 });
        },
      ]),
  ),
  ...[{ actorId: "p1" }, { action: "claim.tag" }, { subjectType: "claim" }, { words: "harbour", actorId: "p1" }].map(
    (query): (typeof LISTS)[number] => [
      `history, ${JSON.stringify(query)}`,
      async (db) => {
        await listEvents(db, { ...query, limit: 51 });
        await listEvents(db, { ...query, before: 9000, limit: 51 });
      },
    ],
  ),
  ...SUGGESTION_SORTS.flatMap((sort) =>
    [{}, { q: "harbour" }, { speaker: ["s1"] }, { kind: "repeats" as const }, { sure: false }].map(
      (filter): (typeof LISTS)[number] => [
        `suggestions, ${sort}, ${JSON.stringify(filter)}`,
        async (db) => {
          await listSuggestions(db, { filter, sort, after: null, limit: 21 });
          await listSuggestions(db, { filter, sort, after: place, limit: 21 });
          await countSuggestions(db, filter);
        },
      ],
    ),
  ),
];

it.runIf(TEST_ENGINE === "sqlite").each(LISTS)("%s", async (_, list) => expect(await faultsOf(list)).toEqual([]));

it.runIf(TEST_ENGINE === "sqlite")(
  "contradictions by speaker: found along an index, and sorted only then",
  async () => {
    const faults = await faultsOf((db) =>
      listRelations(db, { ...confirmed, filter: {}, sort: "speaker", after: "r1" }),
    );
    expect(faults).toEqual(["USE TEMP B-TREE FOR ORDER BY"]);
  },
);

it.runIf(TEST_ENGINE === "sqlite").each<[string, (db: Handle) => Promise<unknown>]>([
  ["links", (db) => linksTouching(db, ["c1", "c2"])],
  ["relations", (db) => relationsOf(db, ["c1", "c2"])],
  ["rings", (db) => ringsAround(db, [["c1", "c2"]])],
])("%s of claims: found by the claims at their ends", async (_, read) => {
  const reads = (await plansOf(read)).filter((line) => /(?:SEARCH|SCAN) relations/u.test(line));
  expect(reads.map((line) => line.match(/\((?:a|b)=\?/u)?.[0])).toEqual(["(a=?", "(b=?"]);
});

it.runIf(TEST_ENGINE === "sqlite").each<[string, (db: Handle) => Promise<unknown>]>([
  ["pieces", (db) => evidenceOf(db, ["c1", "c2"])],
  ["numbers of pieces", (db) => evidenceCounts(db, ["c1", "c2"])],
])("%s of evidence: found by their claims", async (_, read) => {
  const reads = (await plansOf(read)).filter((line) => /(?:SEARCH|SCAN) evidence/u.test(line));
  expect(reads).toEqual([expect.stringContaining("evidence_claim (claim_id=?")]);
});

/**
 * Tests that every change to a recorded table is noted, whatever the statement, and only for this program's own writes.
 */
import { eq, getTableName } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import * as schema from "../schema.sqlite";
import { articles, jobs, settings } from "../schema.sqlite";
import { newTestDatabase, TEST_ENGINE, type TestDatabase } from "../testing/test-database";
import { recordedColumns, takeChanged } from "./changed-rows";
import { RECORDED_KINDS, tablesOf } from "./recorded";

let made: TestDatabase;
beforeEach(async () => {
  made = await newTestDatabase();
});
afterEach(() => made.remove());

const noted = (work: (tx: Parameters<Parameters<TestDatabase["database"]["write"]>[0]>[0]) => PromiseLike<unknown>) =>
  made.database.write(async (tx) => {
    await work(tx);
    return takeChanged(tx);
  });
const ONE = [{ kind: "setting", id: "a" }];

it("notes what is inserted, inserted over, updated and deleted, once", async () => {
  expect(await noted((tx) => tx.insert(settings).values({ id: "a", value: "1" }))).toEqual(ONE);
  const over = { target: settings.id, set: { value: "2" } };
  expect(
    await noted(async (tx) => {
      await tx.insert(settings).values({ id: "a", value: "2" }).onConflictDoUpdate(over);
      await tx.insert(settings).values({ id: "a", value: "2" }).onConflictDoUpdate(over);
    }),
  ).toEqual(ONE);
  expect(await noted((tx) => tx.update(settings).set({ value: "3" }))).toEqual(ONE);
  expect(await noted((tx) => tx.delete(settings).where(eq(settings.id, "a")))).toEqual(ONE);
});

it("notes both groups when a row moves from one to the other", async () => {
  await noted((tx) => tx.insert(settings).values({ id: "a", value: "1" }));
  const ids = (await noted((tx) => tx.update(settings).set({ id: "b" }))).map(({ id }) => id);
  expect(ids.sort()).toEqual(["a", "b"]);
});

it("begins each write with nothing noted, also after one that failed", async () => {
  await expect(
    made.database.write(async (tx) => {
      await tx.insert(settings).values({ id: "a", value: "1" });
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  await made.database.write(async (tx) => void (await tx.insert(settings).values({ id: "a", value: "1" })));
  expect(await noted((tx) => tx.select().from(settings))).toEqual([]);
});

it("does not note columns that follow from others, nor tables that are not recorded", async () => {
  const article = { id: "n", title: "T", format: "text", text: "W", sha256: "0", importedAt: 1 } as const;
  expect(await noted((tx) => tx.insert(articles).values(article))).toEqual([{ kind: "article", id: "n" }]);
  expect(await noted((tx) => tx.update(articles).set({ listedOn: "2026-03-02" }))).toEqual([]);
  expect(await noted((tx) => tx.update(articles).set({ title: "U" }))).toEqual([{ kind: "article", id: "n" }]);
  const job = { id: "j", kind: "import", state: "gathering", begunAt: 1 } as const;
  expect(await noted((tx) => tx.insert(jobs).values(job))).toEqual([]);
});

it.runIf(TEST_ENGINE !== "sqlite")("has a trigger of PostgreSQL's for each recorded table", async () => {
  const found = await made.database.read.raw(
    "select pg_get_triggerdef(oid) from pg_trigger where tgname like '%\\_note' order by 1",
    [],
  );
  const expected = RECORDED_KINDS.flatMap((kind) =>
    tablesOf(kind).map((one) => {
      const name = getTableName(one.table);
      const columns = recordedColumns(one).map((column) => (column === "end" ? '"end"' : column));
      const of = "derived" in one ? ` OF ${columns.join(", ")}` : "";
      const given = `note_change('${kind.replaceAll("'", "''")}', '${one.of.name}')`;
      return `CREATE TRIGGER ${name}_note AFTER INSERT OR DELETE OR UPDATE${of} ON public.${name} FOR EACH ROW EXECUTE FUNCTION ${given}`;
    }),
  );
  expect(found.map(([definition]) => String(definition)).sort()).toEqual(expected.sort());
});

it("leaves out no table but those that are named", () => {
  const recorded = RECORDED_KINDS.flatMap((kind) => tablesOf(kind).map(({ table }) => getTableName(table)));
  const rest = Object.values(schema)
    .map(getTableName)
    .filter((name) => !recorded.includes(name));
  expect(rest.sort()).toEqual([
    "article_agencies",
    "article_copies",
    "article_shingles",
    "attempts",
    "claim_slots",
    "drafts",
    "events",
    "job_items",
    "jobs",
    "match_queue",
    "security_events",
    "sessions",
    "suggestion_features",
  ]);
});

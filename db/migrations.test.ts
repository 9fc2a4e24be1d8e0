/** Tests that the migrations of both engines match the current tables. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { expect, it } from "vitest";
import { sqliteKit } from "./kit";
import * as pg from "./schema.pg";
import * as sqlite from "./schema.sqlite";
import { defineTables } from "./tables/define";

function newestSnapshot<Snapshot>(engine: "pg" | "sqlite"): Snapshot {
  const folder = join("db/migrations", engine, "meta");
  const name =
    readdirSync(folder)
      .filter((one) => one.endsWith("_snapshot.json"))
      .sort()
      .at(-1) ?? "";
  return JSON.parse(readFileSync(join(folder, name), "utf8")) as Snapshot;
}

it("leave nothing to generate for SQLite", async () => {
  const now = await generateSQLiteDrizzleJson(sqlite);
  expect(await generateSQLiteMigration(newestSnapshot<typeof now>("sqlite"), now)).toEqual([]);
});

it("leave nothing to generate for PostgreSQL", async () => {
  const now = generateDrizzleJson(pg);
  expect(await generateMigration(newestSnapshot<typeof now>("pg"), now)).toEqual([]);
});

it("have every table there is on both, so that none is forgotten in a list of names", () => {
  const all = Object.keys(defineTables(sqliteKit));
  expect(Object.keys(sqlite)).toEqual(all);
  expect(Object.keys(pg)).toEqual(all);
});

it("store the same kinds of value on both, and sort text by its bytes", () => {
  const tables = Object.values<{ columns: Record<string, { type: string }> }>(generateDrizzleJson(pg).tables);
  const columns = tables.flatMap((table) => Object.values(table.columns));
  const types = new Set(columns.map((column) => column.type));
  expect([...types].sort()).toEqual(["bigint", "double precision", 'text COLLATE "C"']);
});

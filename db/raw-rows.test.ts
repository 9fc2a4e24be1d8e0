/** Tests that a prepared query returns its fields under their names, and refuses what it could not return as it is. */
import { asc, eq, sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { among, prepared, preparedForms } from "./raw-rows";
import { settings } from "./schema.sqlite";
import { newTestDatabase, type TestDatabase } from "./testing/test-database";

let made: TestDatabase;
beforeAll(async () => {
  made = await newTestDatabase();
  await made.database.write((tx) =>
    tx.insert(settings).values([
      { id: "a", value: "1" },
      { id: "b", value: "2" },
      { id: "c", value: "3" },
    ]),
  );
});
afterAll(() => made.remove());

it("returns each field under its name, whatever the order of the columns in their table", async () => {
  const read = prepared(
    { word: settings.value, length: sql<number>`length(${settings.id})`, id: settings.id },
    (db, fields) =>
      db
        .select(fields)
        .from(settings)
        .where(among(db, settings.id, "ids"))
        .orderBy(asc(settings.id)),
  );
  expect(await read(made.database.read, { ids: ["a", "c"] })).toEqual([
    { word: "1", length: 1, id: "a" },
    { word: "3", length: 1, id: "c" },
  ]);
  expect(await read(made.database.read, { ids: [] })).toEqual([]);
});

it("builds a form once, and asks it with other values", async () => {
  const read = preparedForms<{ value: string }>(["value"]);
  let built = 0;
  const valueAt = (id: string) =>
    read(made.database.read, "by id", { id }, () => {
      built += 1;
      return made.database.read
        .select({ value: settings.value })
        .from(settings)
        .where(eq(settings.id, sql.placeholder("id")));
    });
  expect([await valueAt("a"), await valueAt("b")]).toEqual([[{ value: "1" }], [{ value: "2" }]]);
  expect(built).toBe(1);
});

const converted = sqliteTable("settings", {
  flag: integer("flag", { mode: "boolean" }),
  json: text("json", { mode: "json" }),
});

it.each(["flag", "json"] as const)("refuses a column of the kind %s, which drizzle would convert", async (name) => {
  const read = prepared({ [name]: converted[name] }, (db, fields) => db.select(fields).from(converted));
  await expect(read(made.database.read, {})).rejects.toMatchObject({ kind: "unprepared" });
});

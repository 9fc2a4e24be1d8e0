/** Prepares PGlite before any test runs: one migrated database, which each test loads a copy of. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { PG_MIGRATIONS } from "../postgres/open-pg";

/** vitest calls this once, and calls the returned function after all tests. */
export default async function setup(): Promise<() => void> {
  const pglite = await PGlite.create();
  await migrate(drizzle(pglite), PG_MIGRATIONS);
  const copy = await pglite.dumpDataDir("none");
  await pglite.close();
  const folder = mkdtempSync(join(tmpdir(), "stet-pglite-"));
  process.env.STET_TEST_PGLITE = join(folder, "migrated.tar");
  writeFileSync(process.env.STET_TEST_PGLITE, new Uint8Array(await copy.arrayBuffer()));
  return () => rmSync(folder, { recursive: true });
}

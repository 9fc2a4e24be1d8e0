/** Prepares the PostgreSQL server for tests: one migrated database, which each test copies. */
import { Client } from "pg";
import { migrateDatabase } from "../open";
import { TEMPLATE } from "./test-database";

/** vitest calls this once. */
export default async function setup(): Promise<void> {
  const server = process.env.STET_TEST_POSTGRES ?? "";
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const url = Object.assign(new URL(server), { pathname: `/${TEMPLATE}` }).href;
  await migrateDatabase({ engine: "postgres", url });
}

/** Creates the database of a story: a file in a temporary folder, or a database on the test server. */
import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";

export type Engine = "sqlite" | "postgres";
/** `address` is the value for `STET_DATABASE_URL`. Call `copy` only while no server runs on the original. */
export type Place = { address: string; copy: () => Promise<Place>; remove: () => Promise<void> };

/** The test server; undefined if there is none. `npm test` starts one if PostgreSQL is installed. */
export const SERVER = process.env.STET_TEST_POSTGRES;

/** Creates an empty database without tables. */
export function newPlace(engine: Engine): Promise<Place> {
  return engine === "postgres" ? onServer() : inFolder();
}

async function inFolder(original?: string): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "stet-story-"));
  if (original) cpSync(original, folder, { recursive: true });
  return {
    address: `file:${join(folder, "stet.db")}`,
    copy: () => inFolder(folder),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function onServer(original?: string): Promise<Place> {
  const name = `story_${randomBytes(8).toString("hex")}`;
  await ask(`CREATE DATABASE ${name}${original ? ` TEMPLATE ${original}` : ""}`);
  return {
    address: Object.assign(new URL(SERVER ?? ""), { pathname: `/${name}` }).href,
    copy: () => onServer(name),
    remove: () => ask(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function ask(sentence: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  await client.query(sentence).finally(() => client.end());
}

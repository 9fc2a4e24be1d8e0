/** Opens the desk for commands: migrates it, and acts as the operator or as a person. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Address, readAddress } from "@/db/address";
import type { Database } from "@/db/database";
import { migrateDatabase, openDatabase } from "@/db/open";
import { readSettings } from "@/server/domain/desk/settings";
import { type Actor, normaliseEmail, OPERATOR } from "@/server/domain/people/person";
import { notFound } from "@/server/domain/refusal";
import { findByEmail } from "@/server/store/people/people";
import { recordDesk } from "@/server/store/proof/record-desk";
import type { Context } from "@/server/usecases/define";

/** Returns the desk's address. */
export function deskAddress(): Address {
  return readAddress(readSettings(process.env).STET_DATABASE_URL);
}

/** Runs the work on the desk at `STET_DATABASE_URL`, acting as the person with this address or as the operator. */
export async function onDesk<T>(work: (context: Context) => Promise<T>, as?: string): Promise<T> {
  const address = deskAddress();
  await migrateDatabase(address);
  const database = await openDatabase(address);
  try {
    await recordDesk(database, Date.now());
    return await work({ actor: as ? await actorNamed(database, as) : OPERATOR, database, now: Date.now });
  } finally {
    await database.close();
  }
}

async function actorNamed(database: Database, email: string): Promise<Actor> {
  const person = await findByEmail(database.read, normaliseEmail(email));
  if (!person || person.disabledAt) throw notFound("account");
  return { kind: "person", id: person.id, name: person.name, role: person.role };
}

/** Resolves a path as the caller wrote it, relative to the caller's folder. */
export function callersPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Reads all of standard input as text, without the final line break. */
export function standardInput(): string {
  return readFileSync(0, "utf8").replace(/\r?\n$/u, "");
}

/** Prints an answer as JSON, or as the lines of `inWords`, which may be none. */
export function answer<T>(json: boolean | undefined, value: T, inWords: (value: T) => string): void {
  const words = json ? JSON.stringify(value, null, 2) : inWords(value);
  if (words !== "") console.log(words);
}

/** A desk for tests: a database of its own, people of every role, and a clock that stands until it is moved. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { type Database, migrateDatabase, openDatabase } from "../../db/open";
import { type Actor, ROLES, type Role } from "../domain/person";
import { insertPerson } from "../store/people";
import type { Context } from "./define";

const START = Date.UTC(2026, 2, 2, 9);

export type TestDesk = {
  database: Database;
  /** The context of somebody with this role, or of nobody. */
  as(who: Role | Actor | null): Context;
  people: Record<Role, Actor>;
  /** Adds one more person with this role. */
  join(role: Role, name: string): Promise<Actor>;
  now(): number;
  /** Moves the clock on. */
  pass(milliseconds: number): void;
  close(): void;
};

let template: Buffer | undefined;

/** The bytes of a migrated, empty database, which every test's own begins with; made once a process. */
function emptyDatabase(): Buffer {
  if (template) return template;
  const folder = mkdtempSync(join(tmpdir(), "stet-template-"));
  const path = join(folder, "desk.db");
  migrateDatabase(path);
  template = readFileSync(path);
  rmSync(folder, { recursive: true });
  return template;
}

/** Opens a new desk; `close` removes it. `staffed: false` leaves it without any account. */
export async function openTestDesk({ staffed = true } = {}): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), "stet-desk-"));
  const path = join(folder, "desk.db");
  writeFileSync(path, emptyDatabase());
  const database = openDatabase(path);
  let now = START;
  const addOne = (role: Role, name: string) => addPerson(database, role, name, now);
  const people = {} as Record<Role, Actor>;
  if (staffed) for (const role of ROLES) people[role] = await addOne(role, `The ${role}`);
  const clock = () => now;
  return {
    database,
    people,
    join: addOne,
    now: clock,
    as: (who) => ({ actor: typeof who === "string" ? people[who] : who, database, now: clock }),
    pass(milliseconds) {
      now += milliseconds;
    },
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function addPerson(database: Database, role: Role, name: string, createdAt: number): Promise<Actor> {
  const id = uuidv7();
  const email = `${id}@desk.example`;
  await database.write((tx) => insertPerson(tx, { id, email, name, role, passphraseHash: null, createdAt }));
  return { kind: "person", id, name, role };
}

/** A desk for tests: its own database, people of every role, and a clock that only moves when told to. */
import { uuidv7 } from "uuidv7";
import type { Database } from "@/db/database";
import { newTestDatabase } from "@/db/testing/test-database";
import { type Actor, ROLES, type Role } from "@/server/domain/people/person";
import { insertPerson } from "@/server/store/people/people";
import type { Context } from "./define";

const START = Date.UTC(2026, 2, 2, 9);

export type TestDesk = {
  database: Database;
  /** The value that `STET_DATABASE_URL` would have. */
  address: string;
  /** Returns the context of somebody with this role, or of nobody. */
  as(who: Role | Actor | null): Context;
  people: Record<Role, Actor>;
  /** Adds one more person with this role. */
  join(role: Role, name: string): Promise<Actor>;
  now(): number;
  /** Advances the clock. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
};

/** Opens a new desk; `close` removes it. `staffed: false` leaves it without accounts. */
export async function openTestDesk({ staffed = true } = {}): Promise<TestDesk> {
  const { database, address, remove } = await newTestDatabase();
  let now = START;
  const addOne = (role: Role, name: string) => addPerson(database, role, name, now);
  const people = {} as Record<Role, Actor>;
  if (staffed) for (const role of ROLES) people[role] = await addOne(role, `The ${role}`);
  const clock = () => now;
  return {
    database,
    address,
    people,
    join: addOne,
    now: clock,
    as: (who) => ({ actor: typeof who === "string" ? people[who] : who, database, now: clock }),
    pass(milliseconds) {
      now += milliseconds;
    },
    close: remove,
  };
}

async function addPerson(database: Database, role: Role, name: string, createdAt: number): Promise<Actor> {
  const id = uuidv7();
  const email = `${id}@desk.example`;
  await database.write((tx) => insertPerson(tx, { id, email, name, role, passphraseHash: null, createdAt }));
  return { kind: "person", id, name, role };
}

/** Runs PostgreSQL in this process, for tests only. With its single connection, reads see uncommitted writes. */
import { AsyncResource } from "node:async_hooks";
import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import type { Database, Handle } from "../database";
import { CHANNEL, type PgConnection, transactOn } from "../postgres/pg-write";
import { writeQueue } from "../write-queue";

/** Closed databases are reused, because loading one takes half a second and emptying one takes a hundredth of that. */
const idle: PGlite[] = [];

/** Returns an empty database, loaded from the migrated copy that the run began with. */
export async function newPglite(): Promise<{ database: Database; address: string; remove: () => Promise<void> }> {
  const pglite = idle.pop() ?? (await load());
  return {
    database: databaseOn(pglite),
    address: "pglite:",
    async remove() {
      await empty(pglite);
      idle.push(pglite);
    },
  };
}

async function load(): Promise<PGlite> {
  const copy = readFileSync(process.env.STET_TEST_PGLITE ?? "");
  return PGlite.create({ loadDataDir: new Blob([copy]) });
}

async function empty(pglite: PGlite): Promise<void> {
  const { rows } = await pglite.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'stet_migrations'",
  );
  const names = rows.map((row) => row.name).join(", ");
  // Acts as a replica, because the triggers that protect history would refuse.
  await pglite.exec(`SET session_replication_role = replica; TRUNCATE ${names}; RESET session_replication_role`);
}

function databaseOn(pglite: PGlite): Database {
  const raw = async (text: string, params: readonly unknown[]) =>
    (await pglite.query<unknown[]>(text, [...params], { rowMode: "array" })).rows;
  const handle = Object.assign(drizzle(pglite), { engine: "postgres" as const, raw }) as unknown as Handle;
  const connection: PgConnection = {
    query: (text, values) => (values ? pglite.query(text, values) : pglite.exec(text)),
  };
  const inTurn = writeQueue();
  return {
    address: { engine: "postgres", url: "pglite:" },
    read: handle,
    write: (work) => inTurn(() => transactOn(connection, handle, work)),
    probe: async () => void (await pglite.exec("SELECT pg_current_xact_id()")),
    snapshot: (work) => work(handle),
    async listen(heard) {
      // PGlite calls the listener from inside the query that sent the message; on a server, another connection receives
      // it.
      const end = await pglite.listen(CHANNEL, AsyncResource.bind(heard));
      return () => void end();
    },
    close: async () => undefined,
  };
}

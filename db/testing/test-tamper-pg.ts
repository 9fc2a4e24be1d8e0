/** Tampers with a desk on PostgreSQL, for tests, as a superuser who disables all triggers could. */
import type { Database, Handle } from "../database";
import {
  inWords,
  isProved,
  oneOf,
  otherThan,
  type Random,
  type Tamperer,
  type Tampering,
  takesRow,
  type Value,
} from "./test-tamper";

/** A row as JSON, and its location. */
type Found = { place: string; row: Record<string, Value> };

/** Tampers through the desk's own connection, because PGlite has no other. */
export function tamperServer(database: Database): Tamperer {
  return { tamper: (random) => tamper(database, random).catch(() => null), close: () => undefined };
}

/** Changes one value, or deletes one row. */
async function tamper(database: Database, random: Random): Promise<Tampering> {
  const table = oneOf(await tablesIn(database.read), random);
  const { place, row } = oneOf(await rowsIn(database.read, table), random);
  if (takesRow(random)) {
    await quietly(database, `delete from "${table}" where ctid = $1::text::tid`, [place]);
    const back = `insert into "${table}" select * from jsonb_populate_record(null::"${table}", $1::text::jsonb)`;
    const undo = async () => void (await quietly(database, back, [JSON.stringify(row)]));
    return { what: `a row of ${table} taken out`, undo };
  }
  const column = oneOf(Object.keys(row), random);
  const before = row[column] ?? null;
  const after = otherThan(before, random);
  const put = async (value: Value, at: string) => {
    const one = `(jsonb_populate_record(t, $1::text::jsonb))."${column}"`;
    const change = `update "${table}" t set "${column}" = ${one} where ctid = $2::text::tid returning ctid::text`;
    return String((await quietly(database, change, [JSON.stringify({ [column]: value }), at]))[0]?.[0]);
  };
  const now = await put(after, place);
  return { what: inWords(table, column, before, after), undo: async () => void (await put(before, now)) };
}

/** Runs SQL with all triggers and foreign keys disabled. */
function quietly(database: Database, sentence: string, values: readonly unknown[]): Promise<unknown[][]> {
  return database.write(async (tx) => {
    await tx.raw("set local session_replication_role = replica", []);
    return tx.raw(sentence, [...values]);
  });
}

async function tablesIn(db: Handle): Promise<string[]> {
  const names = await db.raw("select tablename from pg_tables where schemaname = 'public' order by 1", []);
  const found: string[] = [];
  for (const [name] of names as [string][])
    if (isProved(name) && (await db.raw(`select 1 from "${name}" limit 1`, [])).length > 0) found.push(name);
  return found;
}

async function rowsIn(db: Handle, table: string): Promise<Found[]> {
  const rows = await db.raw(`select ctid::text, to_jsonb(t)::text from "${table}" t order by to_jsonb(t)::text`, []);
  return (rows as [string, string][]).map(([place, row]) => ({ place, row: JSON.parse(row) as Found["row"] }));
}

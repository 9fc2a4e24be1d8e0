/** One write on PostgreSQL: an ordinary transaction under the desk's lock, begun again when the server asks for it. */
import { setTimeout as pause } from "node:timers/promises";
import type { Handle, Tell } from "../database";
import { mustBeginAgain } from "../failures";
import { POSTGRES_NOTES } from "../recording/changed-rows";

/** The channel on which processes tell each other what was committed. */
export const CHANNEL = "stet_told";

/** A connection as the three drivers here have it in common. */
export type PgConnection = { query(text: string, values?: unknown[]): Promise<unknown> };

/**
 * Writes of one desk take turns, across all its processes, as they do on SQLite: so what a write reads stays true
 * until it commits, and the lines of history are chained in one order. The lock ends with the transaction.
 */
const BEGIN = `BEGIN; SELECT pg_advisory_xact_lock(1400137076); ${POSTGRES_NOTES}`;
const TRIES = 5;

/**
 * Runs the work between BEGIN and COMMIT. What it told is sent with the commit, or never.
 * Tries again, up to five times, after a serialization failure or a deadlock.
 */
export async function transactOn<T>(
  connection: PgConnection,
  tx: Handle,
  work: (tx: Handle, tell: Tell) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(connection, tx, work);
    } catch (error) {
      if (attempt === TRIES || !mustBeginAgain(error)) throw error;
      await pause(2 ** attempt * 5 * (1 + Math.random()));
    }
  }
}

async function once<T>(connection: PgConnection, tx: Handle, work: (tx: Handle, tell: Tell) => Promise<T>): Promise<T> {
  const messages: string[] = [];
  try {
    await connection.query(BEGIN);
    const result = await work(tx, (message) => void messages.push(message));
    for (const message of messages) await connection.query("SELECT pg_notify($1, $2)", [CHANNEL, message]);
    await connection.query("COMMIT");
    return result;
  } catch (error) {
    // A connection that is gone cannot roll back, and has; what matters is why the work failed.
    await connection.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

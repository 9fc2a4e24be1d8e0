/**
 * Records security events for admins: who was refused, and who changed what others may do, with the address and the
 * browser.
 */
import { uuidv7 } from "uuidv7";
import type { Database, Handle } from "@/db/database";
import type { Actor } from "@/server/domain/people/person";
import { Refusal } from "@/server/domain/refusal";
import { noteSecurityEvent, type SecurityEvent } from "@/server/store/history/security-events";

/** Where a request comes from, as the server saw it. */
export type From = { address: string; device: string | null };

const COMMAND_LINE: From = { address: "the command line", device: null };

type Asking = { actor: Actor | null; database: Database; now: () => number; from?: From | undefined };
type Watched = Pick<SecurityEvent, "kind" | "personId" | "detail">;

/** Adds a line to the list, in the transaction of the event that it reports. */
export async function watchIn(tx: Handle, event: Watched, { from, now }: { from?: From | undefined; now: number }) {
  await noteSecurityEvent(tx, { ...event, ...(from ?? COMMAND_LINE) }, { id: uuidv7(), now });
}

/** Runs what a person asked for; if that is forbidden, records it and rethrows the refusal. */
export async function watched<Output>(asking: Asking, action: string, work: () => Promise<Output>): Promise<Output> {
  try {
    return await work();
  } catch (error) {
    const { actor, database, from, now } = asking;
    if (from && actor && error instanceof Refusal && error.code === "not allowed") {
      const event: Watched = { kind: "not allowed", personId: actor.id, detail: action };
      await database.write((tx) => watchIn(tx, event, { from, now: now() }));
    }
    throw error;
  }
}

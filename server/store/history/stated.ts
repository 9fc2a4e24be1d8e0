/** Finds out from the history how Stet worded claims before people reworded them. */
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { events } from "@/db/schema.sqlite";
import type { FieldChange } from "@/server/domain/history/event";

/**
 * Returns Stet's own wording of each of these claims whose statement ever changed: what it was before a person first
 * reworded it, or what a later extraction or another speaker made of it. A claim without an entry is still worded as it was when added.
 */
export async function statementsByStet(db: Handle, ids: readonly string[]): Promise<Map<string, string>> {
  const stated = new Map<string, string>();
  if (ids.length === 0) return stated;
  const rows = await db
    .select({ claimId: events.claimId, action: events.action, body: events.body })
    .from(events)
    .where(and(inArray(events.claimId, [...ids]), inArray(events.action, WORDING)))
    .orderBy(asc(events.seq));
  for (const { claimId, action, body } of rows) {
    const { fields, note } = JSON.parse(body) as { fields: Record<string, FieldChange>; note: Record<string, unknown> };
    const { statement } = fields;
    if (!claimId || !statement) continue;
    const byPerson = (action === "history.put back" ? note.of : action) === "claim.edit";
    if (!byPerson) stated.set(claimId, String(statement.after));
    else if (!stated.has(claimId)) stated.set(claimId, String(statement.before));
  }
  return stated;
}

/** What may change a statement: people's own words, new marks, other speakers, and putting any of them back. */
const WORDING = ["claim.edit", "claim.mark", "claim.attribute", "claim.move words", "history.put back"];

/** Returns the newest rewording of a claim by a person; null if there is none. */
export async function newestWording(db: Handle, claimId: string) {
  const [line] = await db
    .select({ id: events.id, at: events.at, body: events.body })
    .from(events)
    .where(and(eq(events.claimId, claimId), eq(events.action, "claim.edit")))
    .orderBy(desc(events.seq))
    .limit(1);
  if (!line) return null;
  const { statement } = (JSON.parse(line.body) as { fields: Record<string, FieldChange> }).fields;
  return { id: line.id, claimId, at: line.at, statement: String(statement?.after) };
}

/**
 * Keeps the words that Stet marked for a reason with that reason: they go when a person gives another one, and come back
 * when Stet's is given again.
 */
import type { Handle } from "@/db/database";
import { listEvents } from "@/server/store/history/events";
import { exchangedMarks, type RelationRow } from "@/server/store/relations";

/** So many changes of one link are looked through for Stet's reason, newest first. */
const MOST_LINES = 100;

type Replaced = { marks: string; a: string };

/** Returns the note of a line in which a person's reason replaces one that Stet marked words for. */
export function replacedNote({ marks, a }: Pick<RelationRow, "marks" | "a">): { note?: { replaced: Replaced } } {
  return marks === null ? {} : { note: { replaced: { marks, a } } };
}

/**
 * Returns the marked words of a relation once it has this reason and begins at this end; null if a person gave the
 * reason.
 */
export async function marksFor(
  tx: Handle,
  relation: RelationRow,
  { reason, a }: Pick<RelationRow, "reason" | "a">,
): Promise<string | null> {
  const known = relation.reason === reason && relation.marks ? { marks: relation.marks, a: relation.a } : null;
  const found = known ?? (await replacedWith(tx, relation.id, reason));
  return found && (found.a === a ? found.marks : exchangedMarks(found.marks));
}

/** Finds what was kept of this reason when another one replaced it; null if Stet never gave it. */
async function replacedWith(tx: Handle, relationId: string, reason: string): Promise<Replaced | null> {
  const lines = await listEvents(tx, { subjectType: "relation", subjectId: relationId, limit: MOST_LINES });
  const line = lines.find(({ fields, note }) => note.replaced && fields.reason?.before === reason);
  return (line?.note.replaced as Replaced | undefined) ?? null;
}

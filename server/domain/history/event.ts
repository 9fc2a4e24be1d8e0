/** Events: the append-only history, each line chained by SHA-256 to the one before it. */
import { createHash } from "node:crypto";
import type { EventAction } from "./event-action";
import type { SubjectType } from "./subject";

/** A change to one field, so that it can be shown and reverted. */
export type FieldChange = { before: unknown; after: unknown };

/** The event that a use case passes to the runner, to be written into the history. */
export type EventDraft = {
  subjectType: SubjectType;
  subjectId: string;
  /** The claim whose history shows this line, if there is one. */
  claimId?: string | null;
  /** The actor, if known only once the work is done: somebody who signs in or joins. */
  actor?: { id: string; name: string };
  /** Overrides the use case's action, if one use case writes lines of several kinds. */
  action?: EventAction;
  fields?: Record<string, FieldChange>;
  note?: Record<string, unknown>;
};

/** One line as it is stored. `body` is the JSON text that was hashed, stored verbatim. */
export type ChainLine = {
  seq: number;
  id: string;
  at: number;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  claimId: string | null;
  body: string;
  previousHash: string;
};

/** The hash before the first line. */
export const CHAIN_START = "0".repeat(64);

/**
 * Returns the SHA-256 of a line's canonical text: a JSON array of its fields in fixed order, with the previous hash
 * last.
 */
export function hashLine(line: ChainLine): string {
  const { seq, id, at, actorId, actorName, action, subjectType, subjectId, claimId, body, previousHash } = line;
  const text = JSON.stringify([
    seq,
    id,
    at,
    actorId,
    actorName,
    action,
    subjectType,
    subjectId,
    claimId,
    body,
    previousHash,
  ]);
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Returns the fields that differ, as before and after; an empty record if nothing changed. */
export function changedFields<T extends object>(before: T, after: Partial<T>): Record<string, FieldChange> {
  const changes: Record<string, FieldChange> = {};
  for (const key of Object.keys(after) as (keyof T & string)[]) {
    const was = before[key] ?? null;
    const is = after[key] ?? null;
    if (JSON.stringify(was) !== JSON.stringify(is)) changes[key] = { before: was, after: is };
  }
  return changes;
}

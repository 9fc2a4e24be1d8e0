/** Assigns the digests of the groups of rows that a write created or changed to the write's lines of history. */

import type { Handle } from "@/db/database";
import { type ChangedGroup, takeChanged } from "@/db/recording/changed-rows";
import type { RecordedKind } from "@/db/recording/recorded";
import type { EventDraft } from "@/server/domain/history/event";
import { inChunks } from "../chunked";
import { grouped } from "../grouped";
import { digestsOf } from "./digests";

/** The digest of each group after a write, by kind and id; null if the write left no rows of it. */
export type RecordedRows = { [kind in RecordedKind]?: Record<string, string | null> };

/** How many groups are read and hashed before yielding. */
const PART = 100;

/**
 * Returns the digests that each line of a write records: a group belongs to the last line about it, or else to the last
 * line of the write. Call it once, after all other changes of the write. Refuses a write that changed something without
 * adding a line.
 */
export async function recordedByLine(tx: Handle, lines: readonly EventDraft[]): Promise<RecordedRows[]> {
  const changed = await takeChanged(tx);
  if (changed.length > 0 && lines.length === 0)
    throw new Error(`A change of ${kindsIn(changed)} has no line of history.`);
  const lineOf = new Map(
    lines.flatMap(({ subjectId, claimId }, at) => [subjectId, claimId].map((id) => [id, at] as const)),
  );
  const recorded: RecordedRows[] = lines.map(() => ({}));
  for await (const { kind, id, digest } of digested(tx, changed)) {
    const rows = recorded[lineOf.get(id) ?? lines.length - 1];
    if (rows) rows[kind] = Object.assign(rows[kind] ?? {}, { [id]: digest });
  }
  return recorded;
}

async function* digested(tx: Handle, changed: readonly ChangedGroup[]) {
  const byKind = grouped(changed, ({ kind }) => kind);
  for (const [kind, groups] of byKind) {
    for await (const part of inChunks(groups, PART)) {
      const digests = await digestsOf(
        tx,
        kind,
        part.map(({ id }) => id),
      );
      for (const [id, digest] of digests) yield { kind, id, digest };
    }
  }
}

function kindsIn(changed: readonly ChangedGroup[]): string {
  return [...new Set(changed.map(({ kind }) => kind))].join(", ");
}

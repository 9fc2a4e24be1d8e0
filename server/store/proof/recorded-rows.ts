/** What each line of a write proves: the digests of the groups of rows that the write made or changed, by line. */

import type { Handle } from "@/db/database";
import { type ChangedGroup, takeChanged } from "@/db/recording/changed-rows";
import type { RecordedKind } from "@/db/recording/recorded";
import type { EventDraft } from "@/server/domain/history/event";
import { inChunks } from "../chunked";
import { grouped } from "../grouped";
import { digestsOf } from "./digests";

/** By kind and id, the digest of each group as a write left it; null where it left nothing. */
export type RecordedRows = { [kind in RecordedKind]?: Record<string, string | null> };

/** So many groups are read and hashed without a pause. */
const PART = 100;

/**
 * For each line of a write, what it proves: a group belongs to the last line about it, or to the last line of all. Call
 * it once, after all else that the write changes. Refuses a write that changed something and has no line to say so.
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

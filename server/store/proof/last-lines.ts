/** Finds the digest that the last line of history about each group of rows recorded. */

import { asc, gt } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { RECORDED_KINDS, type RecordedKind } from "@/db/recording/recorded";
import { events } from "@/db/schema.sqlite";
import type { EventAction } from "@/server/domain/history/event-action";
import type { RecordedRows } from "./recorded-rows";

/** `digest` is null if the line left no rows of the group. */
export type LastLine = { seq: number; digest: string | null };

/** The action of lines that record the desk as it stands, rather than a change. */
export const RECORDING = "desk.record" satisfies EventAction;

const AT_ONCE = 1000;

/** Returns the last lines by kind and id, and the first line that recorded the desk as it stood, if any. */
export async function lastLines(
  db: Handle,
): Promise<{ last: Map<RecordedKind, Map<string, LastLine>>; recordedFrom: number | null }> {
  const last = new Map(RECORDED_KINDS.map((kind) => [kind, new Map<string, LastLine>()]));
  let recordedFrom: number | null = null;
  for await (const { seq, action, body } of lines(db)) {
    if (action === RECORDING) recordedFrom ??= seq;
    for (const [kind, groups] of Object.entries(rowsIn(body)))
      for (const [id, digest] of Object.entries(groups ?? {})) last.get(kind as RecordedKind)?.set(id, { seq, digest });
  }
  return { last, recordedFrom };
}

async function* lines(db: Handle) {
  let after = 0;
  for (;;) {
    const some = await db
      .select({ seq: events.seq, action: events.action, body: events.body })
      .from(events)
      .where(gt(events.seq, after))
      .orderBy(asc(events.seq))
      .limit(AT_ONCE);
    yield* some;
    if (some.length < AT_ONCE) return;
    after = some.at(-1)?.seq ?? after;
  }
}

/** Returns the digests in the body of a line; none if it has none or is no longer valid JSON. */
export function rowsIn(body: string): RecordedRows {
  try {
    return (JSON.parse(body) as { rows?: RecordedRows }).rows ?? {};
  } catch {
    return {};
  }
}

/** Verifies the desk's rows against its history: each group of rows is as the last line about it left it. */
import type { Handle } from "@/db/database";
import { RECORDED_KINDS, type RecordedKind } from "@/db/recording/recorded";
import { digestsOf } from "./digests";
import { groupIds } from "./group-ids";
import { type LastLine, lastLines } from "./last-lines";

/** How many groups were compared, and a sentence for each that differs from its line. */
export type Proved = {
  checked: number;
  faults: string[];
  /** The line that recorded an existing desk, if the desk is older than this proof; else null. */
  recordedFrom: number | null;
};

/** How many groups are read and hashed at a time. */
const AT_ONCE = 200;

/** Compares every recorded row with the history. Call it on a snapshot, after the chain has been verified. */
export async function checkRows(db: Handle): Promise<Proved> {
  const { last, recordedFrom } = await lastLines(db);
  if ([...last.values()].every((lines) => lines.size === 0)) return { checked: 0, faults: [UNRECORDED], recordedFrom };
  const proved: Proved = { checked: 0, faults: [], recordedFrom };
  for (const kind of RECORDED_KINDS) await checkKind(db, kind, last.get(kind) ?? new Map(), proved);
  return proved;
}

const UNRECORDED =
  "The history says nothing of the desk's rows yet. Start this version of Stet once, which records them as they stand; then verify.";

async function checkKind(db: Handle, kind: RecordedKind, expected: Map<string, LastLine>, proved: Proved) {
  for await (const ids of groupIds(db, kind, AT_ONCE)) {
    for (const [id, digest] of await digestsOf(db, kind, ids)) {
      proved.checked += 1;
      const fault = faultOf(digest, expected.get(id));
      if (fault) proved.faults.push(`${named(kind, id)} ${fault}`);
      expected.delete(id);
    }
  }
  for (const [id, { seq, digest }] of expected)
    if (digest !== null) proved.faults.push(`${named(kind, id)} is missing; line ${seq} of the history left it there.`);
}

function faultOf(digest: string | null, line: LastLine | undefined): string | null {
  if (!line) return "stands in no line of the history.";
  if (line.digest === digest) return null;
  if (line.digest === null) return `is there; line ${line.seq} of the history took it away.`;
  return `is not as line ${line.seq} of the history left it.`;
}

function named(kind: RecordedKind, id: string): string {
  return kind === "article's proposals" ? `What is proposed for article ${id}` : `The ${kind} ${id}`;
}

/** Records a desk that is older than this proof, in lines that hold the current digest of every group of rows. */
import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Database, Handle } from "@/db/database";
import { RECORDED_KINDS } from "@/db/recording/recorded";
import { events } from "@/db/schema.sqlite";
import { SERVER } from "@/server/domain/people/person";
import { appendLines, type Stamp } from "../history/events";
import { digestsOf } from "./digests";
import { groupIds } from "./group-ids";
import { RECORDING, rowsIn } from "./last-lines";

/** How many groups one line records. */
const A_LINE = 500;

const SUBJECT = { subjectType: "desk", subjectId: "rows" } as const;

/** Records the desk, unless its history covers its rows from the first line on or since an earlier recording. */
export async function recordDesk(database: Database, now: number): Promise<void> {
  if (!(await isUnrecorded(database.read))) return;
  await database.write(async (tx) => {
    if (await isUnrecorded(tx)) await record(tx, now);
  });
}

async function isUnrecorded(db: Handle): Promise<boolean> {
  const [first] = await db.select({ body: events.body }).from(events).where(eq(events.seq, 1));
  if (!first || Object.keys(rowsIn(first.body)).length > 0) return false;
  const of = and(eq(events.subjectType, SUBJECT.subjectType), eq(events.subjectId, SUBJECT.subjectId));
  return (await db.select({ seq: events.seq }).from(events).where(of).limit(1)).length === 0;
}

async function record(tx: Handle, now: number): Promise<void> {
  const stamp: Stamp = { actor: SERVER, action: RECORDING, at: now, newId: uuidv7 };
  for (const kind of RECORDED_KINDS) {
    for await (const ids of groupIds(tx, kind, A_LINE)) {
      const rows = { [kind]: Object.fromEntries(await digestsOf(tx, kind, ids)) };
      await appendLines(tx, [{ draft: { ...SUBJECT, note: { kind, groups: ids.length } }, rows }], stamp);
    }
  }
}

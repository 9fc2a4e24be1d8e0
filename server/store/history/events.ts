/** Stores the history: appends lines to the chain, reads them, and verifies that none was changed. */
import { and, asc, desc, eq, gt, gte, inArray, isNull, like, lt, or, type SQL, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { prepared } from "@/db/raw-rows";
import { claims, events, relations } from "@/db/schema.sqlite";
import { WORKFLOWS, type Workflow } from "@/server/domain/claims/claim";
import {
  CHAIN_START,
  type ChainLine,
  type EventDraft,
  type FieldChange,
  hashLine,
} from "@/server/domain/history/event";
import type { EventAction } from "@/server/domain/history/event-action";
import { type Actor, NOBODY } from "@/server/domain/people/person";
import type { Action } from "@/server/domain/policy";
import { searchTerms } from "@/server/domain/words/search-words";
import { inChunks } from "../chunked";
import { hitsInOrder, wordsQuery } from "../claims/search";
import { type RecordedRows, recordedByLine } from "../proof/recorded-rows";

/** `action` is the use case's action; a line may name one step of it. */
export type Stamp = { actor: Actor | null; action: Action | EventAction; at: number; newId: () => string };

/**
 * Appends the lines to the chain, with the digests of the rows that the write changed, and returns the number of the
 * newest line. Call it inside a write and after everything else in it, so that change and history commit or roll back
 * together.
 */
export async function appendEvents(tx: Handle, drafts: readonly EventDraft[], stamp: Stamp): Promise<number> {
  const recorded = await recordedByLine(tx, drafts);
  return appendLines(
    tx,
    drafts.map((draft, at) => ({ draft, rows: recorded[at] ?? {} })),
    stamp,
  );
}

/** Appends lines whose digests are already known. */
export async function appendLines(
  tx: Handle,
  lines: readonly { draft: EventDraft; rows: RecordedRows }[],
  stamp: Stamp,
): Promise<number> {
  let head = (await chainHead(tx)) ?? { seq: 0, hash: CHAIN_START };
  for await (const some of inChunks(lines)) {
    for (const { draft, rows } of some) {
      const line = lineAfter(head, draft, rows, stamp);
      head = { seq: line.seq, hash: hashLine(line) };
      await tx.insert(events).values({ ...line, hash: head.hash });
    }
  }
  return head.seq;
}

function lineAfter(
  head: { seq: number; hash: string },
  draft: EventDraft,
  rows: RecordedRows,
  stamp: Stamp,
): ChainLine {
  return {
    seq: head.seq + 1,
    id: stamp.newId(),
    at: stamp.at,
    actorId: draft.actor?.id ?? stamp.actor?.id ?? null,
    actorName: draft.actor?.name ?? stamp.actor?.name ?? NOBODY,
    action: draft.action ?? stamp.action,
    subjectType: draft.subjectType,
    subjectId: draft.subjectId,
    claimId: draft.claimId ?? null,
    body: JSON.stringify({ fields: draft.fields ?? {}, note: draft.note ?? {}, ...(hasAny(rows) ? { rows } : {}) }),
    previousHash: head.hash,
  };
}

const hasAny = (rows: RecordedRows) => Object.keys(rows).length > 0;

/**
 * Returns the newest line's number and hash, which people keep elsewhere to detect a truncated or rewritten history.
 * Null if the history is empty.
 */
export async function chainHead(db: Handle): Promise<{ seq: number; hash: string } | null> {
  const [row] = await newestLine(db, {});
  return row ?? null;
}

const newestLine = prepared({ seq: events.seq, hash: events.hash }, (db, fields) =>
  db.select(fields).from(events).orderBy(desc(events.seq)).limit(1),
);

/** What a line touched: its subject, and the claim whose history shows it. */
export type LineSince = Awaited<ReturnType<typeof linesAfter>>[number];

const linesAfter = prepared(
  {
    type: events.subjectType,
    id: events.subjectId,
    claimId: events.claimId,
    action: events.action,
    body: events.body,
  },
  (db, fields) =>
    db
      .select(fields)
      .from(events)
      .where(gt(events.seq, sql.placeholder("line")))
      .orderBy(asc(events.seq))
      .limit(sql.placeholder("limit")),
);

/** Returns the lines after this one; null if there are more than `most`. */
export async function linesSince(db: Handle, line: number, most: number): Promise<LineSince[] | null> {
  const lines = await linesAfter(db, { line, limit: most + 1 });
  return lines.length > most ? null : lines;
}

export type EventRow = Omit<ChainLine, "body" | "previousHash"> & {
  hash: string;
  fields: Record<string, FieldChange>;
  note: Record<string, unknown>;
};

/** Returns lines of history, newest first; `before` is the number of the last line already seen. */
export async function listEvents(
  db: Handle,
  query: {
    claimId?: string | undefined;
    subjectType?: string | undefined;
    subjectId?: string | undefined;
    action?: string | undefined;
    /** Selects lines about claims with these words. */
    words?: string | undefined;
    actorId?: string | undefined;
    /** Selects an actor without an account. */
    actorName?: string | undefined;
    /** Moments in milliseconds; `until` is exclusive. */
    since?: number | undefined;
    until?: number | undefined;
    before?: number | undefined;
    limit: number;
  },
): Promise<EventRow[]> {
  const rows = await db
    .select()
    .from(events)
    .where(
      and(
        query.claimId ? touches(query.claimId) : undefined,
        query.subjectType ? eq(events.subjectType, query.subjectType) : undefined,
        query.subjectId ? eq(events.subjectId, query.subjectId) : undefined,
        query.action ? eq(events.action, query.action) : undefined,
        query.words ? await aboutClaimsWith(db, query.words) : undefined,
        query.actorId ? eq(events.actorId, query.actorId) : undefined,
        query.actorName ? and(isNull(events.actorId), eq(events.actorName, query.actorName)) : undefined,
        query.since ? gte(events.at, query.since) : undefined,
        query.until ? lt(events.at, query.until) : undefined,
        query.before ? lt(events.seq, query.before) : undefined,
      ),
    )
    .orderBy(desc(events.seq))
    .limit(query.limit);
  return rows.map(toEventRow);
}

async function aboutClaimsWith(db: Handle, words: string): Promise<SQL> {
  const terms = searchTerms(words);
  if (terms.length === 0) return sql`0 = 1`;
  const { table, rank, where } = hitsInOrder(db.engine, sql`${await wordsQuery(db, terms)}`);
  const found = sql`select ${claims.id} from ${claims} where ${claims.rank} in (select ${rank} from ${table} where ${where})`;
  return sql`${events.claimId} in (${found})`;
}

/** Matches lines of the claim itself, and lines of the relations whose other end it is. */
function touches(claimId: string) {
  return or(
    eq(events.claimId, claimId),
    and(
      eq(events.subjectType, "relation"),
      sql`${events.subjectId} in (select ${relations.id} from ${relations} where ${relations.b} = ${claimId})`,
    ),
  );
}

/** Returns which of these claims have a line of one of these actions in their history. */
export async function claimsWithLines(
  db: Handle,
  ids: readonly string[],
  actions: readonly string[],
): Promise<Set<string | null>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ id: events.claimId })
    .from(events)
    .where(and(inArray(events.claimId, [...ids]), inArray(events.action, [...actions])));
  return new Set(rows.map((row) => row.id));
}

/** Returns each claim's workflow state before it was last set aside; claims without such a line are omitted. */
export async function workflowsBeforeAside(db: Handle, ids: readonly string[]): Promise<Map<string, Workflow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ claimId: events.claimId, body: events.body })
    .from(events)
    .where(and(inArray(events.claimId, [...ids]), eq(events.action, "claim.set aside")))
    .orderBy(asc(events.seq));
  const before = new Map<string, Workflow>();
  for (const { claimId, body } of rows) {
    const { fields } = JSON.parse(body) as Pick<EventRow, "fields">;
    const was = WORKFLOWS.find((workflow) => workflow === fields.workflow?.before);
    if (claimId && was) before.set(claimId, was);
  }
  return before;
}

/** Returns the lines about these claims that one bulk change wrote. */
export async function linesOfBatch(db: Handle, batch: string, ids: readonly string[]): Promise<EventRow[]> {
  const rows = await db
    .select()
    .from(events)
    .where(and(inArray(events.claimId, [...ids]), like(events.body, `%"batch":${JSON.stringify(batch)}%`)))
    .orderBy(asc(events.seq));
  return rows.map(toEventRow).filter((line) => line.note.batch === batch);
}

/** Returns one line by id; null if it does not exist. */
export async function getEvent(db: Handle, id: string): Promise<EventRow | null> {
  const [row] = await db.select().from(events).where(eq(events.id, id)).limit(1);
  return row ? toEventRow(row) : null;
}

function toEventRow({ body, previousHash: _, ...line }: typeof events.$inferSelect): EventRow {
  const { fields, note } = JSON.parse(body) as Pick<EventRow, "fields" | "note">;
  return { ...line, fields, note };
}

/**
 * Walks the chain from its first line. Returns how many lines hold, and the first that does not. `known` is a head kept
 * elsewhere: its line must still exist with the same hash.
 */
export async function verifyChain(
  db: Handle,
  known?: { seq: number; hash: string },
): Promise<{ lines: number; head: string; fault: string | null }> {
  let seq = 0;
  let previous = CHAIN_START;
  for (;;) {
    const rows = await db.select().from(events).where(gt(events.seq, seq)).orderBy(asc(events.seq)).limit(1000);
    for (const { hash, ...line } of rows) {
      const fault = faultOf(line, hash, seq + 1, previous, known);
      if (fault) return { lines: seq, head: previous, fault };
      seq = line.seq;
      previous = hash;
    }
    if (rows.length < 1000) break;
  }
  const cut =
    known && known.seq > seq ? `The history ends at line ${seq}, but line ${known.seq} was there before.` : null;
  return { lines: seq, head: previous, fault: cut };
}

function faultOf(line: ChainLine, hash: string, seq: number, previous: string, known?: { seq: number; hash: string }) {
  if (line.seq !== seq) return `Line ${seq} of the history is missing.`;
  if (line.previousHash !== previous || hashLine(line) !== hash) return `Line ${seq} of the history was changed.`;
  if (known?.seq === seq && known.hash !== hash)
    return `Line ${seq} is not the line that was there before: the history was rewritten.`;
  return null;
}

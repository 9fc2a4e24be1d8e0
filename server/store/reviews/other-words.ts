/**
 * Tells from the history which judgements were given on other words than the claim has now. Nothing of it is stored, so
 * that it is right again at once when the words are put back.
 */
import { and, asc, inArray } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { events } from "@/db/schema.sqlite";
import { currentReviews } from "@/server/domain/claims/review";
import type { FieldChange } from "@/server/domain/history/event";
import { inChunks } from "../chunked";
import { grouped } from "../grouped";
import { judgementsOn, reviewsOf } from "./reviews";

/** The actions that may move a claim's words. */
const MOVING = ["claim.mark", "claim.move words", "history.put back"];

type Judged = { id: string; claimId: string; at: number };
type Mark = { role: string; start: number; end: number; name: string };
type Move = { id: string; claimId: string | null; at: number; before: readonly Mark[]; after: readonly Mark[] };
/** A move that is just being made, and has no line of history yet. */
export type MoveNow = Pick<Move, "before" | "after">;

/** Returns, by the id of each judgement on other words, the words that it was given on. */
export async function otherWordsOf(db: Handle, judged: readonly Judged[], now?: MoveNow): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (judged.length === 0) return found;
  const moves = grouped(await movesOf(db, [...new Set(judged.map(({ claimId }) => claimId))]), (move) => move.claimId);
  for (const judgement of judged) {
    const made: MoveNow[] = (moves.get(judgement.claimId) ?? []).filter((move) => isAfter(move, judgement));
    const since = now ? [...made, now] : made;
    const [first, last] = [since[0], since.at(-1)];
    if (first && last && placesIn(first.before) !== placesIn(last.after))
      found.set(judgement.id, contentIn(first.before).join(" … "));
  }
  return found;
}

/** Returns the current reviews of the claim that judge the words that it has, or will have after this move. */
export async function reviewsThatCount(db: Handle, claimId: string, now?: MoveNow) {
  const current = currentReviews(await reviewsOf(db, [claimId]));
  const other = await otherWordsOf(db, current, now);
  return current.filter(({ id }) => !other.has(id));
}

/** Returns the same for many claims: the judgements in people's current reviews that count. */
export async function judgementsThatCount(db: Handle, ids: readonly string[]) {
  const all = [...(await judgementsOn(db, ids)).values()].flat();
  const other = await otherWordsOf(db, all);
  return grouped(
    all.filter(({ id }) => !other.has(id)),
    ({ claimId }) => claimId,
  );
}

async function movesOf(db: Handle, claimIds: readonly string[]): Promise<Move[]> {
  const moves: Move[] = [];
  for await (const some of inChunks(claimIds)) {
    const rows = await db
      .select({ id: events.id, claimId: events.claimId, at: events.at, body: events.body })
      .from(events)
      .where(and(inArray(events.claimId, [...some]), inArray(events.action, MOVING)))
      .orderBy(asc(events.seq));
    for (const { body, ...row } of rows) {
      const { marks } = (JSON.parse(body) as { fields: Record<string, FieldChange> }).fields;
      if (marks) moves.push({ ...row, before: marks.before as Mark[], after: marks.after as Mark[] });
    }
  }
  return moves;
}

/** Within one millisecond the ids tell, since they are made in order. */
const isAfter = (move: Move, { at, id }: Judged) => move.at > at || (move.at === at && move.id > id);

const contentIn = (marks: readonly Mark[]) => marks.flatMap(({ role, name }) => (role === "content" ? [name] : []));
const placesIn = (marks: readonly Mark[]) =>
  JSON.stringify(marks.flatMap(({ role, start, end }) => (role === "content" ? [[start, end]] : [])));

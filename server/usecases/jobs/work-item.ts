/** Processes one item of a job through the ordinary use case, as the person who began the job. */
import type { Database, Handle, Tell } from "@/db/database";
import { DatabaseFault } from "@/db/failures";
import type { ItemOutcome, ItemState } from "@/server/domain/desk/job";
import { writeMessage } from "@/server/domain/history/touched";
import { type Actor, OPERATOR } from "@/server/domain/people/person";
import { Refusal } from "@/server/domain/refusal";
import { storedPart, toLookAt } from "@/server/ingest/to-look-at";
import { asRefusal } from "@/server/store/database-errors";
import { chainHead } from "@/server/store/history/events";
import { type ItemRow, inputOf, type JobRow, settleItem } from "@/server/store/jobs/jobs";
import { getPerson } from "@/server/store/people/people";
import { PoolClosed, workers } from "@/server/workers/workers";
import { importArticle } from "../articles/import-article";
import type { Context } from "../define";
import { extractAgain } from "../extraction/extract-again";

/** The context that a runner works with. */
export type JobContext = {
  database: Database;
  now: () => number;
  /** Called with unexpected errors, for the log. */
  fault: (error: unknown) => void;
};

/**
 * Ends the whole job, not only the item: no other item could be processed either. The message is for the person who
 * began it.
 */
export class JobEnd extends Error {}

/** Another process has settled the item meanwhile: this attempt is rolled back, and nothing is lost. */
class SettledElsewhere extends Error {}

/**
 * Processes the item and stores its outcome in the same transaction, so that it is never done twice. A refusal is
 * stored as an outcome too. Throws JobEnd, and errors of the database or of threads that have ended.
 */
export async function workOnItem(context: JobContext, job: JobRow, item: ItemRow): Promise<void> {
  const actor = await actorOf(context.database.read, job);
  try {
    await (job.kind === "import" ? importItem : extractItem)(context, actor, item);
  } catch (error) {
    if (error instanceof SettledElsewhere) return;
    const why = whyRefused(context, error);
    await context.database.write((tx, tell) => settle(tx, tell, item, { state: "refused", outcome: { why } }));
  }
}

async function actorOf(db: Handle, { by }: JobRow): Promise<Actor> {
  if (by === null) return OPERATOR;
  const person = await getPerson(db, by);
  if (!person || person.disabledAt !== null)
    throw new JobEnd("The account that started this was disabled. Someone else has to start it again.");
  return { kind: "person", id: person.id, name: person.name, role: person.role };
}

async function importItem({ database, now }: JobContext, actor: Actor, item: ItemRow): Promise<void> {
  const bytes = Buffer.from(await inputOf(database.read, item.jobId, item.place), "base64");
  const read = await workers().read(bytes, { name: item.name });
  if (!read.ok) throw new Refusal("invalid", read.message);
  const guessed = toLookAt(read.draft);
  const inTransaction: Context["inTransaction"] = async ({ tx, tell, output }) => {
    const { id, claims, cut, unread, copied, outcome } = output as Awaited<ReturnType<typeof importArticle.execute>>;
    const doubts = [unread, cut, copied, ...guessed].filter((doubt) => doubt !== null);
    const state = outcome === "imported" ? "done" : outcome;
    await settle(tx, tell, item, {
      state,
      articleId: id,
      outcome: { claims, ...(state === "done" && doubts.length > 0 ? { doubts } : {}) },
    });
  };
  await importArticle.execute({ actor, database, now, inTransaction }, storedPart(read.draft));
}

async function extractItem({ database, now }: JobContext, actor: Actor, item: ItemRow): Promise<void> {
  const inTransaction: Context["inTransaction"] = async ({ tx, tell, output }) => {
    const { new: added, gone, moved } = output as Awaited<ReturnType<typeof extractAgain.execute>>;
    await settle(tx, tell, item, { state: "done", outcome: { new: added, gone, moved } });
  };
  await extractAgain.execute({ actor, database, now, inTransaction }, { id: item.articleId });
}

type Settled = { state: ItemState; articleId?: string; outcome: ItemOutcome };

async function settle(tx: Handle, tell: Tell, item: ItemRow, { articleId, ...settled }: Settled): Promise<void> {
  const mine = await settleItem(tx, item, { ...settled, articleId: articleId ?? item.articleId });
  if (!mine) throw new SettledElsewhere();
  tell(writeMessage({ line: (await chainHead(tx))?.seq ?? 0, claims: [], types: ["job"], client: null }));
}

/** Returns why the item was refused; rethrows what prevents the whole job. */
function whyRefused({ fault }: JobContext, error: unknown): string {
  if (error instanceof PoolClosed) throw error;
  if (error instanceof Refusal) {
    if (error.code === "not allowed" || error.code === "unavailable") throw new JobEnd(error.message);
    return error.message;
  }
  if (error instanceof DatabaseFault || asRefusal(error) !== error) throw error;
  fault(error);
  return "Stet itself failed at this one; the server's log says how. Try it by itself.";
}

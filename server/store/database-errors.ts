/** Turns database errors into refusals with a sentence for people. */
import { type Failure, failureOf } from "@/db/failures";
import { Refusal } from "@/server/domain/refusal";

const WAIT = "Try again in a moment. Nothing you typed is lost.";
const LOOK = "The person who runs Stet needs to look at it. Nothing that was saved is lost, nor what you typed.";
const MEND = "The person who runs Stet needs to check the database's address. Nothing you typed is lost.";

const SENTENCES: Partial<Record<Failure, string>> = {
  busy: `The database was too busy to answer in time. ${WAIT}`,
  unreachable: `The database cannot be reached. ${WAIT}`,
  full: `This was not saved, because the disk that holds the desk is full. ${LOOK}`,
  "faulty disk": `The disk that holds the desk cannot be read or written. ${LOOK}`,
  "read only": `This was not saved, because the desk can only be read just now. ${LOOK}`,
  damaged: "The database is damaged. The person who runs Stet needs to stop it and restore a backup.",
  "locked out": `The database server refused to let Stet in. ${MEND}`,
  untrusted: `Stet does not trust the database server's certificate. ${MEND}`,
};

/** Converts the error of a busy, unreachable or unusable database into a refusal; returns any other error unchanged. */
export function asRefusal(error: unknown): unknown {
  const sentence = SENTENCES[failureOf(error)];
  if (sentence === undefined) return error;
  const refusal = new Refusal("unavailable", sentence);
  refusal.cause = error;
  return refusal;
}

/** Returns the engine's own message, from inside the query builder's wrapper, without a full stop. */
export function reasonOf(error: unknown): string {
  let reason = String(error);
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    reason = cause.message || String(code ?? cause.name);
  }
  return reason.replace(/\.$/u, "");
}

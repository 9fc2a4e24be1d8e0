/** What a person is told when the database itself could not do its work. */
import { failureOf } from "../../db/failures";
import { Refusal } from "../domain/refusal";

/** A database that was busy for too long, is not there or lets nobody in, as a refusal; anything else as it is. */
export function troubleAsRefusal(error: unknown): unknown {
  const failure = failureOf(error);
  if (failure === "busy") return unavailable("The database was too busy to answer in time.", error);
  if (failure === "unreachable") return unavailable("The database cannot be reached.", error);
  if (failure === "locked out") return unavailable("The database server does not let Stet in.", error);
  return error;
}

function unavailable(what: string, cause: unknown): Refusal {
  const refusal = new Refusal("unavailable", `${what} Try again in a moment; nothing that was typed is lost.`);
  refusal.cause = cause;
  return refusal;
}

/** What the engine itself said, which the query builder wraps, without a full stop. */
export function reasonOf(error: unknown): string {
  let reason = String(error);
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    reason = cause.message || String(code ?? cause.name);
  }
  return reason.replace(/\.$/u, "");
}

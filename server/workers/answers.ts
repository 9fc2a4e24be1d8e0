/** Passes results between threads: an error loses its class on the way, so a refusal travels as plain data. */
import { Refusal } from "@/server/domain/refusal";
import { asRefusal } from "@/server/store/database-errors";

export type Answer<T> = { ok: true; output: T } | { ok: false; refusal: Pick<Refusal, "code" | "message" | "details"> };

/** In the thread: wraps the result of the work. Rethrows what is neither a refusal nor a known database error. */
export async function answered<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, output: await work() };
  } catch (error) {
    const refusal = asRefusal(error);
    if (!(refusal instanceof Refusal)) throw error;
    const { code, message, details } = refusal;
    return { ok: false, refusal: { code, message, details } };
  }
}

/** In the caller's thread: returns the output, or throws the original refusal. */
export function unwrapped<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.output;
  const { code, message, details } = answer.refusal;
  throw new Refusal(code, message, details);
}

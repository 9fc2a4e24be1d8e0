/** Answers that come from another thread: an error that is passed on loses its kind, so a refusal travels in parts. */
import { Refusal } from "@/server/domain/refusal";
import { asRefusal } from "@/server/store/database-errors";

export type Answer<T> = { ok: true; output: T } | { ok: false; refusal: Pick<Refusal, "code" | "message" | "details"> };

/** In the thread: what the work came to. What is neither a refusal nor a known error of the database is thrown on. */
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

/** For whoever asked: the output, or the refusal as it was. */
export function unwrapped<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.output;
  const { code, message, details } = answer.refusal;
  throw new Refusal(code, message, details);
}

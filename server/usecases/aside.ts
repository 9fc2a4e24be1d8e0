/** Reads that take long, answered by a thread with a connection of its own, so that nobody else waits for them. */
import type { Address } from "../../db/address";
import { Refusal } from "../domain/refusal";
import { troubleAsRefusal } from "../store/trouble";
import { deskAt } from "../workers/desk-tasks";
import type { Aside } from "../workers/workers";
import { CATALOGUE } from "./catalogue";
import type { UseCase } from "./define";

/** In a thread: the answer of the use case of this name, or its refusal, since an error loses its kind on the way back. */
export async function answerAside({ address, name, actor, now, input }: Aside & { address: Address; name: string }) {
  const [room = "", one = ""] = name.split(".");
  const useCase = (CATALOGUE as unknown as Record<string, Record<string, UseCase>>)[room]?.[one];
  try {
    const context = { actor, database: await deskAt(address), now: () => now };
    return { ok: true as const, output: await useCase?.execute(context, input) };
  } catch (error) {
    const refusal = troubleAsRefusal(error);
    if (!(refusal instanceof Refusal)) throw error;
    const { code, message, details } = refusal;
    return { ok: false as const, refusal: { code, message, details } };
  }
}

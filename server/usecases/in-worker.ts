/** Runs slow reads in a worker thread with its own connection, so that no other request waits for them. */
import type { Address } from "@/db/address";
import { type Answer, answered } from "@/server/workers/answers";
import { deskAt } from "@/server/workers/desk-tasks";
import type { WorkerCall } from "@/server/workers/workers";
import { CATALOGUE } from "./catalogue";
import type { UseCase } from "./define";
import { DOWNLOADS } from "./reports/report-files";

/** Runs in the thread: returns the result of the use case with this name. */
export function runInWorker(task: WorkerCall & { address: Address; name: string }): Promise<Answer<unknown>> {
  const { address, name, actor, now, input } = task;
  const [room = "", one = ""] = name.split(".");
  const named = { ...CATALOGUE, downloads: DOWNLOADS };
  const useCase = (named as unknown as Record<string, Record<string, UseCase>>)[room]?.[one];
  return answered(async () => useCase?.execute({ actor, database: await deskAt(address), now: () => now }, input));
}

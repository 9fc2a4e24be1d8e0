/** Extracts every article again: the server works through them and proposes the differences. */
import { z } from "zod";
import { Refusal } from "@/server/domain/refusal";
import { insertEveryArticle, insertJob, progressOf, runningOf } from "@/server/store/jobs/jobs";
import { changing } from "../define";

export const extractAll = changing({
  action: "job.extract",
  input: z.strictObject({}).default({}),
  run: async ({ tx, actor, now, newId, log }) => {
    const running = await runningOf(tx, "extract again");
    if (running)
      throw new Refusal("already there", "Every article is already being re-extracted.", { existingId: running });
    const jobId = newId();
    const row = { id: jobId, kind: "extract again", state: "working", by: actor?.id ?? null, begunAt: now } as const;
    await insertJob(tx, row);
    await insertEveryArticle(tx, jobId);
    const articles = (await progressOf(tx, [jobId])).get(jobId)?.waiting ?? 0;
    log({ subjectType: "job", subjectId: jobId, note: { items: articles } });
    return { id: jobId, articles };
  },
});

/**
 * Imports many files: begins an import, adds files a few at a time, and says when they are complete; the server does
 * the rest.
 */
import { z } from "zod";
import { tooLarge } from "@/server/domain/articles/article-format";
import { Refusal } from "@/server/domain/refusal";
import { id, line } from "@/server/domain/schemas";
import { countUnderWay, insertItems, insertJob, type NewItem, progressOf, updateJob } from "@/server/store/jobs/jobs";
import { changing } from "../define";
import { jobSubject, requireStep } from "./job-subject";

/** A limit per person: more imports at once would only slow each other down, and hold on to their files. */
const MOST_IMPORTS = 5;

/** Begins an import that has no files yet. Refuses if this person already has too many in progress. */
export const beginImport = changing({
  action: "job.import",
  input: z.strictObject({}).default({}),
  run: async ({ tx, actor, now, newId }) => {
    if (actor?.id && (await countUnderWay(tx, "import", actor.id)) >= MOST_IMPORTS)
      throw new Refusal(
        "wrong state",
        `You have ${MOST_IMPORTS} imports under way. Wait until one is done, or cancel one that you do not need.`,
      );
    const jobId = newId();
    const row = { id: jobId, kind: "import", state: "gathering", by: actor?.id ?? null, begunAt: now } as const;
    await insertJob(tx, row);
    return { id: jobId };
  },
});

const MOST_FILES = 100_000;

const file = z.strictObject({
  name: line(300).min(1),
  /** The file's bytes in base64; omitted for a file that is too large to be sent. */
  bytes: z.base64("These bytes are not in base64.").max(4_000_000).optional(),
});

const TOO_LARGE = JSON.stringify({ why: tooLarge("file") });

/** Adds files, the first at position `from`. Files whose positions are already taken are not added again. */
export const addFiles = changing({
  action: "job.import",
  input: z.strictObject({ id, from: z.number().int().min(0).max(MOST_FILES), files: z.array(file).min(1).max(500) }),
  subject: (db, input) => jobSubject(db, input.id),
  run: async ({ input, tx, actor, subject: { job } }) => {
    requireStep(job, "begin");
    if (job.by !== (actor?.id ?? null))
      throw new Refusal("not allowed", "Only the person who began an import can add files to it.");
    const rows = input.files.map(({ name, bytes }, i): NewItem => {
      const item = { jobId: job.id, place: input.from + i, name };
      if (bytes === undefined) return { ...item, state: "refused", outcome: TOO_LARGE };
      return { ...item, state: "waiting", input: bytes };
    });
    await insertItems(tx, rows);
    return { added: rows.length };
  },
});

/**
 * Says that all files are there, so that the server starts importing. If an upload broke off, imports the files that
 * arrived.
 */
export const startImport = changing({
  action: "job.steer",
  input: z.strictObject({ id }),
  subject: (db, input) => jobSubject(db, input.id),
  run: async ({ tx, subject: { job }, log }) => {
    requireStep(job, "begin");
    const progress = (await progressOf(tx, [job.id])).get(job.id);
    const files = Object.values(progress ?? {}).reduce((sum, n) => sum + n, 0);
    if (files === 0) throw new Refusal("invalid", "There are no files in this import yet.");
    await updateJob(tx, job.id, [job.state], { state: "working" });
    log({ subjectType: "job", subjectId: job.id, action: "job.import", note: { items: files } });
    return { files };
  },
});

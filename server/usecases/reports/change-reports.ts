/** Makes a report: drafts its scope, freezes an edition, publishes it, and corrects it with another edition. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { hashText } from "@/server/domain/articles/article";
import { changedFields } from "@/server/domain/history/event";
import type { Subject } from "@/server/domain/policy";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import type { ReportSnapshot } from "@/server/domain/report";
import { id, line, prose, reportScope, version } from "@/server/domain/schemas";
import { iso } from "@/server/store/claims/backed-claims";
import {
  getEdition,
  getReport,
  insertEdition,
  insertReport,
  markWithdrawn,
  publishEdition,
  type ReportRow,
  updateReport,
} from "@/server/store/reports";
import { type Changing, changing, type Preparing } from "../define";
import { isAlone, previewReport } from "./read-reports";

const title = line(200).min(1, "Give the report a title.");
const summary = prose(5000);
const draft = z.strictObject({ title, summary: summary.default(""), scope: reportScope });

/** Begins a report. */
export const draftReport = changing({
  action: "report.draft",
  input: draft,
  run: async ({ input, tx, actor, now, newId, log }) => {
    const reportId = newId();
    const { title, summary } = input;
    await insertReport(tx, {
      id: reportId,
      title,
      summary,
      scope: JSON.stringify(input.scope),
      by: actor?.id ?? null,
      at: now,
    });
    log({ subjectType: "report", subjectId: reportId, note: { title } });
    return { id: reportId };
  },
});

/** Changes the title, summary or scope of the next edition, from the version that was seen. */
export const editReport = changing({
  action: "report.draft",
  input: z.strictObject({
    id,
    version,
    title: title.optional(),
    summary: summary.optional(),
    scope: reportScope.optional(),
  }),
  run: async ({ input, tx, log }) => {
    const report = await known(tx, input.id);
    const values = {
      title: input.title ?? report.title,
      summary: input.summary ?? report.summary,
      scope: input.scope ? JSON.stringify(input.scope) : report.scope,
    };
    const fields = changedFields(report, values);
    if (Object.keys(fields).length === 0) return { version: report.version };
    if (!(await updateReport(tx, report.id, input.version, values))) {
      const { title, summary } = report;
      throw stale("report", { theirs: { title, summary }, yours: values, version: report.version });
    }
    log({ subjectType: "report", subjectId: report.id, fields, note: { title: report.title } });
    return { version: input.version + 1 };
  },
});

type Gathered = { version: number; snapshot: ReportSnapshot };

/** The reports being gathered in this process: gathering is slow, and only one run could become an edition. */
const gathering = new Set<string>();

/** Gathers a report, unless that is already in progress. */
async function gather(preparing: Preparing<{ id: string }>): Promise<Gathered> {
  const { id } = preparing.input;
  if (gathering.has(id))
    throw new Refusal(
      "wrong state",
      "This report is being frozen already. Wait a moment, then look at the new edition.",
    );
  gathering.add(id);
  try {
    return await gatherOnce(preparing);
  } finally {
    gathering.delete(id);
  }
}

/**
 * Returns what the report holds at one moment, gathered before the transaction so that others can read and write
 * meanwhile.
 */
async function gatherOnce({ input, db, ask }: Preparing<{ id: string }>): Promise<Gathered> {
  const { title, summary, scope, version } = await known(db, input.id);
  const snapshot = await ask(previewReport, { title, summary, scope: JSON.parse(scope) });
  if (snapshot.closed) throw closedToYou(snapshot.closed);
  return { version, snapshot };
}

type Freezing = Changing<{ id: string }, Subject, Gathered> & { report: ReportRow; correction: string | null };

async function freeze({ tx, report, prepared, correction, actor, now, newId, log }: Freezing) {
  if (report.version !== prepared.version)
    throw new Refusal(
      "wrong state",
      "The report was changed while it was being frozen. Look at it, and freeze it again.",
    );
  const last = await getEdition(tx, report.id);
  const number = (last?.number ?? 0) + 1;
  const named = { reportId: report.id, edition: number, correction, frozenAt: iso(now) };
  const snapshot = JSON.stringify({ ...prepared.snapshot, ...named } satisfies ReportSnapshot);
  const sha256 = hashText(snapshot);
  const editionId = newId();
  await insertEdition(tx, {
    id: editionId,
    reportId: report.id,
    number,
    snapshot,
    sha256,
    correction,
    by: actor?.id ?? null,
    at: now,
  });
  const { title } = report;
  log({ subjectType: "report", subjectId: report.id, note: { title, edition: number, sha256, correction } });
  return { id: editionId, number, sha256 };
}

/**
 * Freezes the scope's present content into a new edition. Refuses once an edition is published; corrections replace it
 * then.
 */
export const freezeReport = changing({
  action: "report.freeze",
  input: z.strictObject({ id }),
  prepare: gather,
  run: async (asked) => {
    const report = await known(asked.tx, asked.input.id);
    const last = await getEdition(asked.tx, report.id);
    if (last?.publishedAt) {
      throw new Refusal(
        "wrong state",
        `Edition ${last.number} is published. An editor can correct it, saying what changed.`,
      );
    }
    return freeze({ ...asked, report, correction: null });
  },
});

/** Publishes the newest edition; `number`, if given, must be that of the edition that was reviewed. */
export const publishReport = changing({
  action: "report.publish",
  input: z.strictObject({ id, number: z.number().int().min(1).optional() }),
  run: async ({ input, tx, actor, now, log }) => {
    const report = await known(tx, input.id);
    const edition = await getEdition(tx, report.id);
    if (!edition) throw new Refusal("wrong state", "Freeze the report first. You can then publish that edition.");
    if (input.number !== undefined && input.number !== edition.number)
      throw new Refusal(
        "wrong state",
        `Edition ${edition.number} was frozen in the meantime. Look at it before you publish it.`,
      );
    if (!(await publishEdition(tx, edition.id, now)))
      throw new Refusal("wrong state", `Edition ${edition.number} is already published.`);
    log({
      subjectType: "report",
      subjectId: report.id,
      note: {
        ...{ title: report.title, edition: edition.number, sha256: edition.sha256 },
        ...(isAlone(edition, actor) ? { alone: true } : {}),
      },
    });
    return { number: edition.number };
  },
});

/** Withdraws a published edition. It can still be read and exported, under a notice with the reason. */
export const withdrawEdition = changing({
  action: "report.withdraw",
  input: z.strictObject({
    id,
    number: z.number().int().min(1),
    reason: prose(2000).min(1, "Say why this edition is withdrawn. Its readers will see it."),
  }),
  run: async ({ input, tx, actor, now, log }) => {
    const report = await known(tx, input.id);
    const edition = await getEdition(tx, report.id, input.number);
    if (!edition) throw notFound("edition");
    if (!edition.publishedAt)
      throw new Refusal("wrong state", "This edition was never published, so there is nothing to withdraw.");
    const withdrawn = { reason: input.reason, by: actor?.id ?? null, at: now };
    if (!(await markWithdrawn(tx, edition.id, withdrawn)))
      throw new Refusal("wrong state", `Edition ${edition.number} is already withdrawn.`);
    log({
      subjectType: "report",
      subjectId: report.id,
      fields: { withdrawal: { before: null, after: withdrawn } },
      note: { title: report.title, edition: edition.number },
    });
    return { number: edition.number };
  },
});

/** Freezes a new edition of a published report, with what it corrects. The old edition stays. */
export const correctReport = changing({
  action: "report.correct",
  input: z.strictObject({ id, correction: prose(2000).min(1, "Say what this edition corrects.") }),
  prepare: gather,
  run: async (asked) => {
    const report = await known(asked.tx, asked.input.id);
    if (!(await getEdition(asked.tx, report.id))?.publishedAt) {
      throw new Refusal(
        "wrong state",
        "Nothing has been published yet, so there is nothing to correct. Freeze a new edition instead.",
      );
    }
    return freeze({ ...asked, report, correction: asked.input.correction });
  },
});

/** An edition holds everybody's judgements, so nobody can freeze one with claims that are closed to them. */
function closedToYou(n: number): Refusal {
  return new Refusal(
    "wrong state",
    `The reviews of ${n} of these claims are closed to you until your own are in. Give them first, or ask an editor to freeze the report.`,
  );
}

async function known(tx: Handle, reportId: string): Promise<ReportRow> {
  const report = await getReport(tx, reportId);
  if (!report) throw notFound("report");
  return report;
}

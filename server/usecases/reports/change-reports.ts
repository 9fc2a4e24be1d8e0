/** Making a report: drafting its scope, freezing an edition, publishing it, and correcting it with another edition. */
import { z } from "zod";
import type { Handle } from "../../../db/database";
import { hashText } from "../../domain/article";
import { changedFields, type EventDraft } from "../../domain/event";
import type { Actor } from "../../domain/person";
import { notFound, Refusal, stale } from "../../domain/refusal";
import { id, line, prose, reportScope, version } from "../../domain/schemas";
import {
  getEdition,
  getReport,
  insertEdition,
  insertReport,
  publishEdition,
  type ReportRow,
  updateReport,
} from "../../store/reports";
import { changing } from "../define";
import { buildSnapshot } from "./snapshot";

const title = line(200).min(1, "Give the report a title.");
const summary = prose(5000);
const draft = z.object({ title, summary: summary.default(""), scope: reportScope });

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
  input: z.object({ id, version, title: title.optional(), summary: summary.optional(), scope: reportScope.optional() }),
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

type Freezing = {
  tx: Handle;
  report: ReportRow;
  correction: string | null;
  actor: Actor | null;
  now: number;
  newId: () => string;
  log: (event: EventDraft) => void;
};

async function freeze({ tx, report, correction, actor, now, newId, log }: Freezing) {
  const last = await getEdition(tx, report.id);
  const number = (last?.number ?? 0) + 1;
  const by = { id: actor?.id ?? null, name: actor?.name ?? "" };
  const scope = reportScope.parse(JSON.parse(report.scope));
  const { title, summary } = report;
  const snapshot = JSON.stringify(
    await buildSnapshot(tx, { reportId: report.id, edition: number, title, summary, scope, correction, by, now }),
  );
  const sha256 = hashText(snapshot);
  const editionId = newId();
  await insertEdition(tx, {
    id: editionId,
    reportId: report.id,
    number,
    snapshot,
    sha256,
    correction,
    by: by.id,
    at: now,
  });
  log({ subjectType: "report", subjectId: report.id, note: { title, edition: number, sha256, correction } });
  return { id: editionId, number, sha256 };
}

/** Freezes what the scope holds now into a new edition. Once one was published, use a correction instead. */
export const freezeReport = changing({
  action: "report.freeze",
  input: z.object({ id }),
  run: async ({ input, ...rest }) => {
    const report = await known(rest.tx, input.id);
    const last = await getEdition(rest.tx, report.id);
    if (last?.publishedAt) {
      throw new Refusal(
        "wrong state",
        `Edition ${last.number} is published. An editor can correct it, saying what changed.`,
      );
    }
    return freeze({ ...rest, report, correction: null });
  },
});

/** Publishes the newest edition. */
export const publishReport = changing({
  action: "report.publish",
  input: z.object({ id }),
  run: async ({ input, tx, now, log }) => {
    const report = await known(tx, input.id);
    const edition = await getEdition(tx, report.id);
    if (!edition) throw new Refusal("wrong state", "Freeze the report first; then that edition can be published.");
    if (!(await publishEdition(tx, edition.id, now)))
      throw new Refusal("wrong state", `Edition ${edition.number} is published already.`);
    log({
      subjectType: "report",
      subjectId: report.id,
      note: { title: report.title, edition: edition.number, sha256: edition.sha256 },
    });
    return { number: edition.number };
  },
});

/** Freezes a new edition of a published report, with what it corrects. The old edition stays. */
export const correctReport = changing({
  action: "report.correct",
  input: z.object({ id, correction: prose(2000).min(1, "Say what this edition corrects.") }),
  run: async ({ input, ...rest }) => {
    const report = await known(rest.tx, input.id);
    if (!(await getEdition(rest.tx, report.id))?.publishedAt) {
      throw new Refusal(
        "wrong state",
        "Nothing was published yet, so there is nothing to correct. Freeze a new edition instead.",
      );
    }
    return freeze({ ...rest, report, correction: input.correction });
  },
});

async function known(tx: Handle, reportId: string): Promise<ReportRow> {
  const report = await getReport(tx, reportId);
  if (!report) throw notFound("report");
  return report;
}

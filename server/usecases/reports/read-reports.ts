/** Reading reports: the list, one with its editions, what freezing would hold now, and the files. */
import { z } from "zod";
import { allowedActions } from "../../domain/policy";
import { notFound, Refusal } from "../../domain/refusal";
import { EXPORT_FORMATS, type ReportSnapshot } from "../../domain/report";
import { claimFilter, id, reportScope } from "../../domain/schemas";
import { fileName } from "../../report/file-name";
import { renderReport } from "../../report/render";
import { editionsOf, getEdition, getReport, listReports } from "../../store/reports";
import { workers } from "../../workers/workers";
import { reading } from "../define";
import { buildSnapshot } from "./snapshot";

/** All reports, newest first. */
export const listAllReports = reading({
  action: "report.read",
  input: z.object({ limit: z.number().int().min(1).max(500).default(200) }).default({ limit: 200 }),
  run: async ({ input, db, actor }) => ({
    reports: (await listReports(db, input.limit)).map(({ report, ...rest }) => ({ ...report, ...rest })),
    allowed: allowedActions(actor, ["report.draft"]),
  }),
});

/** One report with its editions. */
export const readOneReport = reading({
  action: "report.read",
  input: z.object({ id }),
  run: async ({ input, db, actor }) => {
    const report = await getReport(db, input.id);
    if (!report) throw notFound("report");
    return {
      ...report,
      scope: reportScope.parse(JSON.parse(report.scope)),
      editions: await editionsOf(db, report.id),
      allowed: allowedActions(actor, [
        "report.draft",
        "report.freeze",
        "report.publish",
        "report.correct",
        "report.export",
      ]),
    };
  },
});

/** The snapshot that freezing would make now: of a report, or of a scope before there is one. */
export const previewReport = reading({
  action: "report.read",
  aside: "reports.preview",
  input: z.object({
    scope: reportScope,
    title: z.string().max(200).default(""),
    summary: z.string().max(5000).default(""),
  }),
  run: ({ input, db, actor, now }) =>
    buildSnapshot(db, {
      ...input,
      reportId: "",
      edition: 0,
      correction: null,
      by: { id: actor?.id ?? null, name: actor?.name ?? "" },
      now,
    }),
});

/** A frozen edition as a snapshot: the one of that number, or the newest. */
export const readEdition = reading({
  action: "report.read",
  input: z.object({ id, number: z.number().int().min(1).optional() }),
  run: async ({ input, db }) => {
    const edition = await getEdition(db, input.id, input.number);
    if (!edition) throw notFound("edition");
    const { number, sha256, publishedAt, at } = edition;
    return { number, sha256, publishedAt, at, snapshot: JSON.parse(edition.snapshot) as ReportSnapshot };
  },
});

/** A frozen edition as a file. */
export const exportReport = reading({
  action: "report.export",
  aside: "reports.export",
  input: z.object({ id, number: z.number().int().min(1).optional(), format: z.enum(EXPORT_FORMATS) }),
  run: async ({ input, db }) => {
    const edition = await getEdition(db, input.id, input.number);
    if (!edition)
      throw new Refusal("wrong state", "This report has no frozen edition yet. Freeze it first, then export it.");
    return renderReport(JSON.parse(edition.snapshot) as ReportSnapshot, edition.sha256, input.format);
  },
});

/** The claims of a filter as a file, as they stand now; not frozen, and the file says so. */
export const exportClaims = reading({
  action: "report.export",
  aside: "claims.export",
  input: z.object({ filter: claimFilter, format: z.enum(EXPORT_FORMATS) }),
  run: async ({ input, db, actor, now }) => {
    const by = { id: actor?.id ?? null, name: actor?.name ?? "" };
    const named = { reportId: "", edition: 0, title: "Claims", summary: "", correction: null };
    return renderReport(
      await buildSnapshot(db, { ...named, scope: { filter: input.filter }, by, now }),
      null,
      input.format,
    );
  },
});

/** All claims of a filter as CSV, as they stand now, however many there are: the bytes as fast as they are taken. */
export const streamClaims = reading({
  action: "report.export",
  input: z.object({ filter: claimFilter }),
  run: async ({ input, db, actor, now }) => ({
    format: "csv" as const,
    name: fileName("Claims", null, "csv"),
    bytes: await workers().tableOf(db, { filter: input.filter, me: actor?.id ?? null, now }),
  }),
});

/** Reads reports: the list, one with its editions, and a preview of what freezing would hold now. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { onlooker } from "@/server/domain/claims/closed-reviews";
import { type Actor, NO_NAME } from "@/server/domain/people/person";
import { allowedActions } from "@/server/domain/policy";
import { notFound, Refusal } from "@/server/domain/refusal";
import { publishesAlone, type ReportSnapshot, type Withdrawal } from "@/server/domain/report";
import { REPORT_FILTERS, REPORT_SORTS } from "@/server/domain/report-filters";
import { filterSchema, id, reportScope } from "@/server/domain/schemas";
import { iso } from "@/server/store/claims/backed-claims";
import { getPerson } from "@/server/store/people/people";
import { intact } from "@/server/store/proof/check-editions";
import { listReports } from "@/server/store/report-list";
import { type EditionRow, editionsOf, getEdition, getReport } from "@/server/store/reports";
import { closedAmong } from "@/server/store/reviews/closed-reviews";
import { reading } from "../define";
import { buildSnapshot } from "./snapshot";

/** A page of reports, by filter and order. */
export const listAllReports = reading({
  action: "report.read",
  input: z.strictObject({
    filter: filterSchema(REPORT_FILTERS).default({}),
    sort: z.enum(REPORT_SORTS).default("changed"),
    cursor: id.nullish(),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  run: async ({ input: { filter, sort, cursor = null, limit }, db, actor }) => ({
    ...(await listReports(db, { filter, sort, after: cursor, limit })),
    allowed: allowedActions(actor, ["report.draft"]),
  }),
});

/** One report with its editions. */
export const readOneReport = reading({
  action: "report.read",
  input: z.strictObject({ id }),
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
        "report.withdraw",
        "report.export",
      ]),
    };
  },
});

/** Returns the snapshot that freezing would make now: of a report, or of a scope before there is a report. */
export const previewReport = reading({
  action: "report.read",
  inWorker: "reports.preview",
  input: z.strictObject({
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

/** Returns a frozen edition as a snapshot: the one with that number, or the newest. */
export const readEdition = reading({
  action: "report.read",
  input: z.strictObject({ id, number: z.number().int().min(1).optional() }),
  run: async ({ input, db, actor }) => {
    const edition = await getEdition(db, input.id, input.number);
    if (!edition) throw notFound("edition");
    const { number, sha256, publishedAt, at } = intact(edition);
    await refuseClosed(db, edition, actor);
    return {
      ...{ number, sha256, publishedAt, at },
      snapshot: JSON.parse(edition.snapshot) as ReportSnapshot,
      withdrawal: await withdrawalOf(db, edition),
      /** Whether the caller, by publishing it, would be the only person involved in it. */
      alone: isAlone(edition, actor),
    };
  },
});

/** Returns how an edition was withdrawn; null while it stands. */
export async function withdrawalOf(db: Handle, edition: EditionRow): Promise<Withdrawal | null> {
  const { withdrawal: reason, withdrawnAt, withdrawnBy } = edition;
  if (reason === null || withdrawnAt === null) return null;
  const person = withdrawnBy ? await getPerson(db, withdrawnBy) : null;
  return { reason, by: person?.name ?? NO_NAME, at: iso(withdrawnAt) };
}

/** Returns whether this person is the only one involved in the edition. */
export function isAlone(edition: EditionRow, actor: Actor | null): boolean {
  const snapshot = JSON.parse(edition.snapshot) as ReportSnapshot;
  return publishesAlone(snapshot, edition.by, { id: actor?.id ?? null, name: actor?.name ?? "" });
}

/**
 * An edition is shown whole or not at all, since its hash covers the whole. A published edition is open to everybody;
 * before that, it is closed to people to whom the reviews of any of its claims are closed.
 */
export async function refuseClosed(db: Handle, edition: EditionRow, actor: Actor | null): Promise<void> {
  if (edition.publishedAt !== null) return;
  const { claims } = JSON.parse(edition.snapshot) as ReportSnapshot;
  const ids = claims.map((claim) => claim.id);
  const closed = await closedAmong(db, onlooker(actor), ids);
  if (closed.size === 0) return;
  throw new Refusal(
    "wrong state",
    `This edition is not published, and the reviews of ${closed.size} of its claims are closed to you until your own are in. Give them first, or open them on the claim.`,
  );
}

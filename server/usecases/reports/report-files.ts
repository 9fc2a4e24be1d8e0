/** Renders reports and claims as files: bytes for downloads and the command line, and the same as text for JSON. */
import { z } from "zod";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { Refusal } from "@/server/domain/refusal";
import { EXPORT_FORMATS, type ReportSnapshot } from "@/server/domain/report";
import { claimFilter, id } from "@/server/domain/schemas";
import { fileName } from "@/server/report/file-name";
import { type ReportFile, renderReport } from "@/server/report/render";
import { iso } from "@/server/store/claims/backed-claims";
import { intact } from "@/server/store/proof/check-editions";
import { getEdition } from "@/server/store/reports";
import { workers } from "@/server/workers/workers";
import { type Reading, reading } from "../define";
import { refuseClosed, withdrawalOf } from "./read-reports";
import { buildSnapshot } from "./snapshot";

const editionInput = z.strictObject({ id, number: z.number().int().min(1).optional(), format: z.enum(EXPORT_FORMATS) });
const claimsInput = z.strictObject({ filter: claimFilter, format: z.enum(EXPORT_FORMATS) });

/** The use cases that return bytes, which JSON cannot carry: routes and commands refer to them by name. */
export const DOWNLOADS = {
  /** A frozen edition. */
  report: reading({ action: "report.export", inWorker: "downloads.report", input: editionInput, run: editionFile }),
  /** The claims of a filter, as they stand now; not frozen, as the file states. */
  claims: reading({ action: "report.export", inWorker: "downloads.claims", input: claimsInput, run: claimsFile }),
  /**
   * All claims of a filter as CSV, as they stand now, without a limit: the bytes are streamed as fast as they are
   * consumed.
   */
  table: reading({ action: "report.export", input: z.strictObject({ filter: claimFilter }), run: claimsTable }),
};

/** A frozen edition as text. */
export const exportReport = reading({
  action: "report.export",
  inWorker: "reports.export",
  input: editionInput,
  run: async (asked) => asText(await editionFile(asked)),
});

/** The claims of a filter as text. */
export const exportClaims = reading({
  action: "report.export",
  inWorker: "claims.export",
  input: claimsInput,
  run: async (asked) => asText(await claimsFile(asked)),
});

async function editionFile({ input, db, actor }: Reading<z.output<typeof editionInput>>): Promise<ReportFile> {
  const edition = await getEdition(db, input.id, input.number);
  if (!edition)
    throw new Refusal("wrong state", "This report has no frozen edition yet. Freeze it first, then export it.");
  await refuseClosed(db, edition, actor);
  const snapshot = JSON.parse(intact(edition).snapshot) as ReportSnapshot;
  const withdrawal = await withdrawalOf(db, edition);
  const publishedAt = edition.publishedAt === null ? null : iso(edition.publishedAt);
  return renderReport({ snapshot, sha256: edition.sha256, publishedAt, withdrawal }, input.format);
}

async function claimsFile({ input, db, actor, now }: Reading<z.output<typeof claimsInput>>): Promise<ReportFile> {
  const by = { id: actor?.id ?? null, name: actor?.name ?? "" };
  const named = { reportId: "", edition: 0, title: "Claims", summary: "", correction: null };
  const snapshot = await buildSnapshot(db, { ...named, scope: { filter: input.filter }, by, now });
  return renderReport({ snapshot, sha256: null, publishedAt: null, withdrawal: null }, input.format);
}

async function claimsTable({ input, db, actor, now }: Reading<{ filter: ClaimFilter }>) {
  return {
    format: "csv" as const,
    name: fileName("Claims", null, "csv"),
    bytes: await workers().tableOf(db, { filter: input.filter, me: actor?.id ?? null, now }),
  };
}

function asText({ bytes, ...file }: ReportFile): Omit<ReportFile, "bytes"> & { bytes: string } {
  return { ...file, bytes: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
}

/** A report snapshot as a file in one of the export formats. */
import type { ExportFormat, ReportSnapshot } from "../domain/report";
import { renderClaimReview } from "./claim-review";
import { renderCsv } from "./csv";
import { fileName } from "./file-name";
import { renderHtml } from "./html";
import { renderMarkdown } from "./markdown";

export type ReportFile = { format: ExportFormat; name: string; bytes: string };

const RENDERERS: Record<ExportFormat, (snapshot: ReportSnapshot, sha256: string | null) => string> = {
  md: renderMarkdown,
  html: renderHtml,
  csv: renderCsv,
  jsonld: renderClaimReview,
};

/**
 * Renders a snapshot. The same snapshot always gives the same bytes (UTF-8 text).
 * @param sha256 of the frozen edition; null for an export that is not frozen, which then says so
 */
export function renderReport(snapshot: ReportSnapshot, sha256: string | null, format: ExportFormat): ReportFile {
  const name = fileName(snapshot.title, sha256 === null ? null : snapshot.edition, format);
  return { format, name, bytes: RENDERERS[format](snapshot, sha256) };
}

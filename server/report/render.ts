/** A report snapshot as a file in one of the export formats. */
import type { ExportFormat } from "@/server/domain/report";
import { renderClaimReview } from "./claim-review";
import { renderCsv } from "./csv";
import { fileName } from "./file-name";
import { renderHtml } from "./html";
import { renderMarkdown } from "./markdown";
import type { Printed } from "./report-outline";

export type ReportFile = { format: ExportFormat; name: string; bytes: string };

const RENDERERS: Record<ExportFormat, (printed: Printed) => string> = {
  md: renderMarkdown,
  html: renderHtml,
  csv: renderCsv,
  jsonld: renderClaimReview,
};

/** Renders a snapshot. The same snapshot, publication and withdrawal always give the same bytes (UTF-8 text). */
export function renderReport(printed: Printed, format: ExportFormat): ReportFile {
  const { snapshot, sha256 } = printed;
  const name = fileName(snapshot.title, sha256 === null ? null : snapshot.edition, format);
  return { format, name, bytes: RENDERERS[format](printed) };
}

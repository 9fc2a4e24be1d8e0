/** Renders a report snapshot as a file in one of the export formats. */
import type { ExportFormat } from "@/server/domain/report";
import { renderClaimReview } from "./claim-review";
import { renderCsv } from "./csv";
import { fileName } from "./file-name";
import { renderHtml } from "./html";
import { renderMarkdown } from "./markdown";
import type { Printed } from "./report-outline";

export type ReportFile = { format: ExportFormat; name: string; bytes: Uint8Array<ArrayBuffer> };

const inUtf8 = (render: (printed: Printed) => string) => (printed: Printed) =>
  new TextEncoder().encode(render(printed));

const RENDERERS: Record<ExportFormat, (printed: Printed) => Uint8Array<ArrayBuffer>> = {
  md: inUtf8(renderMarkdown),
  html: inUtf8(renderHtml),
  csv: inUtf8(renderCsv),
  jsonld: inUtf8(renderClaimReview),
};

/** Renders a snapshot. The same snapshot, publication and withdrawal always produce the same bytes. */
export function renderReport(printed: Printed, format: ExportFormat): ReportFile {
  const { snapshot, sha256 } = printed;
  const name = fileName(snapshot.title, sha256 === null ? null : snapshot.edition, format);
  return { format, name, bytes: RENDERERS[format](printed) };
}

/** What an exported file is called: plain ASCII, so that every system and every header takes it. */
import { type ExportFormat, FORMAT_DETAILS } from "@/server/domain/report";

/** Such as `claims-on-the-strike-edition-2.md`; one that is not frozen says so. */
export function fileName(title: string, edition: number | null, format: ExportFormat): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/gu, "");
  return `${words || "report"}-${edition === null ? "not-frozen" : `edition-${edition}`}.${FORMAT_DETAILS[format].ending}`;
}

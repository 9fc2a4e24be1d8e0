/** Names exported files in plain ASCII, which every system and header accepts. */
import { type ExportFormat, FORMAT_DETAILS } from "@/server/domain/report";

/** Returns a name such as `claims-on-the-strike-edition-2.md`; the name says if nothing was frozen. */
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

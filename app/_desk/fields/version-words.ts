/** Formats a version of something as one line of text, so that two versions can be shown side by side. */
import { languageName } from "@/server/domain/articles/article-language";
import { daysInWords, daysOf } from "@/server/domain/claims/claim-slots";

/** Formats the fields in this order, with "–" for empty ones. Joins lists; shows objects by their names. */
export function versionWords(fields: Record<string, unknown>, order: readonly string[]): string {
  return order.map((name) => wordsOf(name, fields[name]) || "–").join(" · ");
}

function wordsOf(name: string, value: unknown): string {
  if (name === "when" && Array.isArray(value)) return value.map((days) => daysInWords(daysOf(String(days)))).join(", ");
  return name === "language" && typeof value === "string" && value !== "" ? languageName(value) : valueWords(value);
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(valueWords).join(", ");
  if (typeof value !== "object") return String(value);
  const { role, name, describedAs } = value as Record<string, unknown>;
  return [role, name, describedAs && `(${describedAs})`]
    .filter((part) => typeof part === "string" && part !== "")
    .join(" ");
}

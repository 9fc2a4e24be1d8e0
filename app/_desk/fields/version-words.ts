/** A version of something as one line of words, so that two of them can be set side by side. */
import { languageName } from "@/server/domain/articles/article-language";

/** The fields in this order, "–" for what is empty. Lists are joined; of objects, what names them is shown. */
export function versionWords(fields: Record<string, unknown>, order: readonly string[]): string {
  return order.map((name) => wordsOf(name, fields[name]) || "–").join(" · ");
}

function wordsOf(name: string, value: unknown): string {
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

/**
 * The languages that Stet reads; an article in another one is stored, shown and judged like any other, but no claims
 * are extracted from it.
 */
import { languageName } from "@/server/domain/articles/article-language";
import type { TextLanguage } from "@/server/domain/words/language";
import { englishText } from "./english/text";

export const LANGUAGES: readonly TextLanguage[] = [englishText];

/** Returns the language with this code; null for one that Stet does not read. Unknown is taken for English. */
export function languageOf(code: string | null): TextLanguage | null {
  return LANGUAGES.find((language) => language.code === (code ?? englishText.code)) ?? null;
}

/**
 * Returns the notice for an article in a language that Stet does not read, which depends on how many claims were
 * extracted before the language was known; otherwise null.
 */
export function unreadNote(code: string | null, found: number): string | null {
  if (code === null || languageOf(code)) return null;
  const read = LANGUAGES.map(({ name }) => name).join(" and ");
  const so = found > 0 ? "so check the claims that" : "so no claims";
  const then = found > 0 ? "." : "; you can mark them yourself.";
  return `Stet reads ${read}. This article is in ${languageName(code)}, ${so} were taken from it${then}`;
}

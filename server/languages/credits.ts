/** Finds the agencies that an article is credited to, by the words of its language. */
import type { CreditWords } from "@/server/domain/words/language";
import { languageOf } from "./languages";
import { WHOLE_LANGUAGES } from "./whole-languages";

type Credited = { text: string; author: string | null; publisher: string | null; language: string | null };

/** Articles carry credits at their beginning or end; an agency named in between is only mentioned. */
const LINES_AT_EITHER_END = 4;

/**
 * Returns the agencies that the article's dateline, byline, publisher or closing lines credit, by their short names, in
 * alphabetical order.
 */
export function agenciesOf({ text, author, publisher, language }: Credited): string[] {
  const code = languageOf(language)?.code;
  const credits = WHOLE_LANGUAGES.find((one) => one.code === code)?.credits;
  if (!credits) return [];
  const patterns = patternsOf(credits);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const ends = [...new Set([...lines.slice(0, LINES_AT_EITHER_END), ...lines.slice(-LINES_AT_EITHER_END)])];
  const found = [
    ...ends.flatMap((line) => patterns.inLine.flatMap((pattern) => pattern.exec(line)?.groups?.who ?? [])),
    ...[author, publisher].flatMap((name) => patterns.asName.exec(name ?? "")?.groups?.who ?? []),
  ];
  const named = found.flatMap((who) => [...who.matchAll(patterns.name)].map(([name]) => shortName(credits, name)));
  return [...new Set(named)].sort();
}

function shortName({ agencies }: CreditWords, name: string): string {
  return Object.keys(agencies).find((short) => agencies[short]?.includes(name)) ?? name;
}

const known = new Map<CreditWords, ReturnType<typeof builtFrom>>();

function patternsOf(credits: CreditWords) {
  const patterns = known.get(credits) ?? builtFrom(credits);
  known.set(credits, patterns);
  return patterns;
}

function builtFrom({ agencies, joints, article, before, behind }: CreditWords) {
  const names = Object.values(agencies).flat();
  // The longest first: one agency's name may end in another's.
  const name = `(?:${names.sort((a, b) => b.length - a.length).join("|")})`;
  const who = `(?<who>${article}${name}(?:${joints}${article}${name})*)`;
  const [leads, follows] = [`(?:${before.join("|")})`, `(?:${behind.join("|")})`];
  return {
    name: new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, "gu"),
    asName: new RegExp(`^(?:${leads})?${who}${follows}?$`, "u"),
    inLine: [
      // "LISBON, May 4 (AP) - The bridge …"
      new RegExp(`^[^()]{0,60}\\(${who}\\)\\s*[-–—:]`, "u"),
      // The whole line, or its end in brackets or behind a dash: "(AP)", "With reporting from AFP.", "… . — Reuters"
      new RegExp(`(?:^|[(\\[]|[.!?”"] ?[-–—] ?)\\s*${leads}?${who}${follows}?[.)\\]\\s]*$`, "u"),
      // "… . The Associated Press contributed to this report."
      new RegExp(`(?:^|[.!?”"] )${who}${behind[0] ?? ""}`, "u"),
      new RegExp(`(?:^|[.!?”"] |\\()${before[0] ?? ""}(?:[^.()]{0,60}(?:,|and) )?${who}`, "u"),
    ],
  };
}

/** Finds the names in a text, under keys that are the same for a full name and a surname, a country and its people. */

import type { Span } from "@/server/domain/articles/span";
import { nameKey } from "@/server/domain/source";
import type { Tagged } from "@/server/extraction/english/reading/tagged";
import { isCapitalised } from "@/server/extraction/english/reading/tokens";
import { foldCountries } from "@/server/languages/register-names";
import { personName } from "../person-names";

export type Entity = { key: string; span: Span };

const JOINS = new Set(["of", "al", "bin", "de", "von", "van", "and", "for"]);

/** Returns the names among these words of one sentence, in order. */
export function entitiesIn(tokens: readonly Tagged[]): Entity[] {
  const found: Entity[] = [];
  for (let from = 0; from < tokens.length; ) {
    const to = endOfName(tokens, from);
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first && last && to > from) {
      const key = entityKey(
        tokens
          .slice(from, to)
          .map(({ text }) => text)
          .join(" "),
      );
      if (key !== "") found.push({ key, span: [first.start, last.end] });
    }
    from = Math.max(to, from + 1);
  }
  return found;
}

/** Returns the key of a name: a country, or the last word of any other name. */
export function entityKey(name: string): string {
  const words = foldCountries(nameKey(name));
  return words.length === 1 ? (words[0] ?? "") : personName(name).surname;
}

function endOfName(tokens: readonly Tagged[], from: number): number {
  if (!isNamePart(tokens[from])) return from;
  let to = from + 1;
  while (
    isNamePart(tokens[to]) ||
    (JOINS.has(tokens[to]?.lower ?? "") && tokens[to]?.lower !== "and" && isNamePart(tokens[to + 1]))
  )
    to += 1;
  return to;
}

function isNamePart(token: Tagged | undefined): boolean {
  return (
    token !== undefined &&
    token.shape === "word" &&
    isCapitalised(token) &&
    (token.tag === "name" || token.tag === "adjective")
  );
}

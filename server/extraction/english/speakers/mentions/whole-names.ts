/** Whole names: joins the noun phrases of a body's name that prepositions tie together ("the Court of Human Rights"). */

import type { Chunk } from "../../reading/chunks";
import type { Tagged } from "../../reading/tagged";
import { isCapitalised } from "../../reading/tokens";
import { BODY_NOUNS, ORGANISATION_WORDS } from "../words/titles";

/** Returns the index of the last chunk of the name that begins at chunk `index`; `index` itself if it is one chunk long. */
export function lastOfName(tokens: readonly Tagged[], chunks: readonly Chunk[], index: number): number {
  let at = index;
  while (namesBody(tokens, chunks[at]) && /^(?:of|for)$/.test(tokens[chunks[at + 1]?.from ?? -1]?.lower ?? "")) {
    const next = chunks[at + 2];
    const last = tokens[(next?.to ?? 0) - 1];
    if (next?.kind !== "nouns" || !last || !isCapitalised(last)) break;
    at += 2;
  }
  return at;
}

function namesBody(tokens: readonly Tagged[], chunk: Chunk | undefined): boolean {
  const noun = tokens[(chunk?.to ?? 0) - 1];
  return (
    chunk?.kind === "nouns" &&
    noun !== undefined &&
    (isBodysName(noun) || BODY_NOUNS.has(noun.lower) || (isCapitalised(noun) && noun.lower === "commissioner"))
  );
}

/** Returns whether the word, at the end of a name, shows that it is a body's ("the Ministry", "Eastholm Bank"). */
export function isBodysName(noun: Tagged): boolean {
  return isCapitalised(noun) && (ORGANISATION_WORDS.has(noun.lower) || BODY_NOUNS.has(noun.lower));
}

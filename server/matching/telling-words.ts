/** Picks the most informative words of a text, by which similar claims are looked up. */
import { wordsOf } from "@/server/domain/words/search-words";
import { shippedKnowledge } from "./knowledge";
import type { Background } from "./reading/background";
import { stemOf } from "./reading/stems";
import { isCommonWord } from "./reading/terms";

/** `isBeginning` if the word is a prefix, so that other endings count too. */
export type TellingWord = { word: string; isBeginning: boolean; weight: number };

const MOST = 12;
/** A shorter prefix matches too many other words. */
const SHORTEST_BEGINNING = 4;

/** Returns at most a dozen words, the rarest in news first. */
export function tellingWords(text: string, background: Background = shippedKnowledge().background): TellingWord[] {
  const known = new Map<string, TellingWord>();
  for (const word of wordsOf(text)) {
    const stem = stemOf(word);
    if (stem === "" || isCommonWord(word) || known.has(stem)) continue;
    const beginning = sharedBeginning(word, stem);
    const isBeginning = beginning.length >= SHORTEST_BEGINNING;
    const share = (background.stems.get(stem) ?? 1) / background.sentences;
    known.set(stem, { word: isBeginning ? beginning : word, isBeginning, weight: -Math.log(share) });
  }
  return [...known.values()].sort((one, other) => other.weight - one.weight).slice(0, MOST);
}

function sharedBeginning(word: string, stem: string): string {
  let length = 0;
  while (length < word.length && word[length] === stem[length]) length += 1;
  return word.slice(0, length);
}

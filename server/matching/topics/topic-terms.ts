/** Finds the words and the names in a claim's statement by which claims about one event are told from others. */
import { shippedKnowledge } from "../knowledge";
import type { Background } from "../reading/background";
import { stemOf } from "../reading/stems";
import { isCommonWord } from "../reading/terms";

/** A word by its stem, as it is written here; the rarer in news, the greater its weight. */
export type TopicTerm = { stem: string; shown: string; weight: number };

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /[’']s$/u;

const wordsIn = (text: string): string[] => [...text.matchAll(WORD)].map(([word]) => word.replace(POSSESSIVE, ""));

/** Returns the words that tell something, each once, in order. */
export function topicTerms(text: string, background: Background = shippedKnowledge().background): TopicTerm[] {
  const found = new Map<string, TopicTerm>();
  for (const word of wordsIn(text)) {
    const lower = word.toLowerCase();
    const stem = stemOf(lower);
    if (stem === "" || isCommonWord(lower) || found.has(stem)) continue;
    const share = (background.stems.get(stem) ?? 1) / background.sentences;
    found.set(stem, { stem, shown: word, weight: -Math.log(share) });
  }
  return [...found.values()];
}

/** Returns the names: words with a capital letter that follow one another, but for a single one that begins the text. */
export function namesIn(text: string): string[] {
  const runs: { words: string[]; from: number }[] = [];
  let past = -1;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const open = runs.at(-1);
    const isName = CAPITAL.test(word) && !isCommonWord(word.toLowerCase());
    if (isName && open && text.slice(past, index) === " ") open.words.push(word);
    else if (isName) runs.push({ words: [word], from: index });
    // A possessive ends a name, and so does a word that is none.
    past = isName && !POSSESSIVE.test(word) ? index + word.length : -1;
  }
  const names = runs.filter(({ words, from }) => words.length > 1 || from > 0);
  return [...new Set(names.map(({ words }) => words.join(" ").replace(POSSESSIVE, "")))];
}

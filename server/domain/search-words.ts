/** What a search finds, the same on every engine: words without accents and case, phrases, and the beginning of the last word. */

/** Words that must follow each other; `open` when the last of them is only a beginning. */
export type SearchTerm = { words: string[]; open: boolean };

/** From where and up to where a text is what was searched for, in UTF-16 code units. */
export type Hit = [start: number, end: number];

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** No language has longer ones, and no index has to hold what some page had instead of words. */
const LONGEST_WORD = 200;

/** The words of a text as they are compared: no accents, lower case. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => fold(word)).filter((word) => word !== "");
}

/** Most words are of plain letters, and sooner folded. */
const PLAIN = /^[A-Za-z0-9]*$/u;

function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase().slice(0, LONGEST_WORD);
  return word
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .slice(0, LONGEST_WORD);
}

/**
 * Reads what a person typed: every word must occur, the last one as a beginning; "…" is a phrase.
 * Empty when nothing was typed that can be searched for. No sign has a meaning but the quotation mark.
 */
export function searchTerms(typed: string): SearchTerm[] {
  const parts = [...typed.matchAll(/"([^"]+)"|([^\s"]+)/gu)].map((match) => match[1] ?? match[2] ?? "");
  const terms = parts.map(wordsOf).filter((words) => words.length > 0);
  const open = !/["\s]$/u.test(typed);
  return terms.map((words, i) => ({ words, open: open && i === terms.length - 1 }));
}

/** What the terms find in a text, in its order; where two finds overlap, the second begins where the first ends. */
export function hitsIn(text: string, terms: readonly SearchTerm[]): Hit[] {
  const words = placesIn(text);
  const hits: Hit[] = [];
  let past = 0;
  for (let i = 0; i < words.length; i += 1) {
    for (const term of terms) {
      const end = words[i + term.words.length - 1]?.end ?? 0;
      if (end <= past || !standsAt(words, i, term)) continue;
      hits.push([Math.max(words[i]?.start ?? 0, past), end]);
      past = end;
    }
  }
  return hits;
}

type Place = { word: string; start: number; end: number };

/** Every list of found claims goes through here, and this loop takes half of what `matchAll` does. */
function placesIn(text: string): Place[] {
  const words: Place[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found; found = WORD.exec(text))
    words.push({ word: fold(found[0]), start: found.index, end: WORD.lastIndex });
  return words;
}

function standsAt(words: readonly Place[], from: number, { words: sought, open }: SearchTerm): boolean {
  for (let k = 0; k < sought.length; k += 1) {
    const [word, wanted] = [words[from + k]?.word ?? "", sought[k] ?? ""];
    if (open && k === sought.length - 1 ? !word.startsWith(wanted) : word !== wanted) return false;
  }
  return true;
}

/** What a search finds, the same on every engine: words without accents and case, phrases, and the beginning of the last word. */

/** Words that must follow each other; `open` when the last of them is only a beginning. */
export type SearchTerm = { words: string[]; open: boolean };

/** A run of text, and whether it is what was searched for. */
export type MarkedRun = { text: string; hit: boolean };

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

/** Cuts a text into runs, with what the terms find in it marked. */
export function markHits(text: string, terms: readonly SearchTerm[]): MarkedRun[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const hits: [number, number][] = [];
  for (const [i, first] of words.entries()) {
    for (const term of terms) {
      const last = words[i + term.words.length - 1];
      if (last && term.words.every((word, k) => fits(words[i + k]?.word ?? "", word, term, k)))
        hits.push([first.start, last.end]);
    }
  }
  return toRuns(text, hits);
}

function fits(word: string, sought: string, term: SearchTerm, place: number): boolean {
  return term.open && place === term.words.length - 1 ? word.startsWith(sought) : word === sought;
}

function toRuns(text: string, hits: readonly [number, number][]): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let at = 0;
  for (const [start, end] of hits) {
    if (end <= at) continue;
    if (start > at) runs.push({ text: text.slice(at, start), hit: false });
    runs.push({ text: text.slice(Math.max(at, start), end), hit: true });
    at = end;
  }
  return at < text.length ? [...runs, { text: text.slice(at), hit: false }] : runs;
}

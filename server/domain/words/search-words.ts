/**
 * Defines what a search finds, the same on every engine: words without accents and case, phrases, and a prefix for the
 * last word.
 */

/** Words that must follow each other; `open` if the last of them is only a prefix. */
export type SearchTerm = { words: string[]; open: boolean };

/** Start and end in a text, in UTF-16 code units. */
type Place = [start: number, end: number];
/** A place that matches the search. */
export type Hit = Place;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** No language has longer words, and indexes should not store junk from pages. */
const LONGEST_WORD = 200;

/** Returns the words of a text as they are compared: without accents, in lower case. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => fold(word)).filter((word) => word !== "");
}

/**
 * The characters that are dropped from words. Besides marks, the vowel signs of New Tai Lue and two Vedic signs, which
 * were marks until Unicode 8: an index that uses an older table (FTS5's is that of 6.1) has no word for them.
 */
const MARKS = /[\p{M}\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3]+/gu;

/** Most words consist of plain letters, which are faster to fold. */
const PLAIN = /^[A-Za-z0-9]*$/u;

function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase().slice(0, LONGEST_WORD);
  return word.normalize("NFD").replace(MARKS, "").toLowerCase().slice(0, LONGEST_WORD);
}

/**
 * Parses what a person typed: every word must occur, the last one as a prefix; "…" is a phrase. Empty if nothing that
 * was typed can be searched for. Only the quotation mark has a special meaning.
 */
export function searchTerms(typed: string): SearchTerm[] {
  const parts = [...typed.matchAll(/"([^"]+)"|([^\s"]+)/gu)].map((match) => match[1] ?? match[2] ?? "");
  const terms = parts.map(wordsOf).filter((words) => words.length > 0);
  const open = !/["\s]$/u.test(typed);
  return terms.map((words, i) => ({ words, open: open && i === terms.length - 1 }));
}

/** Returns the terms' hits in a text, in order; where two overlap, the second begins where the first ends. */
export function hitsIn(text: string, terms: readonly SearchTerm[]): Hit[] {
  const places = placesIn(text);
  const hits: Hit[] = [];
  let past = 0;
  for (let i = 0; i < places.length; i += 1) {
    for (const term of terms) {
      const end = places[i + term.words.length - 1]?.[1] ?? 0;
      if (end <= past || !standsAt(text, places, i, term)) continue;
      hits.push([Math.max(places[i]?.[0] ?? 0, past), end]);
      past = end;
    }
  }
  return hits;
}

/** Returns whether a text matches every term. */
export function hasAll(text: string, terms: readonly SearchTerm[]): boolean {
  return terms.every((term) => hitsIn(text, [term]).length > 0);
}

/** Finds the positions of a text's words. Every list of search results calls this, so plain words are not sliced. */
function placesIn(text: string): Place[] {
  const places: Place[] = [];
  for (let start = 0; start < text.length; start += 1) {
    let end = start;
    let plain = true;
    for (let code = text.charCodeAt(end); code >= 128 || isPlain(code); code = text.charCodeAt(end)) {
      plain &&= code < 128;
      end += 1;
    }
    if (plain && end > start) places.push([start, end]);
    else if (!plain)
      for (const { 0: word, index } of text.slice(start, end).matchAll(WORD))
        places.push([start + index, start + index + word.length]);
    start = end;
  }
  return places;
}

/** Returns whether this is an ASCII letter or digit; false for NaN, past the end of the text. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function standsAt(text: string, places: readonly Place[], from: number, { words: sought, open }: SearchTerm): boolean {
  for (let k = 0; k < sought.length; k += 1) {
    const place = places[from + k];
    const wanted = sought[k] ?? "";
    if (!place || !mayBegin(text.charCodeAt(place[0]), wanted)) return false;
    const word = fold(text.slice(...place));
    if (open && k === sought.length - 1 ? !word.startsWith(wanted) : word !== wanted) return false;
  }
  return true;
}

/** Returns whether a word with this first letter can be, or begin like, the wanted one: this rules out most words. */
function mayBegin(code: number, wanted: string): boolean {
  return code >= 128 || (code | 32) === wanted.charCodeAt(0);
}

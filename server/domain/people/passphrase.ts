/**
 * Decides whether a passphrase is acceptable: by its length, and by not being among the first that anybody would try.
 */
import { COMMON_WORDS, KEYBOARDS, SMALL_WORDS } from "./common-words";
import { MAX_PASSPHRASE, MIN_PASSPHRASE } from "./passphrase-length";

/** The letters that each of these characters stands in for. */
const WRITTEN_FOR: Readonly<Record<string, string>> = {
  ...{ "0": "o", "1": "il", "2": "z", "3": "e", "4": "a", "5": "s", "6": "gb", "7": "t", "8": "b", "9": "gq" },
  ...{ "@": "a", $: "s", "!": "il", "|": "il", "€": "e", "+": "t", "(": "c" },
};

/** Fewer letters than this between common words make no difference. */
const FEWEST_OWN_LETTERS = 4;
/** From this number on, common words chosen at random make a fair passphrase. */
const FEWEST_COMMON_WORDS = 4;
/** The share of steps between neighbouring keys: near 1 in a keyboard walk, one in six in ordinary text. */
const WALKED = 0.7;
const ADVICE = "Four or five unrelated words work well.";

/**
 * Returns why this passphrase is refused, as a sentence; null if it is acceptable. Case, punctuation between words,
 * digits in place of letters, and repetitions make no difference.
 * @param about the person's own name and address, which a passphrase must not consist of
 */
export function passphraseFault(passphrase: string, about: readonly string[] = []): string | null {
  if ([...passphrase].length < MIN_PASSPHRASE) return `Use at least ${MIN_PASSPHRASE} characters. ${ADVICE}`;
  if (passphrase.length > MAX_PASSPHRASE) return `Use at most ${MAX_PASSPHRASE} characters.`;
  const folded = passphrase.normalize("NFKC").toLowerCase();
  const letters = folded.replace(/[\s\p{P}\p{S}]+/gu, "");
  if (new Set(letters).size < 5 || repeatsItself(letters)) return `This repeats itself too much. ${ADVICE}`;
  if (isRun(letters) || isWalk(letters)) return `This is a run of neighbouring characters or keys. ${ADVICE}`;
  const own = about.flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2);
  if (isBuiltFrom(folded, own)) return `This is among the first passphrases that an attacker would try. ${ADVICE}`;
  return null;
}

/** Returns whether the text is one short text repeated, perhaps cut off the last time. */
function repeatsItself(text: string): boolean {
  for (let length = 1; length <= Math.min(MIN_PASSPHRASE - 1, text.length / 2); length += 1)
    if (text.slice(length) === text.slice(0, -length)) return true;
  return false;
}

function isRun(letters: string): boolean {
  const steps = [...letters].slice(1).map((_, i) => letters.charCodeAt(i + 1) - letters.charCodeAt(i));
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 2;
}

function isWalk(letters: string): boolean {
  return KEYBOARDS.some((rows) => {
    const places = [...letters].map((letter) => placeOn(rows, letter));
    const steps = places.slice(1).filter((place, i) => areNeighbours(places[i] ?? null, place));
    return steps.length >= WALKED * (places.length - 1);
  });
}

type Place = { row: number; column: number } | null;

function placeOn(rows: readonly string[], letter: string): Place {
  const row = rows.findIndex((keys) => keys.includes(letter));
  return row < 0 ? null : { row, column: rows[row]?.indexOf(letter) ?? 0 };
}

/** Each row of keys is offset by half a key to the right of the one above. */
function areNeighbours(a: Place, b: Place): boolean {
  if (a === null || b === null) return false;
  const [down, right] = [b.row - a.row, b.column - a.column];
  return down === 0 ? Math.abs(right) <= 1 : Math.abs(down) === 1 && (right === 0 || right === -down);
}

type Letters = readonly string[];

/**
 * The cheapest way to segment a text up to some position: the letters that no word covers, and the common words used.
 */
type Reading = { left: number; words: readonly Letters[] };

/** Returns whether a text consists of a few common words and next to nothing else. */
function isBuiltFrom(text: string, own: readonly string[]): boolean {
  const letters = withoutRuns(text.replace(/[\s\p{Pd}\p{Pc}.,;:'"’]+/gu, ""));
  const readings: Reading[] = [{ left: 0, words: [] }];
  for (let end = 1; end <= letters.length; end += 1) {
    const before = readings[end - 1] as Reading;
    const isLetter = /\p{L}|\p{M}/u.test(letters[end - 1] ?? "");
    readings[end] = cheapest([
      { ...before, left: before.left + (isLetter ? 1 : 0) },
      ...[...COMMON, ...own.map((word) => ({ word: withoutRuns(word), counts: false }))].flatMap(({ word, counts }) => {
        const start = end - word.length;
        if (start < 0 || !matches(letters, start, word)) return [];
        const { left, words } = readings[start] as Reading;
        return { left, words: counts && !words.includes(word) ? [...words, word] : words };
      }),
    ]);
  }
  const { left, words } = readings.at(-1) as Reading;
  return left < FEWEST_OWN_LETTERS && words.length < FEWEST_COMMON_WORDS;
}

function cheapest(readings: readonly Reading[]): Reading {
  return readings.reduce((best, one) =>
    one.left < best.left || (one.left === best.left && one.words.length < best.words.length) ? one : best,
  );
}

function matches(text: Letters, start: number, word: Letters): boolean {
  return word.every((letter, i) => {
    const written = text[start + i] ?? "";
    return written === letter || (WRITTEN_FOR[written]?.includes(letter) ?? false);
  });
}

/** Returns the characters, with runs of one character collapsed. */
function withoutRuns(text: string): Letters {
  const letters = [...text];
  return letters.filter((letter, i) => letter !== letters[i - 1]);
}

/** Small words cost nothing and add nothing. */
const COMMON = [
  ...COMMON_WORDS.map((word) => ({ word: withoutRuns(word), counts: true })),
  ...SMALL_WORDS.map((word) => ({ word: withoutRuns(word), counts: false })),
];

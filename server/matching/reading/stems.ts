/**
 * Stems: the part of a word that its inflections and derivations share: "investigate", "investigation" and
 * "investigators".
 */
import { nameKey } from "@/server/domain/source";
import { foldCountries } from "@/server/languages/register-names";

/** Endings, longest first, with the least number of letters that must remain before them. */
const ENDINGS: readonly (readonly [string, number])[] = [
  ["isation", 4],
  ["ization", 4],
  ["fulness", 4],
  ["ation", 4],
  ["ition", 4],
  ["ators", 4],
  ["ator", 4],
  ["ment", 4],
  ["ness", 4],
  ["able", 4],
  ["ible", 4],
  ["ance", 4],
  ["ence", 4],
  ["edly", 4],
  ["ally", 4],
  ["sion", 3],
  ["tion", 3],
  ["ing", 3],
  ["ion", 4],
  ["ity", 4],
  ["ive", 4],
  ["ize", 4],
  ["ise", 4],
  ["ate", 4],
  ["ism", 4],
  ["ist", 4],
  ["ful", 4],
  ["est", 4],
  ["ed", 3],
  ["er", 4],
  ["or", 4],
  ["al", 4],
  ["ly", 4],
  ["ic", 4],
  ["e", 3],
  ["y", 4],
];

const known = new Map<string, string>();
/** Bounds the cache, so that a long-running process does not fill the memory with words seen once. */
const MOST_KNOWN = 50_000;

/** Returns the stem of a word, or the country that it names; ignores case and accents. */
export function stemOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const [folded = ""] = foldCountries(nameKey(word));
  const stem = cut(withoutPlural(folded));
  known.set(word, stem);
  return stem;
}

function withoutPlural(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function cut(word: string): string {
  const ending = ENDINGS.find(([letters, left]) => word.endsWith(letters) && word.length - letters.length >= left);
  if (!ending) return word;
  const rest = word.slice(0, -ending[0].length);
  // "Planned" shares its stem with "plan", and "investigating" with "investigation".
  const single = /([bdgklmnprt])\1$/u.test(rest) ? rest.slice(0, -1) : rest;
  return single.length > 5 ? single.replace(/(?:at|e)$/u, "") : single;
}

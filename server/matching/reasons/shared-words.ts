/** Finds the words that two claims share, as a reason shows them. */
import type { Span } from "@/server/domain/articles/span";
import type { PreparedClaim } from "../reading/prepared-claim";
import type { Term } from "../reading/terms";

const MOST = 3;

/** `isSaid` says whether both claims have the words, or only their sentences. */
type Shared = { shown: string[]; isSaid: boolean; marks: { a: Span[]; b: Span[] } };

/**
 * Returns the words with the greatest weight that both claims, or else one claim and the other's sentence, have in
 * common.
 */
export function sharedWords(a: PreparedClaim, b: PreparedClaim): Shared {
  const said = shared(a.terms, b.terms);
  const isSaid = said.length > 0;
  const stems = isSaid ? said : [...shared(a.terms, b.around), ...shared(a.around, b.terms)];
  const weight = (stem: string) => a.stems.get(stem) ?? a.stemsAround.get(stem) ?? 0;
  const heaviest = [...new Set(stems)].sort((one, other) => weight(other) - weight(one)).slice(0, MOST);
  const [inA, inB] = [heaviest.map((stem) => placeOf(stem, a)), heaviest.map((stem) => placeOf(stem, b))];
  const order = heaviest.map((_, at) => at).sort((one, other) => (inA[one]?.[0] ?? 0) - (inA[other]?.[0] ?? 0));
  const shown = order.flatMap((at) => (inA[at] ? [a.text.slice(...inA[at])] : []));
  return { shown, isSaid, marks: { a: inA.filter((span) => span !== null), b: inB.filter((span) => span !== null) } };
}

function shared(one: readonly Term[], other: readonly Term[]): string[] {
  const there = new Set(other.map(({ stem }) => stem));
  return one.map(({ stem }) => stem).filter((stem) => there.has(stem));
}

function placeOf(stem: string, { terms, around }: PreparedClaim): Span | null {
  return (terms.find((term) => term.stem === stem) ?? around.find((term) => term.stem === stem))?.span ?? null;
}

/** A run of fewer words is a coincidence. */
const SHORTEST = 4;

/** Returns the longest run of words in both contents; null if it may be a coincidence. */
export function sharedRun(a: PreparedClaim, b: PreparedClaim): { a: Span; b: Span } | null {
  const places = new Map<string, number[]>();
  b.words.forEach(({ lower }, at) => {
    places.set(lower, [...(places.get(lower) ?? []), at]);
  });
  const isSame = (inA: number, inB: number) =>
    a.words[inA] !== undefined && a.words[inA]?.lower === b.words[inB]?.lower;
  let best = { length: SHORTEST - 1, a: 0, b: 0 };
  a.words.forEach(({ lower }, from) => {
    for (const start of places.get(lower) ?? []) {
      // A continuation of the previous word's run has already been measured with it.
      if (isSame(from - 1, start - 1)) continue;
      let length = 1;
      while (isSame(from + length, start + length)) length += 1;
      if (length > best.length) best = { length, a: from, b: start };
    }
  });
  if (best.length < SHORTEST) return null;
  const span = ({ words }: PreparedClaim, from: number): Span => [
    words[from]?.start ?? 0,
    words[from + best.length - 1]?.end ?? 0,
  ];
  return { a: span(a, best.a), b: span(b, best.b) };
}

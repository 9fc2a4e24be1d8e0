/** Computes a term's weight: the rarer it is in news and among the present texts, the greater. */
import type { Background } from "./background";
import type { Term } from "./terms";

export type Weigh = (stem: string) => number;
export type Vector = ReadonlyMap<string, number>;

/** In fewer sentences, every word that two of them share would count as common. */
const FEWEST_SENTENCES = 100;

/** Half of a stem's weight comes from the background, half from the present sentences. */
export function weighing(background: Background, sentences: readonly (readonly Term[])[]): Weigh {
  const here = new Map<string, number>();
  for (const terms of sentences)
    for (const stem of new Set(terms.map((term) => term.stem))) here.set(stem, (here.get(stem) ?? 0) + 1);
  const least = 1 / (background.sentences + 1);
  return (stem) => {
    const elsewhere = (background.stems.get(stem) ?? 1) / background.sentences;
    const share = (here.get(stem) ?? 0) / Math.max(sentences.length, FEWEST_SENTENCES);
    return -Math.log(Math.min(1, (elsewhere + share) / 2 + least));
  };
}

/** Returns terms as a unit vector; a stem's frequency counts by its square root. */
export function vectorOf(parts: readonly (readonly [terms: readonly Term[], factor: number])[], weigh: Weigh): Vector {
  const counts = new Map<string, number>();
  for (const [terms, factor] of parts) for (const { stem } of terms) counts.set(stem, (counts.get(stem) ?? 0) + factor);
  let square = 0;
  const vector = new Map<string, number>();
  for (const [stem, count] of counts) {
    const value = Math.sqrt(count) * weigh(stem);
    vector.set(stem, value);
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (const [stem, value] of vector) vector.set(stem, value / length);
  return vector;
}

/** Returns the cosine of two unit vectors. */
export function likenessOf(one: Vector, other: Vector): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [stem, value] of short) sum += value * (long.get(stem) ?? 0);
  return sum;
}

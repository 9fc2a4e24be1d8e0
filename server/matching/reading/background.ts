/** Word frequencies in news: the number of sentences that contain each stem, out of a total. */
import { readSentencesOf } from "./article-reading";
import { termsOf } from "./terms";

export type Background = { sentences: number; stems: ReadonlyMap<string, number> };
/** The format in a file: stems by the number of sentences that contain them, most frequent first. */
export type PackedBackground = { sentences: number; stems: readonly (readonly [sentences: number, stems: string])[] };

/** A stem in fewer sentences is treated as one in none. */
const FEWEST = 4;

/** Counts the stems of these texts. */
export function backgroundOf(texts: Iterable<string>): Background {
  const stems = new Map<string, number>();
  let sentences = 0;
  for (const text of texts)
    for (const { tokens } of readSentencesOf(text).sentences) {
      sentences += 1;
      for (const stem of new Set(termsOf(tokens).map((term) => term.stem))) stems.set(stem, (stems.get(stem) ?? 0) + 1);
    }
  return { sentences, stems: new Map([...stems].filter(([, count]) => count >= FEWEST)) };
}

export function packBackground({ sentences, stems }: Background): PackedBackground {
  const byCount = new Map<number, string[]>();
  for (const [stem, count] of stems) byCount.set(count, [...(byCount.get(count) ?? []), stem]);
  const lines = [...byCount].sort(([a], [b]) => b - a).map(([count, list]) => [count, list.sort().join(" ")] as const);
  return { sentences, stems: lines };
}

export function unpackBackground({ sentences, stems }: PackedBackground): Background {
  const pairs = stems.flatMap(([count, list]) => list.split(" ").map((stem): [string, number] => [stem, count]));
  return { sentences, stems: new Map(pairs) };
}

/** Says that an article's text is largely another's, and which agency it is credited to. */
import { dayWords } from "../words/day-words";
import type { Shares } from "./shingles";

type Other = { title: string; publisher: string | null; publishedOn: string | null };

/** "92 %"; rounded down, so that only a whole text is 100 %. */
export function percentWords(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

/** "92 % of its words are those of “Locks to open” (Quay News, 4 May 2026)." */
export function copyNote({ share, title, publisher, publishedOn }: Other & Pick<Shares, "share">): string {
  const where = [...(publisher ? [publisher] : []), dayWords(publishedOn)].join(", ");
  return `${percentWords(share)} of its words are those of “${title}” (${where}).`;
}

/** "Credited to AFP and AP."; null if it credits none. */
export function creditNote(agencies: readonly string[]): string | null {
  if (agencies.length === 0) return null;
  const [last, ...others] = [...agencies].reverse();
  return `Credited to ${others.length > 0 ? `${others.reverse().join(", ")} and ` : ""}${last}.`;
}

/**
 * Assertions: splits a claim into parts that say one thing each. A long quotation has several, and another claim may be
 * about one.
 */
import type { Span } from "@/server/domain/articles/span";
import type { Term } from "./terms";

export type Assertion = { terms: readonly Term[]; negations: readonly Span[] };

/** A part with fewer terms says nothing that could be compared. */
const FEWEST = 3;
const ENDS_ASSERTION = /[.;!?—]|,? (?:and|but|because|while|so) /u;

/** Splits a claim of an article's text; returns at least one part, even if it has no terms. */
export function assertionsOf(terms: readonly Term[], negations: readonly Span[], text: string): Assertion[] {
  const parts = partsOf(terms, text);
  const ends = parts.map((part) => part.at(-1)?.span[1] ?? 0);
  const placeOf = ([start]: Span) => {
    const place = ends.findIndex((end) => start < end);
    return place < 0 ? parts.length - 1 : place;
  };
  return parts.map((part, place) => ({
    terms: part,
    negations: negations.filter((span) => placeOf(span) === place),
  }));
}

function partsOf(terms: readonly Term[], text: string): Term[][] {
  const parts: Term[][] = [[]];
  let end: number | null = null;
  for (const term of terms) {
    const last = parts.at(-1) ?? [];
    const isNew = end !== null && last.length >= FEWEST && ENDS_ASSERTION.test(text.slice(end, term.span[0]));
    if (isNew) parts.push([term]);
    else last.push(term);
    [, end] = term.span;
  }
  const rest = parts.length > 1 && (parts.at(-1)?.length ?? 0) < FEWEST ? (parts.pop() ?? []) : [];
  parts.at(-1)?.push(...rest);
  return parts;
}

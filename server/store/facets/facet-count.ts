/** Counts, for each facet, how many claims each of its values would leave under a filter. */
import {
  COLUMN_FIELDS,
  COUNTED_FLAGS,
  type ColumnField,
  type CountedFlag,
  SEVERAL_FIELDS,
  type SeveralField,
} from "@/server/domain/claims/claim-filters";
import type { FacetColumns, ManyColumn, SingleColumn } from "./facet-columns";

/** A filter by values; an absent field does not narrow the result. Null among the values matches claims without one. */
export type FacetFilter = {
  single: Partial<Record<ColumnField, readonly (string | null)[]>>;
  many: Partial<Record<SeveralField, readonly string[]>>;
  flags: Partial<Record<CountedFlag, boolean | undefined>>;
  /** Narrows the kinds independently of the kind facet's own choice. */
  kinds?: readonly string[] | undefined;
  /** The lowest rank, inclusive, and the upper bound, exclusive. */
  from: number;
  below: number;
  /** By ordinal; 1 where the claim matches the search. */
  hits: Uint8Array | null;
};

/**
 * How many claims match the whole filter, and how many each value of a facet would leave; null stands for claims
 * without a value.
 */
export type FacetCounts = {
  total: number;
  /** How many of them each flag is true of. */
  flags: Record<CountedFlag, number>;
  values: Record<ColumnField | SeveralField, [value: string | null, count: number][]>;
};

/** Each claim's state so far: it matches everything, fails only this facet's choice, or fails more than one. */
type Outcomes = Uint8Array;
const MEETS_ALL = 255;
const OUT = 254;
const FLAGS = COLUMN_FIELDS.length + SEVERAL_FIELDS.length;

/**
 * Counts the claims. A facet's own choice does not narrow its counts, so that people can widen it: a claim that fails
 * exactly one facet's choice counts in that facet, and one that fails none counts in all. Works column by column, which
 * suits the processor's cache.
 */
export function countColumns(columns: FacetColumns, filter: FacetFilter): FacetCounts {
  const outcomes = withinBounds(columns, filter);
  const { kind, article } = columns.singles;
  if (filter.kinds) failSingle(outcomes, kind, filter.kinds, OUT);
  for (const [facet, name] of COLUMN_FIELDS.entries()) {
    const values = filter.single[name];
    const column = columns.singles[name];
    if (values) failSingle(outcomes, column, values, column === article ? OUT : facet);
  }
  for (const [i, name] of SEVERAL_FIELDS.entries()) {
    const values = filter.many[name];
    if (values) failMany(outcomes, columns.manies[name], values, COLUMN_FIELDS.length + i);
  }
  for (const [i, name] of COUNTED_FLAGS.entries()) {
    const wanted = filter.flags[name];
    if (wanted !== undefined) failFlag(outcomes, columns.flags[name], wanted, FLAGS + i);
  }
  return {
    total: count(outcomes, (state) => state === MEETS_ALL),
    flags: Object.fromEntries(
      COUNTED_FLAGS.map((name, i) => [name, countFlagged(outcomes, columns.flags[name], FLAGS + i)]),
    ) as FacetCounts["flags"],
    values: Object.fromEntries([
      ...COLUMN_FIELDS.map((name, facet) => [name, tallySingle(outcomes, columns.singles[name], facet)]),
      ...SEVERAL_FIELDS.map((name, i) => [name, tallyMany(outcomes, columns.manies[name], COLUMN_FIELDS.length + i)]),
    ]) as FacetCounts["values"],
  };
}

function withinBounds({ rank, size }: FacetColumns, { from, below, hits }: FacetFilter): Outcomes {
  const outcomes = new Uint8Array(size + 1).fill(MEETS_ALL);
  outcomes[0] = OUT;
  for (let ordinal = 1; ordinal <= size; ordinal += 1) {
    const at = rank[ordinal] as number;
    if (at < from || at >= below || (hits !== null && hits[ordinal] !== 1)) outcomes[ordinal] = OUT;
  }
  return outcomes;
}

/** Excludes a claim once it fails a second facet's choice. */
function fail(outcomes: Outcomes, ordinal: number, facet: number): void {
  outcomes[ordinal] = outcomes[ordinal] === MEETS_ALL ? facet : OUT;
}

function failSingle(outcomes: Outcomes, column: SingleColumn, values: readonly (string | null)[], facet: number): void {
  const chosen = column.codes.among(values);
  const { at } = column;
  for (let ordinal = 1; ordinal < outcomes.length; ordinal += 1)
    if (chosen[at[ordinal] as number] !== 1) fail(outcomes, ordinal, facet);
}

function failMany(outcomes: Outcomes, column: ManyColumn, values: readonly string[], facet: number): void {
  const chosen = column.codes.among(values);
  const { first, rest } = column;
  for (let ordinal = 1; ordinal < outcomes.length; ordinal += 1) {
    if (chosen[first[ordinal] as number] === 1) continue;
    if (!rest.get(ordinal)?.some((code) => chosen[code] === 1)) fail(outcomes, ordinal, facet);
  }
}

function failFlag(outcomes: Outcomes, flagged: Uint8Array, wanted: boolean, facet: number): void {
  const flag = wanted ? 1 : 0;
  for (let ordinal = 1; ordinal < outcomes.length; ordinal += 1)
    if (flagged[ordinal] !== flag) fail(outcomes, ordinal, facet);
}

function count(outcomes: Outcomes, counts: (state: number) => boolean): number {
  let n = 0;
  for (const state of outcomes) if (counts(state)) n += 1;
  return n;
}

function countFlagged(outcomes: Outcomes, flagged: Uint8Array, facet: number): number {
  let n = 0;
  for (let ordinal = 1; ordinal < outcomes.length; ordinal += 1) {
    const state = outcomes[ordinal];
    if (flagged[ordinal] === 1 && (state === MEETS_ALL || state === facet)) n += 1;
  }
  return n;
}

function tallySingle(outcomes: Outcomes, { codes, at }: SingleColumn, facet: number): [string | null, number][] {
  const counts = new Int32Array(codes.values.length);
  for (let ordinal = 1; ordinal < outcomes.length; ordinal += 1) {
    const state = outcomes[ordinal];
    if (state !== MEETS_ALL && state !== facet) continue;
    const code = at[ordinal] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  return named(counts, codes.values);
}

function tallyMany(outcomes: Outcomes, { codes, first, rest }: ManyColumn, facet: number): [string | null, number][] {
  const counts = new Int32Array(codes.values.length);
  for (let ordinal = 1; ordinal < outcomes.length; ordinal += 1) {
    const state = outcomes[ordinal];
    if (state !== MEETS_ALL && state !== facet) continue;
    const code = first[ordinal] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  for (const [ordinal, more] of rest) {
    const state = outcomes[ordinal];
    if (state !== MEETS_ALL && state !== facet) continue;
    for (const code of more) counts[code] = (counts[code] as number) + 1;
  }
  return named(counts, codes.values);
}

function named(counts: Int32Array, values: readonly (string | null)[]): [string | null, number][] {
  const found: [string | null, number][] = [];
  for (const [code, n] of counts.entries()) if (n > 0) found.push([values[code] ?? null, n]);
  return found;
}

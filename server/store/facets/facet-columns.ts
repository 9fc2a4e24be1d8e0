/** Keeps every claim's facets in memory as integer codes, so that one pass over them counts any filter. */

import {
  COLUMN_FIELDS,
  COUNTED_FLAGS,
  type ColumnField,
  type CountedFlag,
  SEVERAL_FIELDS,
  type SeveralField,
} from "@/server/domain/claims/claim-filters";

/** The code for no value. */
const NONE = 0;
const FIRST_ROOM = 1024;

/** Assigns codes to a facet's values, from 1 in order of arrival. */
class Codes {
  readonly values: (string | null)[] = [null];
  readonly #codes = new Map<string, number>();

  /** Returns the value's code, assigning one if it is new. */
  of(value: string | null): number {
    if (value === null) return NONE;
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.#codes.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  /** Returns the codes of these values as a lookup table by code. */
  among(values: readonly (string | null)[]): Uint8Array {
    const chosen = new Uint8Array(this.values.length);
    for (const value of values) {
      const code = value === null ? NONE : this.#codes.get(value);
      if (code !== undefined) chosen[code] = 1;
    }
    return chosen;
  }
}

/** Stores one value per claim, in a byte each while there are few values. */
export class SingleColumn {
  readonly codes = new Codes();
  at: Uint8Array | Int32Array = new Uint8Array(FIRST_ROOM);

  put(ordinal: number, value: string | null): void {
    const code = this.codes.of(value);
    if (code > 255 && this.at instanceof Uint8Array) this.at = Int32Array.from(this.at);
    this.at = roomFor(this.at, ordinal);
    this.at[ordinal] = code;
  }
}

/** Stores any number of values per claim; most claims have at most one. */
export class ManyColumn {
  readonly codes = new Codes();
  first: Int32Array = new Int32Array(FIRST_ROOM);
  readonly rest = new Map<number, number[]>();

  put(ordinal: number, values: readonly string[]): void {
    this.first = roomFor(this.first, ordinal);
    const [first = NONE, ...rest] = values.map((value) => this.codes.of(value));
    this.first[ordinal] = first;
    if (rest.length > 0) this.rest.set(ordinal, rest);
    else this.rest.delete(ordinal);
  }
}

/** Counts the claims with each value, by code. */
export function numberOfEach({ codes, first, rest }: ManyColumn): number[] {
  const counts = new Array<number>(codes.values.length).fill(0);
  for (const code of first) counts[code] = (counts[code] as number) + 1;
  for (const more of rest.values()) for (const code of more) counts[code] = (counts[code] as number) + 1;
  return counts;
}

/** The columns of all claims, indexed by ordinal. */
export class FacetColumns {
  readonly singles = Object.fromEntries(COLUMN_FIELDS.map((name) => [name, new SingleColumn()])) as Record<
    ColumnField,
    SingleColumn
  >;
  readonly manies = Object.fromEntries(SEVERAL_FIELDS.map((name) => [name, new ManyColumn()])) as Record<
    SeveralField,
    ManyColumn
  >;
  rank: Float64Array = new Float64Array(FIRST_ROOM);
  /** 1 for each claim that a flag is true of. */
  readonly flags = Object.fromEntries(COUNTED_FLAGS.map((name) => [name, new Uint8Array(FIRST_ROOM)])) as Record<
    CountedFlag,
    Uint8Array
  >;
  /** The greatest ordinal; ordinals start at 1 and have no gaps. */
  size = 0;

  put(
    ordinal: number,
    rank: number,
    single: Record<ColumnField, string | null>,
    many: Record<SeveralField, readonly string[]>,
  ): void {
    this.size = Math.max(this.size, ordinal);
    this.rank = roomFor(this.rank, ordinal);
    for (const name of COUNTED_FLAGS) this.flags[name] = roomFor(this.flags[name], ordinal);
    this.rank[ordinal] = rank;
    for (const name of COLUMN_FIELDS) this.singles[name].put(ordinal, single[name]);
    for (const name of SEVERAL_FIELDS) this.manies[name].put(ordinal, many[name]);
  }
}

/** Returns the same array, or one at least twice as long if the index lies beyond it. */
function roomFor<A extends Uint8Array | Int32Array | Float64Array>(array: A, place: number): A {
  if (place < array.length) return array;
  const Kind = array.constructor as new (length: number) => A;
  const larger = new Kind(Math.max(place + 1, array.length * 2));
  larger.set(array);
  return larger;
}

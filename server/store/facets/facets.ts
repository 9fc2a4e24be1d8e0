/** Counts the facets beside the claims list: how many claims each value would leave. */

import { inArray } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { people, sources, topics } from "@/db/schema.sqlite";
import { CUE_CLASSES, type CueClass, kindWords, MIND_CLASSES } from "@/server/domain/claims/attribution";
import {
  CLAIM_FILTERS,
  type ClaimFilter,
  COUNTED_FLAGS,
  type CountedFlag,
  columnValues,
  LIST_FIELDS,
  type ListField,
  LONG_FIELDS,
  type LongField,
  NONE,
  SEVERAL_FIELDS,
} from "@/server/domain/claims/claim-filters";
import { ranksOf } from "@/server/domain/claims/claim-rank";
import { hasAll, searchTerms } from "@/server/domain/words/search-words";
import { countColumns, type FacetFilter } from "./facet-count";
import { hitsOf } from "./facet-hits";
import { FacetIndex } from "./facet-index";
import { firstOf } from "./first-of";

/** One value of a facet: the value to filter by, its label, and how many claims it leaves. */
type FacetValue = { value: string; label: string; count: number };
type FacetField = ListField | "assignee";
/** `sizes`: how many values each long facet has; only those with the most claims are included. */
export type Facets = { total: number; sizes: Record<LongField, number> } & Record<CountedFlag, number> &
  Record<FacetField, FacetValue[]>;

/** For one facet, returns only the values that match these words. */
export type FacetSearch = { facet: LongField; words: string };

const MOST = 200;
/** One index for each database that this thread reads. */
const indexes = new WeakMap<Handle, FacetIndex>();

/** Reads the facets of all claims into memory in advance, so that the first filter does not wait for that. */
export async function readFacets(db: Handle): Promise<FacetIndex> {
  const index = indexes.get(db) ?? new FacetIndex();
  indexes.set(db, index);
  await index.bringUpToDate(db);
  return index;
}

/**
 * Counts all facets under a filter; for the facet that is searched, only the matching values. A facet's own choice does
 * not narrow its counts, so that people can widen it.
 */
export async function countFacets(
  db: Handle,
  filter: ClaimFilter,
  me: string | null,
  search: FacetSearch | null = null,
): Promise<Facets> {
  const index = await readFacets(db);
  const hits = await hitsOf(db, filter.q, index);
  const { total, flags, values } = countColumns(index.columns, asCounted(filter, me, hits));
  const called = async (field: FacetField) => {
    if (search?.facet === field) return found(db, search, values[field]);
    return shown(db, field, values[field], isLong(field) ? filter[field] : []);
  };
  const facets = await Promise.all(
    ([...LIST_FIELDS, "assignee"] as const).map(async (field) => [field, await called(field)]),
  );
  const sizes = LONG_FIELDS.map((field) => [field, values[field].filter(([value]) => value !== null).length]);
  return {
    total,
    ...flags,
    sizes: Object.fromEntries(sizes) as Facets["sizes"],
    ...(Object.fromEntries(facets) as Record<FacetField, FacetValue[]>),
  };
}

const isLong = (field: FacetField): field is LongField => (LONG_FIELDS as FacetField[]).includes(field);

type Counts = readonly [string | null, number][];

/** Returns a facet's values with their labels; chosen values are included even if they have few claims. */
async function shown(
  db: Handle,
  field: FacetField,
  counts: Counts,
  chosen: readonly string[] = [],
): Promise<FacetValue[]> {
  const listed = withChosen(most(counts), counts, chosen);
  switch (CLAIM_FILTERS[field].takes) {
    case "terms":
      return counts.map(([value, count]) => ({
        value: value ?? NONE,
        label: field === "kind" ? kindWords(value as CueClass) : (value ?? NONE),
        count,
      }));
    case "names":
      return listed;
    case "sources":
      return labelled(listed, await namesOf(db, sources, listed));
    case "topics":
      return labelled(listed, await namesOf(db, topics, listed));
    case "assignee":
      return labelled(listed, await namesOf(db, people, listed));
  }
}

/** Returns the values of a long facet whose names contain all of the words. */
async function found(db: Handle, { facet, words }: FacetSearch, counts: Counts): Promise<FacetValue[]> {
  const terms = searchTerms(words);
  const names = await everyName(db, CLAIM_FILTERS[facet].takes);
  const matching = counts.filter(([value]) => value !== null && hasAll(names.get(value) ?? value, terms));
  return labelled(most(matching), names);
}

/** Returns the names by which the values of a facet are searched, where the values are ids. */
async function everyName(db: Handle, takes: string): Promise<Map<string, string>> {
  if (takes !== "sources" && takes !== "topics") return new Map();
  const table = takes === "sources" ? sources : topics;
  const rows = await db.select({ id: table.id, name: table.name }).from(table);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Adds the chosen values, because people must see what narrows the list. */
function withChosen(listed: FacetValue[], counts: Counts, chosen: readonly string[]): FacetValue[] {
  const all = new Map(counts);
  const hidden = chosen.filter((one) => !listed.some(({ value }) => value === one));
  return [...listed, ...hidden.map((value) => ({ value, label: value, count: all.get(value) ?? 0 }))];
}

function asCounted(filter: ClaimFilter, me: string | null, hits: Uint8Array | null): FacetFilter {
  const { statements, since, until } = filter;
  const ofMind: readonly string[] = MIND_CLASSES;
  return {
    single: columnValues(filter, me),
    many: Object.fromEntries(
      SEVERAL_FIELDS.flatMap((field) => (filter[field]?.length ? [[field, filter[field]]] : [])),
    ),
    flags: Object.fromEntries(COUNTED_FLAGS.map((field) => [field, filter[field]])),
    kinds: statements === undefined ? undefined : CUE_CLASSES.filter((one) => ofMind.includes(one) !== statements),
    ...ranksOf(since, until),
    hits,
  };
}

/** Returns the values that leave the most claims, in descending order. */
function most(values: readonly [string | null, number][]): FacetValue[] {
  const named = values.filter((one): one is [string, number] => one[0] !== null);
  const first = firstOf(named, MOST, ([a, countA], [b, countB]) => countB - countA || byText(a, b));
  return first.map(([value, count]) => ({ value, label: value, count }));
}

async function namesOf(
  db: Handle,
  table: typeof people | typeof sources | typeof topics,
  values: readonly FacetValue[],
) {
  if (values.length === 0) return new Map<string, string>();
  const ids = values.map(({ value }) => value);
  const rows = await db.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function labelled(values: readonly FacetValue[], names: ReadonlyMap<string, string>): FacetValue[] {
  const shown = values.map((one) => ({ ...one, label: names.get(one.value) ?? one.value }));
  return shown.sort((a, b) => b.count - a.count || byText(a.label, b.label));
}

/** Compares by code units, as both engines sort. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

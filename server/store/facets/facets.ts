/** Counts beside the claims list: for each facet, how many claims each of its values would leave. */
import { inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { people, sources } from "@/db/schema.sqlite";
import { CUE_CLASSES, MIND_CLASSES } from "@/server/domain/claims/attribution";
import {
  CLAIM_FILTERS,
  type ClaimFilter,
  columnValues,
  LIST_FIELDS,
  type ListField,
  NONE,
  SEVERAL_FIELDS,
} from "@/server/domain/claims/claim-filters";
import { ranksOf } from "@/server/domain/claims/claim-rank";
import { searchTerms } from "@/server/domain/words/search-words";
import { hitsInOrder, wordsQuery } from "../claims/search";
import { countColumns, type FacetFilter } from "./facet-count";
import { FacetIndex } from "./facet-index";

/** One value of a facet: what to filter by, what to show, how many claims it leaves. */
type FacetValue = { value: string; label: string; count: number };
type FacetField = ListField | "assignee";
export type Facets = { total: number; contested: number } & Record<FacetField, FacetValue[]>;

const MOST = 200;
/** One index for each database that this thread reads. */
const indexes = new WeakMap<Handle, FacetIndex>();

/** Reads the facets of all claims into memory, so that the first filter need not wait for it. */
export async function readFacets(db: Handle): Promise<FacetIndex> {
  const index = indexes.get(db) ?? new FacetIndex();
  indexes.set(db, index);
  await index.bringUpToDate(db);
  return index;
}

/** All facets under a filter. A facet's own choice does not narrow its counts, so that it can be widened. */
export async function countFacets(db: Handle, filter: ClaimFilter, me: string | null): Promise<Facets> {
  const index = await readFacets(db);
  const hits = await hitsOf(db, filter.q, index);
  const { total, contested, values } = countColumns(index.columns, asCounted(filter, me, hits));
  const facets = await Promise.all(
    ([...LIST_FIELDS, "assignee"] as const).map(async (field) => [field, await shown(db, field, values[field])]),
  );
  return { total, contested, ...(Object.fromEntries(facets) as Record<FacetField, FacetValue[]>) };
}

/** The values of a facet, with their names where they are ids. */
async function shown(db: Handle, field: FacetField, counts: readonly [string | null, number][]): Promise<FacetValue[]> {
  switch (CLAIM_FILTERS[field].takes) {
    case "terms":
      return counts.map(([value, count]) => ({ value: value ?? NONE, label: value ?? NONE, count }));
    case "names":
      return most(counts);
    case "sources":
      return labelled(most(counts), await namesOf(db, sources, most(counts)));
    case "assignee":
      return labelled(most(counts), await namesOf(db, people, most(counts)));
  }
}

function asCounted(filter: ClaimFilter, me: string | null, hits: Uint8Array | null): FacetFilter {
  const { contested, statements, since, until } = filter;
  const ofMind: readonly string[] = MIND_CLASSES;
  return {
    single: columnValues(filter, me),
    many: Object.fromEntries(
      SEVERAL_FIELDS.flatMap((field) => (filter[field]?.length ? [[field, filter[field]]] : [])),
    ),
    contested,
    kinds: statements === undefined ? undefined : CUE_CLASSES.filter((one) => ofMind.includes(one) !== statements),
    ...ranksOf(since, until),
    hits,
  };
}

/** Which claims have the words, by ordinal; null where none were searched for. */
async function hitsOf(db: Handle, q: string | undefined, index: FacetIndex): Promise<Uint8Array | null> {
  if (!q?.trim()) return null;
  const hits = new Uint8Array(index.columns.size + 1);
  const terms = searchTerms(q);
  if (terms.length === 0) return hits;
  const words = await wordsQuery(db, terms);
  return index.hitsOf(words, async () => {
    await findHits(db, words, hits);
    return hits;
  });
}

async function findHits(db: Handle, words: string, hits: Uint8Array): Promise<void> {
  const { table, rank, where } = hitsInOrder(db.engine, sql`${words}`);
  // A million rows take ten times as long to fetch as one long text does.
  const [row] = await db
    .select({ ordinals: sql<string | null>`string_agg(cast(${ordinalFrom(rank)} as text), ',')` })
    .from(table)
    .where(where);
  markNumbers(row?.ordinals ?? "", hits);
}

/** See `ordinalOf`. */
function ordinalFrom(rank: SQLWrapper): SQL {
  return sql`2147483647 - (${rank} & 2147483647)`;
}

/** Sets a mark at each of these numbers, which commas part. */
function markNumbers(text: string, marks: Uint8Array): void {
  let number = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0) number = number * 10 + digit;
    else {
      if (number > 0) marks[number] = 1;
      number = 0;
    }
  }
}

const ZERO = "0".charCodeAt(0);

/** The values that leave the most claims, most first. */
function most(values: readonly [string | null, number][]): FacetValue[] {
  const named = values.flatMap(([value, count]) => (value === null ? [] : [{ value, label: value, count }]));
  return named.sort((a, b) => b.count - a.count || byText(a.value, b.value)).slice(0, MOST);
}

async function namesOf(db: Handle, table: typeof people | typeof sources, values: readonly FacetValue[]) {
  if (values.length === 0) return new Map<string, string>();
  const ids = values.map(({ value }) => value);
  const rows = await db.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function labelled(values: readonly FacetValue[], names: ReadonlyMap<string, string>): FacetValue[] {
  const shown = values.map((one) => ({ ...one, label: names.get(one.value) ?? one.value }));
  return shown.sort((a, b) => b.count - a.count || byText(a.label, b.label));
}

/** By code units, as both engines sort. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

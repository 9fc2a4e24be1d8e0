/** Derives a list's address from its table of filters and its orders: one schema for the hook, the page and the query. */
import { createLoader, createSerializer, parseAsStringLiteral } from "nuqs/server";
import type { FilterOf, FilterTable } from "@/server/domain/filters";
import { filterParsers, givenOf } from "./filter-params";

export type ListParams<Table extends FilterTable, Sort extends string> = ReturnType<typeof listParams<Table, Sort>>;

/** The first of the orders is the one that an address need not name. */
export function listParams<const Table extends FilterTable, const Sort extends string>(
  table: Table,
  sorts: readonly [Sort, ...Sort[]],
) {
  const parsers = { ...filterParsers(table), sort: parseAsStringLiteral<Sort>(sorts).withDefault(sorts[0] as never) };
  /** Returns the query's input for the address's values. */
  const inputOf = ({ sort, ...params }: Readonly<Record<string, unknown>>) => ({
    filter: givenOf(params) as FilterOf<Table>,
    sort: sort as Sort,
  });
  return { table, sorts, parsers, inputOf, load: createLoader(parsers), query: createSerializer(parsers) };
}

/** Derives how a filter is written in an address from the table of its fields. */
import {
  createParser,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type SingleParserBuilder,
} from "nuqs/server";
import { type FilterDefinition, type FilterOf, type FilterTable, isChosen } from "@/server/domain/filters";

/** nuqs parses every value except "true" as false, so `1` would mean its opposite. */
const yesOrNo = createParser({
  parse: (word) => ({ true: true, false: false })[word] ?? null,
  serialize: String,
});

/** A day that no calendar has would be refused by the server, and the whole list with it. */
const calendarDay = createParser({
  parse: (word) => (/^\d{4}-\d\d-\d\d$/u.test(word) && !Number.isNaN(Date.parse(word)) ? word : null),
  serialize: String,
});

type Parsers<Table> = { [F in keyof Table]: SingleParserBuilder<NonNullable<FilterOf<Table>[F]>> };

/** Returns the parser of a field's values in an address, by the kind of value that it takes. */
function parserOf(definition: FilterDefinition) {
  switch (definition.takes) {
    case "terms":
      return parseAsArrayOf(parseAsStringLiteral(definition.terms));
    case "term":
      return parseAsStringLiteral(definition.terms);
    case "names":
    case "sources":
    case "topics":
      return parseAsArrayOf(parseAsString);
    case "flag":
      return yesOrNo;
    case "day":
      return calendarDay;
    default:
      return parseAsString;
  }
}

/** Returns the parser of each field. */
export function filterParsers<Table extends FilterTable>(table: Table): Parsers<Table> {
  return Object.fromEntries(
    Object.entries(table).map(([field, definition]) => [field, parserOf(definition)]),
  ) as unknown as Parsers<Table>;
}

/** Returns the values that an address has, without empty ones. */
export function givenOf(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => isChosen(value)));
}

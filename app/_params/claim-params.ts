/** Defines the claims list's URL: one schema for the hook, the page and the query's input. */
import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type SingleParserBuilder,
} from "nuqs/server";
import { CLAIM_SORTS, type ClaimSort } from "@/server/domain/claims/claim";
import { CLAIM_FILTERS, type ClaimFilter, FILTER_FIELDS, type FilterField } from "@/server/domain/claims/claim-filters";

/** nuqs parses every value except "true" as false, so `1` would mean its opposite. */
const yesOrNo = createParser({
  parse: (word) => ({ true: true, false: false })[word] ?? null,
  serialize: String,
});

type Parsers = { [Field in FilterField]: SingleParserBuilder<NonNullable<ClaimFilter[Field]>> };

/** Returns the parser of a field's values in an address, by the kind of value that it takes. */
function parserOf(definition: (typeof CLAIM_FILTERS)[FilterField]) {
  switch (definition.takes) {
    case "terms":
      return parseAsArrayOf(parseAsStringLiteral(definition.terms));
    case "names":
    case "sources":
      return parseAsArrayOf(parseAsString);
    case "flag":
      return yesOrNo;
    default:
      return parseAsString;
  }
}

const parsers = Object.fromEntries(
  FILTER_FIELDS.map((field) => [field, parserOf(CLAIM_FILTERS[field])]),
) as unknown as Parsers;

export const claimParams = {
  ...parsers,
  q: parsers.q.withDefault(""),
  sort: parseAsStringLiteral(CLAIM_SORTS).withDefault("newest"),
};

export type ClaimParams = {
  [Name in keyof typeof claimParams]: ReturnType<(typeof claimParams)[Name]["parseServerSide"]>;
};

export const loadClaimParams = createLoader(claimParams);
export const claimQuery = createSerializer(claimParams);

/** How many claims the page and each further request load: two screens full. */
const AT_ONCE = 30;

/** Returns the input of the list's query. */
export function listInput(params: ClaimParams): ReturnType<typeof claimInput> & { limit: number } {
  return { ...claimInput(params), limit: AT_ONCE };
}

/** Returns the query's input for the URL's values, without empty ones. */
export function claimInput({ sort, ...params }: ClaimParams): { filter: ClaimFilter; sort: ClaimSort } {
  const given = Object.entries(params).filter(
    ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return { filter: Object.fromEntries(given) as ClaimFilter, sort };
}

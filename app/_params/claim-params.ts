/** The claims list's URL: one schema for the hook, the page and the query's input. */
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

/** nuqs reads every word but "true" as false, so that `1` would mean its opposite. */
const yesOrNo = createParser({
  parse: (word) => ({ true: true, false: false })[word] ?? null,
  serialize: String,
});

type Parsers = { [Field in FilterField]: SingleParserBuilder<NonNullable<ClaimFilter[Field]>> };

/** How a field's values are written in an address, by what it takes. */
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

/** How many claims come with the page, and each time the list goes on: what fits on a screen, and that once again. */
const AT_ONCE = 30;

/** What the list asks for. */
export function listInput(params: ClaimParams): ReturnType<typeof claimInput> & { limit: number } {
  return { ...claimInput(params), limit: AT_ONCE };
}

/** The query's input from the URL's values: what is empty is left out. */
export function claimInput({ sort, ...params }: ClaimParams): { filter: ClaimFilter; sort: ClaimSort } {
  const given = Object.entries(params).filter(
    ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return { filter: Object.fromEntries(given) as ClaimFilter, sort };
}

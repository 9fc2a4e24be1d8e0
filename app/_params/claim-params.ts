/** Defines the claims list's URL: one schema for the hook, the page and the query's input. */
import { createLoader, createSerializer, parseAsStringLiteral } from "nuqs/server";
import { CLAIM_SORTS, type ClaimSort } from "@/server/domain/claims/claim";
import { CLAIM_FILTERS, type ClaimFilter } from "@/server/domain/claims/claim-filters";
import { filterParsers, givenOf } from "./filter-params";

const parsers = filterParsers(CLAIM_FILTERS);

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
  return { filter: givenOf(params) as ClaimFilter, sort };
}

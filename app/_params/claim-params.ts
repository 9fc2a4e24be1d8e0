/** The claims list's URL: one schema for the hook, the page and the query's input. */
import {
  createLoader,
  createParser,
  createSerializer,
  type GenericParser,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { CUE_CLASSES, QUOTATIONS } from "@/server/domain/claims/attribution";
import { ATTRIBUTION_CHECKS, CLAIM_SORTS, type ClaimSort, VERDICTS, WORKFLOWS } from "@/server/domain/claims/claim";
import type { ClaimFilter } from "@/server/domain/schemas";

const words = parseAsArrayOf(parseAsString);
/** nuqs reads every word but "true" as false, so that `1` would mean its opposite. */
const yesOrNo = createParser({
  parse: (word) => ({ true: true, false: false })[word] ?? null,
  serialize: String,
});

export const claimParams = {
  q: parseAsString.withDefault(""),
  workflow: parseAsArrayOf(parseAsStringLiteral(WORKFLOWS)),
  verdict: parseAsArrayOf(parseAsStringLiteral([...VERDICTS, "none"] as const)),
  check: parseAsArrayOf(parseAsStringLiteral(ATTRIBUTION_CHECKS)),
  quotation: parseAsArrayOf(parseAsStringLiteral(QUOTATIONS)),
  kind: parseAsArrayOf(parseAsStringLiteral(CUE_CLASSES)),
  statements: yesOrNo,
  speaker: words,
  relay: words,
  publisher: words,
  tag: words,
  assignee: parseAsString,
  article: parseAsString,
  contested: yesOrNo,
  since: parseAsString,
  until: parseAsString,
  sort: parseAsStringLiteral(CLAIM_SORTS).withDefault("newest"),
} satisfies { [Field in keyof ClaimFilter]-?: GenericParser<NonNullable<ClaimFilter[Field]>> } & { sort: unknown };

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

/** The name of a parameter that is unknown, or whose value cannot be read as a whole; null where all were read. */
export function misreadParam(search: URLSearchParams): string | null {
  const params = loadClaimParams(search);
  const read = new URLSearchParams(createSerializer(claimParams, { clearOnDefault: false })(params));
  const misread = [...search].find(([name, value]) => value !== "" && read.get(name) !== value);
  return misread?.[0] ?? null;
}

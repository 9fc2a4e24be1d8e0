/** Lists the active filters, each in words and with the parameters that remain without it. */

import type { ClaimParams } from "@/app/_params/claim-params";
import type { Outputs } from "@/server/api/root";
import { type CueClass, kindWords } from "@/server/domain/claims/attribution";
import {
  CLAIM_FILTERS,
  FILTER_FIELDS,
  type FilterField,
  type ListField,
  NONE,
} from "@/server/domain/claims/claim-filters";

/** The data in which the names of values are looked up. */
type Known = {
  facets: Outputs["claims"]["facets"] | undefined;
  people: readonly { id: string; name: string }[] | undefined;
  /** The title of the article whose claims are listed. */
  article: string | undefined;
};
type Chosen = { key: string; label: string; value: string; without: Partial<ClaimParams> };

/** Returns one entry per value, since each can be removed by itself. */
export function chosenFilters(params: ClaimParams, known: Known): Chosen[] {
  return FILTER_FIELDS.flatMap((field) => {
    const given = params[field];
    if (given === null || given === "") return [];
    const { label } = CLAIM_FILTERS[field];
    if (!Array.isArray(given))
      return [{ key: field, label, value: singleWords(field, String(given), known), without: { [field]: null } }];
    const values: readonly string[] = given;
    return values.map((one) => ({
      key: `${field}=${one}`,
      label,
      value: valueWords(one, field as ListField, known),
      without: { [field]: values.length > 1 ? values.filter((other) => other !== one) : null },
    }));
  });
}

function singleWords(field: FilterField, value: string, { people, article }: Known): string {
  switch (CLAIM_FILTERS[field].takes) {
    case "text":
      return `“${value}”`;
    case "flag":
      return value === "true" ? "yes" : "no";
    case "article":
      return article ?? "one article";
    case "assignee":
      return value === "me" || value === "nobody"
        ? value
        : (people?.find(({ id }) => id === value)?.name ?? "somebody");
    default:
      return value;
  }
}

function valueWords(value: string, facet: ListField, { facets }: Known): string {
  if (value === NONE) return "no verdict yet";
  if (facet === "kind") return kindWords(value as CueClass);
  const listed = facets?.[facet].find((one) => one.value === value)?.label;
  // An id would mean nothing to people.
  return listed ?? (CLAIM_FILTERS[facet].takes === "sources" ? "…" : value);
}

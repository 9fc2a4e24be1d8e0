/** Puts the values of active claim filters into words. */
import type { Outputs } from "@/server/api/root";
import { type CueClass, kindWords } from "@/server/domain/claims/attribution";
import { CLAIM_FILTERS, type FilterField, type ListField, NONE } from "@/server/domain/claims/claim-filters";

/** The data in which the names of values are looked up. */
type Known = {
  facets: Outputs["claims"]["facets"] | undefined;
  people: readonly { id: string; name: string }[] | undefined;
  /** The title of the article whose claims are listed. */
  article: string | undefined;
};

/** Returns how a value is called. */
export function valueWords(field: FilterField, value: string, { facets, people, article }: Known): string {
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
    case "day":
      return value;
    default:
      return listedWords(field as ListField, value, facets);
  }
}

function listedWords(field: ListField, value: string, facets: Known["facets"]): string {
  if (value === NONE) return "no verdict yet";
  if (field === "kind") return kindWords(value as CueClass);
  const listed = facets?.[field].find((one) => one.value === value)?.label;
  // An id would mean nothing to people.
  return listed ?? (["sources", "topics"].includes(CLAIM_FILTERS[field].takes) ? "…" : value);
}

/** The filters that are on, each in words and with what is left once it is taken off. */

import type { ClaimParams } from "@/app/_params/claim-params";
import type { Outputs } from "@/server/api/root";
import type { ClaimFilter } from "@/server/domain/schemas";
import { FACET_TITLES } from "./facet-titles";

/** What the names of values are found in. */
type Known = {
  facets: Outputs["claims"]["facets"] | undefined;
  people: readonly { id: string; name: string }[] | undefined;
  /** The title of the article that the list is of. */
  article: string | undefined;
  /** Names of sources that the facets do not list, since nothing of theirs is left. */
  sources: ReadonlyMap<string, string>;
};
type Chosen = { key: string; label: string; value: string; without: Partial<ClaimParams> };
type Single = Exclude<keyof ClaimFilter, keyof typeof FACET_TITLES>;

const SINGLE: Record<Single, (value: string, known: Known) => [label: string, value: string]> = {
  q: (words) => ["Words", `“${words}”`],
  contested: (on) => ["Contested", on === "true" ? "yes" : "no"],
  statements: (on) => ["Statements only", on === "true" ? "yes" : "no"],
  assignee: (who, { people }) => [
    "Assigned to",
    who === "me" || who === "nobody" ? who : (people?.find(({ id }) => id === who)?.name ?? "somebody"),
  ],
  article: (_, { article }) => ["Article", article ?? "one article"],
  since: (day) => ["From", day],
  until: (day) => ["Until", day],
};

/** One entry for each value, since each is taken off by itself. */
export function chosenFilters(params: ClaimParams, known: Known): Chosen[] {
  const { sort: _, ...filters } = params;
  return (Object.entries(filters) as [keyof ClaimFilter, unknown][]).flatMap(([name, given]) => {
    if (given === null || given === "") return [];
    if (!Array.isArray(given)) {
      const [label, value] = SINGLE[name as Single](String(given), known);
      return [{ key: name, label, value, without: { [name]: null } }];
    }
    const facet = name as keyof typeof FACET_TITLES;
    return given.map((one: string) => ({
      key: `${name}=${one}`,
      label: FACET_TITLES[facet].title,
      value: valueWords(one, facet, known),
      without: { [name]: given.length > 1 ? given.filter((other) => other !== one) : null },
    }));
  });
}

function valueWords(value: string, facet: keyof typeof FACET_TITLES, { facets, sources }: Known): string {
  if (value === "none") return "no verdict yet";
  const listed = facets?.[facet].find((one) => one.value === value)?.label ?? sources.get(value);
  // An id means nothing to anybody.
  return listed ?? (facet === "speaker" || facet === "relay" ? "…" : value);
}

/** Chooses a report's claims by filter: the fields of the claims list, and a search. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { FilterFields } from "@/app/_desk/filters/filter-fields";
import { useTRPC } from "@/app/_trpc/client";
import { Field } from "@/app/_ui/field";
import type { ClaimFilter, FilterField } from "@/server/domain/claims/claim-filters";

type Props = { filter: ClaimFilter; onFilter: (filter: ClaimFilter) => void };

const FEW = 4;

export function ScopeFilter({ filter, onFilter }: Props) {
  const api = useTRPC();
  const facets = useQuery(api.claims.facets.queryOptions({ filter }, { placeholderData: keepPreviousData })).data;
  const change = (field: FilterField, value: ClaimFilter[FilterField] | null) => {
    const { [field]: _, ...rest } = filter;
    onFilter(value === null ? rest : { ...rest, [field]: value });
  };
  return (
    <div className="grid gap-4 rounded-m border border-line bg-sheet p-3">
      <Field label="Words">
        <input
          type="search"
          className="field"
          dir="auto"
          value={filter.q ?? ""}
          onChange={(event) => change("q", event.target.value || null)}
        />
      </Field>
      <div className="gap-8 px-2 text-note sm:columns-2 [&>section]:mb-5 [&>section]:break-inside-avoid">
        <FilterFields filter={filter} facets={facets} few={FEW} onChange={change} />
      </div>
    </div>
  );
}

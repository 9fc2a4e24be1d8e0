/** The head of the claims list: search, the filters on a narrow screen, the sort order, and the link to the import. */
"use client";
import type { RefObject } from "react";
import { SORT_WORDS } from "@/app/_desk/claims/sort-words";
import { SearchBox } from "@/app/_desk/fields/search-box";
import type { ClaimParams } from "@/app/_params/claim-params";
import { Button } from "@/app/_ui/button";
import { CLAIM_SORTS } from "@/server/domain/claims/claim";
import { ImportLink } from "./no-claims";

type Props = {
  params: ClaimParams;
  setParams: (next: { q?: string | null; sort?: ClaimParams["sort"] }) => unknown;
  /** How many filters are active. */
  filters: number;
  facetsShown: boolean;
  onFacets: () => void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** Moves the focus from the search to the list. */
  onLeave: () => void;
  mayImport: boolean;
};

export function ListHead({ params, setParams, filters, facetsShown, onFacets, searchRef, onLeave, mayImport }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-3 border-b border-line edge py-3 md:py-4">
      <SearchBox
        inputRef={searchRef}
        label="Search claims, words, speakers"
        value={params.q}
        onSearch={(q) => void setParams({ q: q || null })}
        onLeave={onLeave}
      />
      <Button className="md:hidden" aria-expanded={facetsShown} onClick={onFacets}>
        {filters > 0 ? `Filters (${filters})` : "Filters"}
      </Button>
      <select
        aria-label="Order"
        className="field w-auto!"
        value={params.sort}
        onChange={(event) => void setParams({ sort: event.target.value as ClaimParams["sort"] })}
      >
        {CLAIM_SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {SORT_WORDS[sort]}
          </option>
        ))}
      </select>
      {mayImport ? <ImportLink /> : null}
    </div>
  );
}

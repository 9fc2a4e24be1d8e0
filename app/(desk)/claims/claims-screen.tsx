/** The claims list: facets, search, the rows, and actions on the selected ones. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useQueryStates } from "nuqs";
import { type ComponentProps, type ReactNode, useCallback, useRef, useState } from "react";
import { ClaimRows } from "@/app/_desk/claims/claim-rows";
import { ListFoot } from "@/app/_desk/claims/list-foot";
import { useClaimList } from "@/app/_desk/claims/use-claim-list";
import { MisreadLine, useMisread } from "@/app/_desk/frame/misread-line";
import { useTitle } from "@/app/_desk/frame/use-title";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { claimParams, claimQuery, listInput } from "@/app/_params/claim-params";
import { useTRPC } from "@/app/_trpc/client";
import { Fault, Waiting } from "@/app/_ui/empty";
import { focusScreen } from "@/app/_ui/focused";
import { lazy } from "@/app/_ui/lazy";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { FacetColumn } from "./facet-column";
import { FilterChips } from "./filter-chips";
import { LeftOutLine } from "./left-out-line";
import { ListHead } from "./list-head";
import { IMPORT_ADDRESS, NoClaims } from "./no-claims";

const BulkBar = lazy(() => import("@/app/_desk/claims/bulk-bar").then((part) => part.BulkBar));

const NONE: ReadonlySet<string> = new Set();

export function ClaimsScreen() {
  const router = useRouter();
  const [params, setParams] = useQueryStates(claimParams, { history: "replace", shallow: true });
  const misread = useMisread(claimParams);
  const input = listInput(params);
  const list = useClaimList(input);
  const facets = useFacets(input.filter);
  const { mayImport, mayChange } = useAllowed();
  const [selected, setSelected] = useState(NONE);
  const [facetsShown, setFacetsShown] = useState(false);
  const hideFacets = useCallback(() => setFacetsShown(false), []);
  const column = useRef<HTMLDivElement>(null);
  const toList = () => focusList(column.current);
  const searchRef = useRef<HTMLInputElement>(null);
  useKeys("slash", () => searchRef.current?.focus(), { preventDefault: true });
  useKeys("f", () => setFacetsShown((shown) => !shown));
  useKeys("i", () => mayImport && router.push(IMPORT_ADDRESS), { preventDefault: true });

  const filters = filterCount(input.filter);
  useTitle(params.q ? `“${params.q}” in claims` : filters > 0 ? "Claims, filtered" : "Claims");
  const clear = () => {
    const { sort: _, ...filtered } = claimParams;
    void setParams(Object.fromEntries(Object.keys(filtered).map((name) => [name, null])) as never);
  };
  const query = misread.length > 0 ? null : claimQuery(params);

  return (
    <div className="grid h-full min-h-0 md:grid-cols-[232px_minmax(0,1fr)]">
      <h1 className="sr-only">Claims</h1>
      <FacetColumn facets={facets} params={params} setParams={setParams} shown={facetsShown} onHide={hideFacets} />
      <div ref={column} className="flex min-h-0 min-w-0 flex-col">
        <ListHead
          params={params}
          setParams={setParams}
          filters={filters}
          facetsShown={facetsShown}
          onFacets={() => setFacetsShown(!facetsShown)}
          searchRef={searchRef}
          onLeave={toList}
          mayImport={mayImport}
        />
        <MisreadLine misread={misread} />
        {filters > 0 ? (
          <FilterChips
            params={params}
            facets={facets}
            onChange={(next) => void setParams(next as never)}
            onClear={clear}
          />
        ) : null}
        <LeftOutLine count={list.leftOut} />
        <ListBody
          list={list}
          query={claimQuery(params)}
          selected={selected}
          onSelect={mayChange ? setSelected : null}
          whenEmpty={<NoClaims mayImport={mayImport} onClear={filters > 0 ? clear : null} />}
        />
        {selected.size > 0 ? (
          <BulkBar
            selected={selected}
            listed={list.claims}
            filter={query === null ? null : input.filter}
            total={facets?.total ?? list.claims.length}
            onLeave={toList}
            onDone={() => {
              setSelected(NONE);
              toList();
            }}
          />
        ) : (
          <ListFoot maySelect={mayChange} query={query} total={facets?.total} />
        )}
      </div>
    </div>
  );
}

type BodyProps = {
  list: ReturnType<typeof useClaimList>;
  whenEmpty: ReactNode;
} & Pick<ComponentProps<typeof ClaimRows>, "query" | "selected" | "onSelect">;

/** Shows the rows, or why there are none. */
function ListBody({ list, whenEmpty, ...rows }: BodyProps) {
  if (list.fault) return <Fault {...list.fault} />;
  if (list.pending) return <Waiting />;
  return (
    <>
      {list.claims.length === 0 ? (
        whenEmpty
      ) : (
        <ClaimRows {...rows} claims={list.claims} dimmed={list.outdated} onEnd={list.loadMore} />
      )}
      {list.nextPageFault ? <Fault {...list.nextPageFault} /> : null}
    </>
  );
}

/** Focuses the current row, or the screen if it is not drawn. */
function focusList(column: HTMLElement | null): void {
  const row = column?.querySelector<HTMLElement>("[aria-current] a");
  if (row) row.focus();
  else focusScreen();
}

function useFacets(filter: ClaimFilter) {
  return useQuery(
    useTRPC().claims.facets.queryOptions(
      { filter },
      // Not batched: a batch arrives with its slowest answer, and counting may take long.
      { placeholderData: keepPreviousData, trpc: { context: { skipBatch: true } } },
    ),
  ).data;
}

function useAllowed(): { mayImport: boolean; mayChange: boolean } {
  const allowed = useQuery(useTRPC().desk.overview.queryOptions()).data?.allowed ?? [];
  return { mayImport: allowed.includes("article.import"), mayChange: allowed.includes("claim.tag") };
}

/** Counts the active filters; each value of a filter that takes several counts. */
function filterCount(filter: ClaimFilter): number {
  return Object.values(filter).reduce((sum: number, value) => sum + (Array.isArray(value) ? value.length : 1), 0);
}

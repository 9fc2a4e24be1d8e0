/** The claims list: facets, search, the rows, and actions on the selected ones. */
"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useQueryStates } from "nuqs";
import { useCallback, useMemo, useRef, useState } from "react";
import { MisreadLine, useMisread } from "@/app/_desk/frame/misread-line";
import { useTitle } from "@/app/_desk/frame/use-title";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { claimParams, claimQuery, listInput } from "@/app/_params/claim-params";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Fault, Waiting } from "@/app/_ui/empty";
import { focusScreen } from "@/app/_ui/focused";
import { lazy } from "@/app/_ui/lazy";
import { ClaimRows } from "./claim-rows";
import { FacetColumn } from "./facet-column";
import { FilterChips } from "./filter-chips";
import { LeftOutLine } from "./left-out-line";
import { ListFoot } from "./list-foot";
import { ListHead } from "./list-head";
import { IMPORT_ADDRESS, NoClaims } from "./no-claims";

const BulkBar = lazy(() => import("./bulk-bar").then((part) => part.BulkBar));

const NONE: ReadonlySet<string> = new Set();

export function ClaimsScreen() {
  const api = useTRPC();
  const router = useRouter();
  const [params, setParams] = useQueryStates(claimParams, { history: "replace", shallow: true });
  const misread = useMisread(claimParams);
  const input = listInput(params);
  const list = useInfiniteQuery(
    api.claims.list.infiniteQueryOptions(input, {
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  );
  const facets = useQuery(
    api.claims.facets.queryOptions(
      { filter: input.filter },
      // Not batched: a batch arrives with its slowest answer, and counting may take long.
      { placeholderData: keepPreviousData, trpc: { context: { skipBatch: true } } },
    ),
  );
  const allowed = useQuery(api.desk.overview.queryOptions()).data?.allowed ?? [];
  const [mayImport, mayChange] = [allowed.includes("article.import"), allowed.includes("claim.tag")];
  const [selected, setSelected] = useState(NONE);
  const [facetsShown, setFacetsShown] = useState(false);
  const hideFacets = useCallback(() => setFacetsShown(false), []);
  const column = useRef<HTMLDivElement>(null);
  const toList = () => {
    const row = column.current?.querySelector<HTMLElement>("[aria-current] a");
    if (row) row.focus();
    else focusScreen();
  };
  const searchRef = useRef<HTMLInputElement>(null);
  useKeys("slash", () => searchRef.current?.focus(), { preventDefault: true });
  useKeys("f", () => setFacetsShown((shown) => !shown));
  useKeys("i", () => mayImport && router.push(IMPORT_ADDRESS), { preventDefault: true });

  const claims = useMemo(() => list.data?.pages.flatMap((page) => page.claims) ?? [], [list.data]);
  const mayGoOn = list.hasNextPage && !list.isFetching && !list.isFetchNextPageError;
  const leftOut = list.data?.pages[0]?.leftOut ?? 0;
  const total = facets.data?.total;
  const filters = Object.values(input.filter).reduce(
    (sum, value) => sum + (Array.isArray(value) ? value.length : 1),
    0,
  );
  const narrowed = filters > 0;
  useTitle(params.q ? `“${params.q}” in claims` : narrowed ? "Claims, filtered" : "Claims");
  const clear = () => {
    const { sort: _, ...filtered } = claimParams;
    void setParams(Object.fromEntries(Object.keys(filtered).map((name) => [name, null])) as never);
  };

  return (
    <div className="grid h-full min-h-0 md:grid-cols-[232px_minmax(0,1fr)]">
      <h1 className="sr-only">Claims</h1>
      <FacetColumn facets={facets.data} params={params} setParams={setParams} shown={facetsShown} onHide={hideFacets} />
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
        {narrowed ? (
          <FilterChips
            params={params}
            facets={facets.data}
            onChange={(next) => void setParams(next as never)}
            onClear={clear}
          />
        ) : null}
        <LeftOutLine count={leftOut} />
        {list.isLoadingError ? (
          <Fault message={refusalOf(list.error).message} onRetry={() => void list.refetch()} />
        ) : list.isPending ? (
          <Waiting />
        ) : claims.length === 0 ? (
          <NoClaims mayImport={mayImport} onClear={narrowed ? clear : null} />
        ) : (
          <ClaimRows
            claims={claims}
            query={claimQuery(params)}
            selected={selected}
            onSelect={mayChange ? setSelected : null}
            dimmed={list.isPlaceholderData}
            onEnd={() => (mayGoOn ? void list.fetchNextPage() : undefined)}
          />
        )}
        {list.isFetchNextPageError ? (
          <Fault message={refusalOf(list.error).message} onRetry={() => void list.fetchNextPage()} />
        ) : null}
        {selected.size > 0 ? (
          <BulkBar
            selected={selected}
            listed={claims}
            filter={misread.length > 0 ? null : input.filter}
            total={total ?? claims.length}
            onLeave={toList}
            onDone={() => {
              setSelected(NONE);
              toList();
            }}
          />
        ) : (
          <ListFoot maySelect={mayChange} query={misread.length > 0 ? null : claimQuery(params)} total={total} />
        )}
      </div>
    </div>
  );
}

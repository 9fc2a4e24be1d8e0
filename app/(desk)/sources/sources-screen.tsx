/** The register of speakers and relays, sorted by how many claims they make. */
"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { parseAsString, parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo, useState } from "react";
import { SearchField } from "@/app/_desk/fields/search-field";
import { MisreadLine, useMisread } from "@/app/_desk/frame/misread-line";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Empty, Fault, Waiting } from "@/app/_ui/empty";
import { lazy } from "@/app/_ui/lazy";
import { SOURCE_KINDS } from "@/server/domain/source";
import { DoubtfulPairs } from "./doubtful-pairs";
import { PossibleParts } from "./possible-parts";
import { RegisterTable } from "./register-table";

const SourceDialog = lazy(() => import("./source-dialog").then((part) => part.SourceDialog));

const NARROWING = {
  q: parseAsString.withDefault("").withOptions({ throttleMs: 200 }),
  kind: parseAsStringLiteral(SOURCE_KINDS),
};

export function SourcesScreen() {
  const api = useTRPC();
  const [words, setWords] = useQueryState("q", NARROWING.q);
  const [kind, setKind] = useQueryState("kind", NARROWING.kind);
  const [adding, setAdding] = useState(false);
  const register = useInfiniteQuery(
    api.sources.list.infiniteQueryOptions(
      { words, kind, tags: true },
      { getNextPageParam: (page) => page.next, placeholderData: keepPreviousData },
    ),
  );
  const sources = useMemo(() => {
    const listed = register.data?.pages.flatMap((page) => page.sources) ?? [];
    // A source whose count fell after one page was loaded may appear again on the next.
    return [...new Map(listed.map((source) => [source.id, source])).values()];
  }, [register.data]);
  const mayAdd = register.data?.pages[0]?.allowed.includes("source.add") ?? false;
  return (
    <>
      <ScreenHead
        title="Sources"
        about="Who makes claims and who passes them on. Ratings are for the source, never for what it said."
      >
        <SearchField
          label="Search names, aliases and tags"
          hint="Name, alias, tag"
          value={words}
          onSearch={(next) => void setWords(next || null)}
        />
        <select
          aria-label="Kind"
          className="field w-auto!"
          value={kind ?? ""}
          onChange={(event) => void setKind((event.target.value || null) as typeof kind)}
        >
          <option value="">Every kind</option>
          {SOURCE_KINDS.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        {mayAdd ? (
          <Button tone="first" onClick={() => setAdding(true)}>
            Add a source
          </Button>
        ) : null}
      </ScreenHead>
      <MisreadLine misread={useMisread(NARROWING)} />
      <DoubtfulPairs />
      <PossibleParts />
      {register.isLoadingError ? (
        <Fault message={refusalOf(register.error).message} onRetry={() => void register.refetch()} />
      ) : register.isPending ? (
        <Waiting />
      ) : sources.length === 0 ? (
        <Empty title={words || kind ? "No sources match" : "No sources yet"}>
          <p>
            {words || kind
              ? "Search for another name, or choose every kind."
              : "Sources are added from the articles that quote them."}
          </p>
        </Empty>
      ) : (
        <RegisterTable sources={sources} more={register} />
      )}
      {adding ? <SourceDialog source={null} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

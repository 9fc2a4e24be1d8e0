/** The register: who makes or relays claims, those who say most first. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { parseAsString, parseAsStringLiteral, useQueryState } from "nuqs";
import { useRef, useState } from "react";
import { useHotkeys } from "react-hotkeys-hook";
import { SOURCE_KINDS } from "../../../server/domain/source";
import { ScreenHead } from "../../_desk/screen-head";
import { useTRPC } from "../../_trpc/client";
import { refusalOf } from "../../_trpc/refusal";
import { Button } from "../../_ui/button";
import { Empty, Fault, Waiting } from "../../_ui/empty";
import { later } from "../../_ui/later";
import { Link } from "../../_ui/link";
import { DoubtfulPairs } from "./doubtful-pairs";
import { FEW, MOST } from "./register-input";

const SourceDialog = later(() => import("./source-dialog").then((part) => part.SourceDialog));

export function SourcesScreen() {
  const api = useTRPC();
  const [words, setWords] = useQueryState("q", parseAsString.withDefault("").withOptions({ throttleMs: 200 }));
  const [kind, setKind] = useQueryState("kind", parseAsStringLiteral(SOURCE_KINDS));
  const [adding, setAdding] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  useHotkeys("slash", () => search.current?.focus(), { preventDefault: true });
  const [limit, setLimit] = useState(FEW);
  const register = useQuery(
    api.sources.list.queryOptions({ words, kind, limit }, { placeholderData: keepPreviousData }),
  );
  const sources = register.data?.sources ?? [];
  return (
    <>
      <ScreenHead
        title="Sources"
        about="Who makes claims and who passes them on. Ratings are for the source, never for what it said."
      >
        <input
          ref={search}
          type="search"
          aria-label="Search names and aliases"
          placeholder="Search names and aliases"
          className="field w-56!"
          dir="auto"
          value={words}
          onChange={(event) => void setWords(event.target.value || null)}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
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
        {register.data?.allowed.includes("source.add") ? (
          <Button tone="first" onClick={() => setAdding(true)}>
            Add a source
          </Button>
        ) : null}
      </ScreenHead>
      <DoubtfulPairs />
      {register.error ? (
        <Fault message={refusalOf(register.error).message} onRetry={() => void register.refetch()} />
      ) : register.isPending ? (
        <Waiting />
      ) : sources.length === 0 ? (
        <Empty title={words || kind ? "No source matches this" : "No sources yet"}>
          <p>
            {words || kind
              ? "Search for another name, or choose every kind."
              : "Sources come in with the articles that quote them."}
          </p>
        </Empty>
      ) : (
        <table className="w-full">
          <thead className="text-left text-small text-faint">
            <tr className="border-b border-line">
              <th className="px-4 py-2 font-medium md:px-6">Name</th>
              <th className="hidden px-3 py-2 font-medium sm:table-cell">Kind</th>
              <th className="px-3 py-2 font-medium">Rating</th>
              <th className="px-3 py-2 text-right font-medium">Says</th>
              <th className="px-4 py-2 text-right font-medium md:px-6">Relays</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr key={source.id} className="border-b border-line hover:bg-well">
                <td className="px-4 py-2.5 md:px-6" dir="auto">
                  <Link href={`/sources/${source.id}`} className="font-semibold hover:underline">
                    {source.name}
                  </Link>
                  {source.description ? (
                    <span className="block max-w-[70ch] text-note text-soft">{source.description}</span>
                  ) : null}
                </td>
                <td className="hidden px-3 py-2.5 text-note text-soft sm:table-cell">{source.kind}</td>
                <td className="px-3 py-2.5 font-semibold">
                  {source.reliability ?? <span className="font-normal text-faint">–</span>}
                </td>
                <td className="num px-3 py-2.5 text-right">{source.spoken}</td>
                <td className="num px-4 py-2.5 text-right text-soft md:px-6">{source.relayed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sources.length === limit && limit < MOST ? (
        <div className="px-4 py-4 md:px-6">
          <Button busy={register.isFetching} onClick={() => setLimit(MOST)}>
            More sources
          </Button>
        </div>
      ) : null}
      {adding ? <SourceDialog source={null} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

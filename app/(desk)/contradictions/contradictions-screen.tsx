/** The claims that are linked: contradictions that people confirmed, and links that Stet suggests. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { parseAsStringLiteral, useQueryStates } from "nuqs";
import { MisreadLine, useMisread } from "@/app/_desk/frame/misread-line";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { useTRPC } from "@/app/_trpc/client";
import { countWords } from "@/server/domain/words/counted";
import { ConfirmedList } from "./confirmed-list";
import { SuggestionsList } from "./suggestions-list";
import { useSuggestions } from "./use-suggestions";

const SHOWN = ["confirmed", "suggested"] as const;
const PARAMS = { show: parseAsStringLiteral(SHOWN).withDefault("confirmed") };

export function ContradictionsScreen() {
  const api = useTRPC();
  const [{ show }, setParams] = useQueryStates(PARAMS);
  const confirmed = useQuery(api.desk.overview.queryOptions()).data?.counts.contradictions;
  const { total } = useSuggestions(null);
  const counts = { confirmed, suggested: total };
  const labels = { confirmed: "Contradictions", suggested: "Suggested links" };
  return (
    <>
      <ScreenHead
        title="Contradictions"
        about="Pairs of claims that cannot both be true, linked by reviewers who say why."
      />
      <MisreadLine misread={useMisread(PARAMS)} />
      <nav aria-label="What is shown" className="flex gap-1 border-b border-line edge py-2">
        {SHOWN.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={show === one}
            onClick={() => void setParams({ show: one })}
            className={`rounded-s px-2.5 py-1 text-note ${show === one ? "bg-pencil-wash font-semibold text-pencil" : "text-soft hover:bg-well"}`}
          >
            {labels[one]} {counts[one] === undefined ? "" : <span className="num">{countWords(counts[one])}</span>}
          </button>
        ))}
      </nav>
      {show === "suggested" ? <SuggestionsList /> : <ConfirmedList />}
    </>
  );
}

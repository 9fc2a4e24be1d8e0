/** The claims that are linked: contradictions that people confirmed, and links that Stet suggests. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { parseAsStringLiteral, useQueryStates } from "nuqs";
import { MisreadLine, useMisread } from "@/app/_desk/frame/misread-line";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmedList } from "./confirmed-list";
import { SuggestionsList } from "./suggestions-list";
import { Toggles } from "./toggles";
import { useSuggestions } from "./use-suggestions";

const SHOWN = ["confirmed", "suggested"] as const;
const LABELS = { confirmed: "Contradictions", suggested: "Suggested links" };
const PARAMS = { show: parseAsStringLiteral(SHOWN).withDefault("confirmed") };

export function ContradictionsScreen() {
  const api = useTRPC();
  const [{ show }, setParams] = useQueryStates(PARAMS);
  const confirmed = useQuery(api.desk.overview.queryOptions()).data?.counts.contradictions;
  const { total } = useSuggestions(null);
  return (
    <>
      <ScreenHead
        title="Contradictions"
        about="Pairs of claims that cannot both be true, linked by reviewers who say why."
      />
      <MisreadLine misread={useMisread(PARAMS)} />
      <div className="border-b border-line edge py-2">
        <Toggles
          label="What is shown"
          values={SHOWN}
          pressed={show}
          words={LABELS}
          counts={{ confirmed, suggested: total }}
          onPress={(one) => void setParams({ show: one })}
        />
      </div>
      {show === "suggested" ? <SuggestionsList /> : <ConfirmedList />}
    </>
  );
}

/** The claims that are linked: contradictions that people confirmed, and links that Stet suggests. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { MisreadLine, useMisread } from "@/app/_desk/frame/misread-line";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { KeyLink } from "@/app/_desk/keyboard/key-link";
import { PAIR_PARAMS, SUGGESTIONS } from "@/app/_params/lists";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmedList } from "./confirmed-list";
import { SuggestionsList } from "./suggestions-list";
import { Toggles } from "./toggles";
import { useSuggestions } from "./use-suggestions";

const SHOWN = ["confirmed", "suggested"] as const;
const LABELS = { confirmed: "Contradictions", suggested: "Suggested links" };
const SHOW = { show: parseAsStringLiteral(SHOWN).withDefault("confirmed") };
const PARAMS = {
  confirmed: { ...PAIR_PARAMS, ...SHOW },
  suggested: { ...SUGGESTIONS.parsers, ...SHOW },
};
/** What is searched for stays when the other list is shown; all else belongs to one of them. */
const OWN = [...Object.keys({ ...PAIR_PARAMS, ...SUGGESTIONS.parsers })].filter(
  (name) => name !== "q" && name !== "speaker",
);
const CHOICE = { ...Object.fromEntries(OWN.map((name) => [name, parseAsString])), ...SHOW };

const EVERY = { filter: {}, sort: "likeliest" } as const;

export function ContradictionsScreen() {
  const api = useTRPC();
  const [{ show }, setParams] = useQueryStates(CHOICE);
  const confirmed = useQuery(api.desk.overview.queryOptions()).data?.counts.contradictions;
  const { total } = useSuggestions(EVERY);
  return (
    <>
      <ScreenHead title="Contradictions" about="Pairs of claims that cannot both be true, each confirmed by a person.">
        <KeyLink hotkey="l" href="/contradictions/links">
          Graph
        </KeyLink>
      </ScreenHead>
      <MisreadLine misread={useMisread(PARAMS[show])} />
      <div className="border-b border-line edge py-2">
        <Toggles
          label="What is shown"
          values={SHOWN}
          pressed={show}
          words={LABELS}
          counts={{ confirmed, suggested: total }}
          onPress={(one) => void setParams({ ...Object.fromEntries(OWN.map((name) => [name, null])), show: one })}
        />
      </div>
      {show === "suggested" ? <SuggestionsList /> : <ConfirmedList />}
    </>
  );
}

/** Going through suggested links: each is confirmed or dismissed with one key, and the next one follows. */
"use client";
import { useState } from "react";
import { FilterBar } from "@/app/_desk/filters/filter-bar";
import { NothingMatches } from "@/app/_desk/filters/nothing-matches";
import { useListFilters } from "@/app/_desk/filters/use-list-filters";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { useChange } from "@/app/_desk/live/use-change";
import { SUGGESTIONS } from "@/app/_params/lists";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Empty, Fault, Waiting } from "@/app/_ui/empty";
import { LongList } from "@/app/_ui/lists/long-list";
import { useToast } from "@/app/_ui/toasts/toasts";
import { pairWords } from "@/server/domain/claims/pair-words";
import { SUGGESTION_KINDS, type SuggestionKind } from "@/server/domain/claims/relation";
import { counted } from "@/server/domain/words/counted";
import { chosenType, type LinkDraft, SuggestionCard } from "./suggestion-card";
import { Toggles } from "./toggles";
import { type Suggestion, useSuggestions } from "./use-suggestions";
import { useWalkedCards } from "./use-walked-cards";

const SORTS = { likeliest: "Likeliest first", newest: "Newest first" };

export function SuggestionsList() {
  const filters = useListFilters(SUGGESTIONS);
  const { kind = null } = filters.input.filter;
  const { list, first, suggestions } = useSuggestions(filters.input);
  const { decide, decided } = useDecisions();
  const [drafts, setDrafts] = useState<Readonly<Record<string, LinkDraft>>>({});
  const open = suggestions.filter(({ id }) => !decided.has(id));
  const { body, current, reach, here, leave } = useWalkedCards(open);
  const settle = (suggestion: Suggestion, state: "confirmed" | "dismissed") => {
    leave(suggestion.id);
    void decide(suggestion, { state, ...(state === "confirmed" ? drafts[suggestion.id] : {}) });
  };
  const may = first?.allowed.includes("relation.edit") ?? false;
  // The letter must not be typed into the choice to which it leads.
  const confirm = () => {
    if (!may || !current) return;
    if (chosenType(current, drafts[current.id] ?? {})) settle(current, "confirmed");
    else body.current?.querySelector<HTMLElement>(`[data-card="${current.id}"] select`)?.focus();
  };
  useKeys("y", confirm, { preventDefault: true });
  useKeys("n", () => may && current && settle(current, "dismissed"));

  return (
    <div ref={body}>
      <FilterBar filters={filters} search="Search both claims" sortWords={SORTS} not={["kind"]} onLeave={here}>
        <ByKind counts={first?.counts ?? {}} kind={kind} onKind={(one) => filters.set({ kind: one })} />
        <Comparing waiting={first?.waiting ?? 0} mayAsk={first?.allowed.includes("relation.suggest") ?? false} />
      </FilterBar>
      {list.isLoadingError ? (
        <Fault message={refusalOf(list.error).message} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Waiting />
      ) : open.length > 0 ? (
        <LongList label="Suggested links" items={open} keyOf={({ id }) => id} height={260} more={list}>
          {(suggestion) => (
            <SuggestionCard
              suggestion={suggestion}
              current={suggestion.id === current?.id}
              may={may}
              onReach={() => reach(suggestion.id)}
              onSettle={(state) => settle(suggestion, state)}
              draft={drafts[suggestion.id] ?? {}}
              onDraft={(draft) => setDrafts({ ...drafts, [suggestion.id]: draft })}
            />
          )}
        </LongList>
      ) : filters.chips.length > 0 ? (
        <NothingMatches what="suggested links" filters={filters} />
      ) : (
        <Empty title="No links suggested">
          <p>When an article comes in, its claims are compared with all others. What may be linked appears here.</p>
        </Empty>
      )}
    </div>
  );
}

type Decision = LinkDraft & { state: "confirmed" | "dismissed" };

/** `decided` are those that are no longer suggestions, though the list may not have come back yet. */
function useDecisions() {
  const api = useTRPC();
  const tell = useToast();
  const { run } = useChange(api.relations.edit.mutationOptions());
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const without = (id: string) => setDecided((all) => new Set([...all].filter((one) => one !== id)));
  const decide = async ({ id, version, from, to }: Suggestion, change: Decision) => {
    setDecided((all) => new Set([...all, id]));
    const outcome = await run({ id, version, ...change });
    if (!outcome.ok) return without(id);
    const done = change.state === "confirmed" ? "Link confirmed" : "Suggestion dismissed";
    tell(`${done}: ${pairWords(from.statement, to.statement)}.`, {
      undo: () => void run({ id, version: outcome.output.version, state: "suggested" }).then(() => without(id)),
    });
  };
  return { decide, decided };
}

type ByKindProps = {
  counts: Partial<Record<SuggestionKind, number>>;
  kind: SuggestionKind | null;
  onKind: (kind: SuggestionKind | null) => void;
};

function ByKind({ counts, kind, onKind }: ByKindProps) {
  const kinds = SUGGESTION_KINDS.filter((one) => counts[one] || one === kind);
  if (kinds.length < 2 && kind === null) return null;
  return (
    <Toggles
      label="Kinds of links"
      values={kinds}
      pressed={kind}
      counts={counts}
      onPress={(one) => onKind(one === kind ? null : one)}
    />
  );
}

/** How far the comparing is, and having everything compared again. */
function Comparing({ waiting, mayAsk }: { waiting: number; mayAsk: boolean }) {
  const api = useTRPC();
  const again = useChange(api.relations.suggestAll.mutationOptions());
  return (
    <div className="flex flex-wrap items-center gap-3 text-note text-soft sm:ml-auto">
      <p role="status">
        {waiting === 0
          ? "Every article has been compared."
          : `${counted(waiting, "article")} still to be compared. You can begin with what is here.`}
      </p>
      {mayAsk && waiting === 0 ? (
        <Button tone="quiet" busy={again.busy} onClick={() => void again.run({})}>
          Compare all again
        </Button>
      ) : null}
    </div>
  );
}

/** A suggested link: both claims in their passages, the words that led to it, and how to decide. */
"use client";
import { useRef } from "react";
import { Button } from "@/app/_ui/button";
import { isSymmetric, RELATION_TYPES, type RelationType } from "@/server/domain/claims/relation";
import { OneSide } from "./one-side";
import { PassageOf } from "./passage-of";
import type { Suggestion } from "./use-suggestions";

type Props = {
  suggestion: Suggestion;
  /** Whether the keys act on it. */
  current: boolean;
  may: boolean;
  onReach: () => void;
  onSettle: (state: "confirmed" | "dismissed") => void;
  draft: LinkDraft;
  onDraft: (draft: LinkDraft) => void;
};

/** What the person would rather confirm: another kind of link, or the other direction. */
export type LinkDraft = { type?: RelationType; turned?: boolean };

/** Returns the type that is confirmed as things stand: none where Stet is not sure and the person has not chosen one. */
export function chosenType({ sure, type }: Pick<Suggestion, "sure" | "type">, draft: LinkDraft): RelationType | null {
  return draft.type ?? (sure ? type : null);
}

export function SuggestionCard({ suggestion, current, may, onReach, onSettle, draft, onDraft }: Props) {
  const { id, sure, reason } = suggestion;
  const type = chosenType(suggestion, draft);
  const choice = useRef<HTMLSelectElement>(null);
  const [from, to] = draft.turned ? [suggestion.to, suggestion.from] : [suggestion.from, suggestion.to];
  const isSure = sure && type === suggestion.type;
  const against = isSure && type === "contradicts";
  return (
    <article
      aria-label={`${isSure ? type : "worth a look"}: ${from.statement} / ${to.statement}`}
      data-card={id}
      {...(current ? { "aria-current": true } : {})}
      tabIndex={-1}
      onFocus={onReach}
      className={`grid gap-3 border-b border-line edge py-5 outline-none ${current ? "bg-pencil-wash/50 shadow-[inset_3px_0_0_var(--pencil)]" : ""}`}
    >
      <p className={`text-note font-semibold first-letter:uppercase ${against ? "text-bad" : "text-soft"}`}>
        {isSure ? type : "Worth a look"}
      </p>
      <div
        className={`grid gap-x-8 gap-y-4 border-l-[3px] border-dotted pl-4 sm:grid-cols-2 ${against ? "border-bad" : "border-edge"}`}
      >
        <OneSide claim={from}>
          <PassageOf passage={from.passage} />
        </OneSide>
        <OneSide claim={to}>
          <PassageOf passage={to.passage} />
        </OneSide>
      </div>
      <p className="max-w-[80ch] pl-[19px] text-note text-soft">{reason}</p>
      {may ? (
        <div className="flex flex-wrap items-center gap-2 pl-[19px]">
          <Button
            tone={current ? "first" : "plain"}
            {...(current ? { hotkey: "y" } : {})}
            onClick={() => (type ? onSettle("confirmed") : choice.current?.focus())}
          >
            {type ? `Confirm as “${type}”` : "Say how they are linked"}
          </Button>
          <Button {...(current ? { hotkey: "n" } : {})} onClick={() => onSettle("dismissed")}>
            Dismiss
          </Button>
          <select
            aria-label="How they are linked"
            ref={choice}
            className="field w-auto! py-1! text-note"
            value={type ?? ""}
            onChange={(event) => onDraft({ ...draft, type: event.target.value as RelationType })}
            // Letters go to the choice while it has the focus; these lead back to the card, whose keys they are.
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== "Escape") return;
              event.preventDefault();
              event.currentTarget.closest("article")?.focus();
            }}
          >
            {type ? null : (
              <option value="" disabled>
                not decided
              </option>
            )}
            {RELATION_TYPES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          {type === null || isSymmetric(type) ? null : (
            <Button tone="quiet" onClick={() => onDraft({ ...draft, turned: !draft.turned })}>
              The other way round
            </Button>
          )}
        </div>
      ) : null}
    </article>
  );
}

/** Shows the active filters above the list; they can be removed one by one or all at once. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { ClaimParams } from "@/app/_params/claim-params";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import type { Outputs } from "@/server/api/root";
import { chosenFilters } from "./chosen-filters";

type Props = {
  params: ClaimParams;
  facets: Outputs["claims"]["facets"] | undefined;
  onChange: (next: Partial<ClaimParams>) => void;
  onClear: () => void;
};

export function FilterChips({ params, facets, onChange, onClear }: Props) {
  const api = useTRPC();
  const named = params.assignee !== null && params.assignee !== "me" && params.assignee !== "nobody";
  const people = useQuery(api.people.list.queryOptions({}, { enabled: named })).data;
  const of = params.article ?? "";
  const article = useQuery(api.articles.get.queryOptions({ id: of }, { enabled: of !== "" })).data?.title;
  const section = useRef<HTMLElement>(null);
  // The chip that had the focus no longer exists.
  const after = () =>
    requestAnimationFrame(() => {
      const next = section.current?.querySelector("button") ?? document.getElementById("screen");
      next?.focus({ preventScroll: true });
    });
  return (
    <section
      ref={section}
      aria-label="Filters that are on"
      className="flex flex-wrap items-center gap-1.5 border-b border-line edge py-2 text-note"
    >
      {chosenFilters(params, { facets, people, article }).map(({ key, label, value, without }) => (
        <button
          key={key}
          type="button"
          aria-label={`Take off ${label}: ${value}`}
          className="inline-flex max-w-full items-baseline gap-1.5 rounded-full border border-pencil/50 bg-pencil-wash px-2.5 py-0.5 hover:border-pencil"
          onClick={() => {
            onChange(without);
            after();
          }}
        >
          <span className="shrink-0 text-soft">{label}:</span>
          <span dir="auto" className="min-w-0 truncate font-medium text-ink">
            {value}
          </span>
          <span aria-hidden className="text-soft">
            ×
          </span>
        </button>
      ))}
      <Button
        tone="quiet"
        onClick={() => {
          onClear();
          after();
        }}
      >
        Clear all
      </Button>
    </section>
  );
}

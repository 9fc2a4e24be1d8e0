/** Replaces a list that its filter leaves empty: says what is in force, and offers to clear it. */
"use client";
import { Button } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import type { ListFilters } from "./use-list-filters";

/** `what` are the rows of the list, such as "reports". */
export function NothingMatches({ what, filters: { chips, clear } }: { what: string; filters: ListFilters }) {
  return (
    <Empty title={`No ${what} match`}>
      <p>
        What is asked for:{" "}
        {chips.map(({ key, label, value }, i) => (
          <span key={key}>
            {i === 0 ? "" : "; "}
            {label.toLowerCase()} <b className="font-medium text-ink">{value}</b>
          </span>
        ))}
        .
      </p>
      <Button onClick={clear}>Clear all filters</Button>
    </Empty>
  );
}

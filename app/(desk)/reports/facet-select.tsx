/** Choosing one value of a facet: from those with the most claims, or from those that are searched for. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Field } from "@/app/_ui/field";
import type { LongField } from "@/server/domain/claims/claim-filters";
import { LONGEST_SEARCH } from "@/server/domain/source";
import { countWords } from "@/server/domain/words/counted";

type Props = {
  facet: LongField;
  label: string;
  /** What stands for no choice. */
  none: string;
  value: string;
  onChoose: (value: string) => void;
};

export function FacetSelect({ facet, label, none, value, onChoose }: Props) {
  const api = useTRPC();
  const [words, setWords] = useState("");
  // What was chosen stays among the values, whatever is searched for afterwards.
  const filter = value === "" ? {} : { [facet]: [value] };
  const counted = useQuery(api.claims.facets.queryOptions({ filter }, { placeholderData: keepPreviousData })).data;
  const input = { filter: {}, search: { facet, words } };
  const found = useQuery(
    api.claims.facets.queryOptions(input, { enabled: words.trim() !== "", placeholderData: keepPreviousData }),
  ).data;
  const listed = counted?.[facet] ?? [];
  const chosen = listed.filter((one) => one.value === value);
  const offered = words.trim() === "" ? listed : [...chosen, ...(found?.[facet] ?? [])];
  const unique = [...new Map(offered.map((one) => [one.value, one])).values()];
  const size = counted?.sizes[facet] ?? 0;
  return (
    <div className="grid content-start gap-1">
      <Field label={label}>
        <select className="field" value={value} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{none}</option>
          {unique.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label} ({countWords(one.count)})
            </option>
          ))}
        </select>
      </Field>
      {size > listed.length ? (
        <input
          type="search"
          aria-label={`Search ${countWords(size)} values of “${label}”`}
          placeholder={`Narrow ${countWords(size)} by words`}
          className="field"
          dir="auto"
          maxLength={LONGEST_SEARCH}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : null}
    </div>
  );
}

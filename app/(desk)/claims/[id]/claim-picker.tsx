/** Finding another claim by its words, to link it or to use it as evidence. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../_trpc/client";
import { dayWords } from "../../../_ui/day";
import { Found } from "../../../_ui/said";

type Props = { label: string; not: string; value: string | null; onPick: (id: string) => void };

export function ClaimPicker({ label, not, value, onPick }: Props) {
  const api = useTRPC();
  const [words, setWords] = useState("");
  const filter = words.trim() === "" ? {} : { q: words };
  const found = useQuery(api.claims.list.queryOptions({ filter, limit: 12 }, { placeholderData: keepPreviousData }));
  const claims = found.data?.claims.filter((claim) => claim.id !== not) ?? [];
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-note font-medium">{label}</legend>
      <input
        type="search"
        aria-label="Search claims"
        placeholder="Search claims, words, speakers"
        className="field"
        dir="auto"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div
        role="radiogroup"
        aria-label="Claims found"
        className="max-h-[34vh] overflow-auto rounded-m border border-line bg-sheet"
      >
        {claims.map((claim) => (
          <label
            key={claim.id}
            className="grid cursor-pointer grid-cols-[16px_minmax(0,1fr)] gap-3 border-b border-line px-3 py-2 last:border-0 has-checked:bg-pencil-wash has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-pencil"
          >
            <input
              type="radio"
              name="picked-claim"
              className="mt-1 accent-(--pencil)"
              checked={value === claim.id}
              onChange={() => onPick(claim.id)}
            />
            <span className="min-w-0">
              <span dir="auto" className="said block text-[15px] leading-[1.4]">
                <Found text={claim.statement} hits={claim.hits} />
              </span>
              <span dir="auto" className="block text-small text-soft">
                {claim.speakers.map((speaker) => speaker.name).join(", ") || "nobody named"} ·{" "}
                {claim.article.publisher ?? claim.article.title} · {dayWords(claim.article.publishedOn)}
              </span>
            </span>
          </label>
        ))}
        {found.data && claims.length === 0 ? (
          <p className="p-3 text-note text-soft">No claim has these words.</p>
        ) : null}
      </div>
    </fieldset>
  );
}

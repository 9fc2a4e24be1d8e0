/** A report's claims by hand: found by their words, ticked one by one. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { languageOf } from "../../../server/domain/language";
import { useTRPC } from "../../_trpc/client";
import { VerdictChip } from "../../_ui/verdict";

export function HandPicker({ ids, onIds }: { ids: readonly string[]; onIds: (ids: string[]) => void }) {
  const api = useTRPC();
  const [words, setWords] = useState("");
  const filter = words.trim() === "" ? {} : { q: words };
  const found = useQuery(api.claims.list.queryOptions({ filter, limit: 100 }, { placeholderData: keepPreviousData }));
  const toggle = (id: string) => onIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  return (
    <div className="grid gap-2">
      <input
        type="search"
        aria-label="Search claims"
        placeholder="Search claims, words, speakers"
        className="field"
        dir="auto"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="max-h-[36vh] overflow-auto rounded-m border border-line bg-sheet">
        {found.data?.claims.map((claim) => (
          <label
            key={claim.id}
            className="grid cursor-pointer grid-cols-[16px_minmax(0,1fr)_auto] items-start gap-3 border-b border-line px-3 py-2 last:border-0 has-checked:bg-pencil-wash"
          >
            <input
              type="checkbox"
              className="mt-1 accent-(--pencil)"
              checked={ids.includes(claim.id)}
              onChange={() => toggle(claim.id)}
            />
            <span className="min-w-0">
              <span lang={languageOf(claim.statement)} dir="auto" className="said block text-[15px] leading-[1.4]">
                {claim.statement}
              </span>
              <span dir="auto" className="block text-small text-soft">
                {claim.speakers.map((speaker) => speaker.name).join(", ") || "nobody named"} · {claim.workflow}
              </span>
            </span>
            <VerdictChip verdict={claim.verdict} closed={claim.closed} />
          </label>
        ))}
      </div>
      <p className="num text-small text-soft">{ids.length} chosen</p>
    </div>
  );
}

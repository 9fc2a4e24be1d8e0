/** Picks a report's claims by hand: search for them and tick them one by one. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Picker } from "@/app/_desk/fields/picker";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { VerdictChip } from "@/app/_ui/verdict";
import { saidByWords } from "@/server/domain/claims/candidates";
import { countWords } from "@/server/domain/words/counted";
import { langOf } from "@/server/languages/lang-of";

export function HandPicker({ ids, onIds }: { ids: readonly string[]; onIds: (ids: string[]) => void }) {
  const api = useTRPC();
  const [words, setWords] = useState("");
  const filter = words.trim() === "" ? {} : { q: words };
  const found = useQuery(api.claims.list.queryOptions({ filter, limit: 100 }, { placeholderData: keepPreviousData }));
  const toggle = (id: string) => onIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  return (
    <div className="grid gap-2">
      <Picker
        label="The claims"
        what="claims"
        hint="Search claims, words, speakers"
        words={words}
        onWords={setWords}
        found={found.data?.claims}
        more={found.data?.next != null}
        searching={found.isPlaceholderData}
        fault={found.error ? refusalOf(found.error).message : null}
        many
        chosen={ids}
        onPick={({ id }) => toggle(id)}
      >
        {(claim) => (
          <span className="flex items-start justify-between gap-3">
            <span className="min-w-0">
              <span lang={langOf(claim.statement)} dir="auto" className="said block text-[15px] leading-[1.4]">
                {claim.statement}
              </span>
              <span dir="auto" className="block text-small text-soft">
                {saidByWords(claim)} · {claim.workflow}
              </span>
            </span>
            <VerdictChip verdict={claim.verdict} closed={claim.closed} />
          </span>
        )}
      </Picker>
      <p className="num text-small text-soft">{countWords(ids.length)} chosen</p>
    </div>
  );
}

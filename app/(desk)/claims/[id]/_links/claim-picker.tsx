/** Finding another claim by its words, to link it or to use it as evidence. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Picker } from "@/app/_desk/fields/picker";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Day } from "@/app/_ui/day";
import { Found } from "@/app/_ui/toasts/said";
import { saidByWords } from "@/server/domain/claims/candidates";

/** How many are offered; words find the others. */
const OFFERED = 50;

type Props = {
  label: string;
  not: string;
  value: string | null;
  /** What is wrong with the choice, if anything. */
  fault: string | null;
  onPick: (id: string) => void;
};

export function ClaimPicker({ label, not, value, fault, onPick }: Props) {
  const api = useTRPC();
  const [words, setWords] = useState("");
  const filter = words.trim() === "" ? {} : { q: words };
  const found = useQuery(
    api.claims.list.queryOptions({ filter, limit: OFFERED }, { placeholderData: keepPreviousData }),
  );
  return (
    <Picker
      label={label}
      what="claims"
      hint="Search claims, words, speakers"
      words={words}
      onWords={setWords}
      found={found.data?.claims.filter((claim) => claim.id !== not)}
      more={found.data?.next != null}
      searching={found.isPlaceholderData}
      fault={found.error ? refusalOf(found.error).message : fault}
      chosen={value ? [value] : []}
      onPick={({ id }) => onPick(id)}
    >
      {(claim) => (
        <>
          <span dir="auto" className="said block text-[15px] leading-[1.4]">
            <Found text={claim.statement} hits={claim.hits} />
          </span>
          <span dir="auto" className="block text-small text-soft">
            {saidByWords(claim)} · {claim.article.publisher ?? claim.article.title} ·{" "}
            <Day on={claim.article.publishedOn} />
          </span>
        </>
      )}
    </Picker>
  );
}

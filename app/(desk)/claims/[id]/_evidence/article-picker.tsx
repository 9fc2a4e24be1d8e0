/** Finds an article by its title, publisher or author, to use its words as evidence. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Picker } from "@/app/_desk/fields/picker";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Day } from "@/app/_ui/day";
import { LONGEST_SEARCH } from "@/server/domain/source";
import { langOf } from "@/server/languages/lang-of";

/** How many articles are listed; a search finds the others. */
const OFFERED = 50;

type Props = { value: string; onPick: (id: string) => void };

export function ArticlePicker({ value, onPick }: Props) {
  const api = useTRPC();
  const [words, setWords] = useState("");
  const input = { filter: { q: words.slice(0, LONGEST_SEARCH) }, limit: OFFERED };
  const found = useQuery(api.articles.list.queryOptions(input, { placeholderData: keepPreviousData }));
  return (
    <Picker
      label="Article"
      what="articles"
      hint="Search titles, publishers, authors"
      words={words}
      onWords={setWords}
      found={found.data?.articles}
      more={found.data?.next != null}
      searching={found.isPlaceholderData}
      fault={found.error ? refusalOf(found.error).message : null}
      chosen={[value]}
      onPick={({ id }) => onPick(id)}
    >
      {(article) => (
        <>
          <span lang={langOf(article.title)} dir="auto" className="said block text-[15px] leading-[1.4]">
            {article.title}
          </span>
          <span dir="auto" className="block text-small text-soft">
            {article.publisher ?? "Publisher unknown"} · <Day on={article.publishedOn} />
          </span>
        </>
      )}
    </Picker>
  );
}

/** Picks words of an article as evidence: choose the article, then select in its text or paste its exact words. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Reader } from "@/app/_desk/article/reader";
import { selectedSpan } from "@/app/_desk/article/selection";
import { useTRPC } from "@/app/_trpc/client";
import { Field } from "@/app/_ui/field";
import { MoreBelow } from "@/app/_ui/lists/more-below";
import type { Span } from "@/server/domain/articles/span";
import { ArticlePicker } from "./article-picker";

export type Passage = { articleId: string; span: Span };
type Props = {
  articleId: string;
  value: Passage | null;
  /** Why no words can be selected yet. */
  fault: string | undefined;
  onPick: (passage: Passage | null) => void;
};

const NONE: ReadonlySet<string> = new Set();

export function ArticlePassage({ articleId: own, value, fault, onPick }: Props) {
  const api = useTRPC();
  const [articleId, setArticleId] = useState(own);
  const [pasted, setPasted] = useState("");
  const article = useQuery(api.articles.get.queryOptions({ id: articleId }));
  const reader = useRef<HTMLDivElement>(null);
  const text = article.data?.text ?? "";
  const choose = (id: string) => {
    setArticleId(id);
    setPasted("");
    onPick(null);
  };
  const pick = () => {
    const span = reader.current && selectedSpan(reader.current, text);
    if (span) onPick({ articleId, span });
  };
  const find = (words: string) => {
    setPasted(words);
    const at = words.trim() === "" ? -1 : text.indexOf(words.trim());
    onPick(at < 0 ? null : { articleId, span: [at, at + words.trim().length] });
  };
  return (
    <div className="grid gap-3" data-unsaved={value ? true : undefined}>
      <ArticlePicker value={articleId} onPick={choose} />
      <p className="text-note text-soft">
        Words of{" "}
        <b dir="auto" className="font-semibold text-ink">
          {article.data?.title ?? "…"}
        </b>
        {articleId === own ? ", the claim’s own article" : ""}
      </p>
      <Field
        label="Its exact words"
        hint="Paste them here, or select them in the text below."
        fault={
          value
            ? undefined
            : pasted.trim() !== ""
              ? "These words do not appear in the article exactly like this."
              : fault
        }
      >
        <input className="field" dir="auto" value={pasted} onChange={(event) => find(event.target.value)} />
      </Field>
      <section
        aria-label="Text of the article"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within reach of the keyboard
        tabIndex={0}
        className="max-h-[30vh] overflow-auto rounded-m border border-line bg-sheet px-4 pt-4 pb-1 [&_*]:text-[15px]"
        onMouseUp={pick}
      >
        <Reader
          text={text}
          language={article.data?.language ?? null}
          textRef={reader}
          marks={value && value.articleId === articleId ? [{ claimId: null, role: "picked", span: value.span }] : []}
          openId={null}
          asideIds={NONE}
          onOpen={() => undefined}
        >
          {null}
        </Reader>
        <MoreBelow on="sheet" />
      </section>
    </div>
  );
}

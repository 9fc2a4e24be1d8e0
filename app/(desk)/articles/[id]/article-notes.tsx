/** The head of an article and what a reader has to know about it: doubts, where it came from, what was left out. */
"use client";
import { ArticleHead } from "@/app/_desk/article/article-head";
import { Button, buttonLook } from "@/app/_ui/button";
import type { Outputs } from "@/server/api/root";
import { CopyNotes } from "./copy-notes";
import { DateDoubt } from "./date-doubt";
import { ExtractAgain } from "./extract-again";
import { LanguageNote } from "./language-note";

type Props = {
  article: Outputs["articles"]["get"];
  /** How many proposals are open. */
  proposed: number;
  onEdit: () => void;
};

export function ArticleNotes({ article, proposed, onEdit }: Props) {
  const { id, provenance, cut, unread, allowed } = article;
  return (
    <>
      <ArticleHead article={article} />
      <DateDoubt article={article} />
      {provenance ? (
        <p dir="auto" className="mt-2 font-sans text-note text-soft">
          {provenance}
        </p>
      ) : null}
      {cut ? (
        <p role="note" className="mt-2 border-l-[3px] border-bad pl-3 font-sans text-note text-bad">
          {cut}
        </p>
      ) : null}
      <CopyNotes article={article} />
      <LanguageNote article={article} />
      <div className="mt-1 -ml-1.5 flex flex-wrap gap-2 font-sans">
        {allowed.includes("article.edit") ? (
          <Button tone="quiet" onClick={onEdit}>
            Correct the details
          </Button>
        ) : null}
        {unread === null && allowed.includes("article.extract") ? <ExtractAgain articleId={id} /> : null}
        {proposed > 0 ? (
          <a href="#proposals" className={`${buttonLook("quiet")} md:hidden`}>
            {proposed} proposed below
          </a>
        ) : null}
      </div>
    </>
  );
}

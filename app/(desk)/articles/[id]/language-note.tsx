/** Says that an article is in a language that Stet does not read; once it is known to be in one that it reads, offers to look for claims. */
"use client";
import { useState } from "react";
import type { Outputs } from "@/server/api/root";
import { languageName } from "@/server/domain/articles/article-language";
import { ExtractAgain } from "./extract-again";

export function LanguageNote({ article }: { article: Outputs["articles"]["get"] }) {
  const { id, unread, language, proposals, allowed, claims } = article;
  const [wasUnread, setWasUnread] = useState(unread !== null);
  if (unread !== null && !wasUnread) setWasUnread(true);
  if (unread !== null)
    return (
      <p className={LOOK} role="note">
        {unread}
      </p>
    );
  if (!wasUnread || language === null || proposals.length > 0 || claims.some((claim) => claim.engine !== null))
    return null;
  const may = allowed.includes("article.extract");
  return (
    <div className={`${LOOK} flex flex-wrap items-center gap-x-3`} role="status">
      <p>
        This article is in {languageName(language)} now, which Stet reads.
        {may ? "" : " An editor can re-extract it."}
      </p>
      {may ? <ExtractAgain articleId={id} label="Look for claims" /> : null}
    </div>
  );
}

const LOOK = "mt-2 border-l-[3px] border-warn pl-3 font-sans text-note text-warn";

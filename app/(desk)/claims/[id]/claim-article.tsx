/** The article that the open claim is in, scrolled to the claim's words. */
"use client";
import { useEffect, useMemo, useRef } from "react";
import { ArticleHead } from "@/app/_desk/article/article-head";
import { articleMarks, setAsideIn } from "@/app/_desk/article/article-marks";
import { Reader } from "@/app/_desk/article/reader";
import { Waiting } from "@/app/_ui/empty";
import type { Outputs } from "@/server/api/root";

type Article = Outputs["articles"]["get"];
type Props = {
  /** Undefined while it is loading. */
  article: Article | undefined;
  claimId: string;
  onOpen: (claimId: string) => void;
};

export function ClaimArticle({ article, claimId, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => (article ? articleMarks(article.claims, claimId) : []), [article, claimId]);
  const asideIds = useMemo(() => setAsideIn(article?.claims ?? []), [article]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another claim is opened or its article has come
  useEffect(() => {
    if (scroller.current) scrollToMark(scroller.current);
  }, [claimId, article?.id]);
  return (
    <div
      id="article"
      ref={scroller}
      className="order-2 print:hidden border-t border-line bg-sheet px-5 py-8 md:order-1 md:overflow-auto md:border-t-0 md:border-r md:px-8 md:py-12"
    >
      {article ? (
        <Reader
          text={article.text}
          language={article.language}
          marks={marks}
          openId={claimId}
          asideIds={asideIds}
          onOpen={onOpen}
        >
          <ArticleHead article={article} linked />
        </Reader>
      ) : (
        <Waiting lines={8} />
      )}
    </div>
  );
}

/** Scrolls the claim's words to the middle of the article, if the article has its own scroll container. */
function scrollToMark(scroller: HTMLElement): void {
  const mark = scroller.querySelector("[data-open]");
  if (!mark || scroller.scrollHeight <= scroller.clientHeight) return;
  const { top, height } = mark.getBoundingClientRect();
  scroller.scrollTop += top - scroller.getBoundingClientRect().top - (scroller.clientHeight - height) / 2;
}

/** Shows the paragraphs that contain the claim where the article is not beside it: on a phone and on paper. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { articleMarks } from "@/app/_desk/article/article-marks";
import { ReadText } from "@/app/_desk/article/reader";
import { useTRPC } from "@/app/_trpc/client";
import type { OpenClaim } from "./open-claim";

const NONE: ReadonlySet<string> = new Set();

export function Passage({ claim }: { claim: OpenClaim }) {
  const api = useTRPC();
  const article = useQuery(api.articles.get.queryOptions({ id: claim.articleId })).data;
  const marks = useMemo(
    () =>
      article
        ? articleMarks(
            article.claims.filter(({ id }) => id === claim.id),
            claim.id,
          )
        : [],
    [article, claim.id],
  );
  if (!article) return null;
  return (
    <section
      aria-label="Its words in the article"
      className="grid gap-2 border-l-2 border-line pl-3 md:hidden print:grid"
    >
      <div className="font-serif text-[16px] leading-[1.55]">
        <ReadText
          text={article.text}
          language={article.language}
          marks={marks}
          openId={claim.id}
          asideIds={NONE}
          onOpen={() => undefined}
          only={claim.id}
        />
      </div>
      <p dir="auto" className="hidden text-note text-soft print:block">
        {article.title}
        {article.url ? `, ${article.url}` : ""}
      </p>
      <a href="#article" className="text-note text-pencil underline underline-offset-4 print:hidden">
        The whole article
      </a>
    </section>
  );
}

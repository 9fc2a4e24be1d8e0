/** Shows what precedes an article's text: its publisher, place and date, its title, and which snapshot this is. */
"use client";
import { Link } from "@/app/_ui/link";
import { Moment } from "@/app/_ui/moment";
import type { Outputs } from "@/server/api/root";
import { languageName } from "@/server/domain/articles/article-language";
import { dayWords } from "@/server/domain/words/day-words";
import { langOf } from "@/server/languages/lang-of";
import { MarksLegend } from "./marks-legend";

type Article = Outputs["articles"]["get"];

export function ArticleHead({ article, linked = false }: { article: Article; linked?: boolean }) {
  const claims = article.claims.filter((claim) => claim.workflow !== "set aside").length;
  return (
    <>
      <p className="eyebrow font-sans" dir="auto">
        {article.publisher ?? "Publisher unknown"} · {dayWords(article.publishedOn)}
        {article.dateDoubt === null ? "" : " (unconfirmed)"}
        {article.author ? ` · By ${article.author}` : ""}
        {article.language ? ` · ${languageName(article.language)}` : ""}
      </p>
      <h1
        dir="auto"
        lang={article.language ?? langOf(article.title)}
        className="my-2 text-[28px] leading-[1.2] font-semibold tracking-[-0.015em] text-balance"
      >
        {linked ? <Link href={`/articles/${article.id}`}>{article.title}</Link> : article.title}
      </h1>
      <p className="font-sans text-note leading-normal text-soft">
        Snapshot of <Moment at={article.importedAt} /> · <span className="num">{claims}</span>{" "}
        {claims === 1 ? "claim" : "claims"} · sha256{" "}
        <span title={article.sha256} className="num">
          {article.sha256.slice(0, 4)}…{article.sha256.slice(-4)}
        </span>
        {article.url ? (
          <>
            {" · "}
            <a
              href={article.url}
              rel="noopener noreferrer nofollow"
              target="_blank"
              className="text-pencil underline underline-offset-4"
            >
              original
            </a>
          </>
        ) : null}
      </p>
      <MarksLegend />
    </>
  );
}

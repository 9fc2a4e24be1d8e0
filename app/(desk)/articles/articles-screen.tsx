/** The list of articles, and importing more. */
"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useState } from "react";
import { FilterBar } from "@/app/_desk/filters/filter-bar";
import { NothingMatches } from "@/app/_desk/filters/nothing-matches";
import { useListFilters } from "@/app/_desk/filters/use-list-filters";
import { JobsStrip } from "@/app/_desk/frame/jobs-strip";
import { MisreadLine, useMisread } from "@/app/_desk/frame/misread-line";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { ARTICLES } from "@/app/_params/lists";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Day } from "@/app/_ui/day";
import { Empty, Fault, Waiting } from "@/app/_ui/empty";
import { Link } from "@/app/_ui/link";
import { LongList } from "@/app/_ui/lists/long-list";
import { Moment } from "@/app/_ui/moment";
import type { Outputs } from "@/server/api/root";
import { counted } from "@/server/domain/words/counted";
import { langOf } from "@/server/languages/lang-of";
import type { ArticleFile } from "./article-files";
import { ImportDialog } from "./import-dialog";
import { useDrop } from "./use-drop";

const PARAMS = { ...ARTICLES.parsers, import: parseAsStringLiteral(["paste"]) };
const SORTS = {
  newest: "Newest first",
  oldest: "Oldest first",
  imported: "Last imported first",
  claims: "Most claims first",
};
const TERMS = { claims: { unreviewed: "some unreviewed" } };

export function ArticlesScreen() {
  const api = useTRPC();
  const [importing, setImporting] = useQueryState("import", PARAMS.import);
  const filters = useListFilters(ARTICLES, TERMS);
  const list = useInfiniteQuery(
    api.articles.list.infiniteQueryOptions(filters.input, {
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  );
  const may = useQuery(api.desk.overview.queryOptions()).data?.allowed.includes("article.import") ?? false;
  const [dropped, setDropped] = useState<ArticleFile[]>([]);
  const { over, target } = useDrop((files) => {
    if (!may || importing) return;
    setDropped(files);
    void setImporting("paste");
  });
  const close = () => {
    setDropped([]);
    void setImporting(null);
  };
  const articles = list.data?.pages.flatMap((page) => page.articles) ?? [];
  return (
    <div {...target} className={`min-h-full ${over && may ? "bg-pencil-wash" : ""}`}>
      <ScreenHead title="Articles" about="Once an article is imported, its text is never edited.">
        {may ? (
          <KeyButton tone="first" hotkey="i" onClick={() => void setImporting("paste")}>
            Import articles
          </KeyButton>
        ) : null}
      </ScreenHead>
      <MisreadLine misread={useMisread(PARAMS)} />
      <JobsStrip />
      <FilterBar filters={filters} search="Search titles, publishers and authors" sortWords={SORTS} />
      {list.isLoadingError ? (
        <Fault message={refusalOf(list.error).message} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Waiting />
      ) : articles.length > 0 ? (
        <div className={list.isPlaceholderData ? "opacity-60" : ""}>
          <LongList label="Articles" items={articles} keyOf={(article) => article.id} height={76} more={list}>
            {(article) => <ArticleRow article={article} />}
          </LongList>
        </div>
      ) : filters.chips.length > 0 ? (
        <NothingMatches what="articles" filters={filters} />
      ) : (
        <Empty title="No articles yet">
          <p>Paste one, or choose files. Stet finds who is quoted in them and what they said, word for word.</p>
        </Empty>
      )}
      {importing && may ? <ImportDialog given={dropped} onClose={close} /> : null}
    </div>
  );
}

type Listed = Outputs["articles"]["list"]["articles"][number];

function ArticleRow({ article }: { article: Listed }) {
  return (
    <Link href={`/articles/${article.id}`} className="grid gap-1 border-b border-line edge py-3.5 hover:bg-well">
      <span lang={langOf(article.title)} dir="auto" className="said max-w-[76ch] text-read leading-[1.35]">
        {article.title}
      </span>
      <span className="flex flex-wrap gap-x-3 text-note text-soft">
        <span dir="auto" className="font-medium text-ink">
          {article.publisher ?? "Publisher unknown"}
        </span>
        <span className={article.dateDoubt === null ? "" : "text-warn"} title={article.dateDoubt ?? undefined}>
          <Day on={article.publishedOn} />
          {article.dateDoubt === null ? "" : " (unconfirmed)"}
        </span>
        <span className="num">
          {counted(article.claims, "claim")}
          {article.unreviewed > 0 ? `, ${article.unreviewed} unreviewed` : ""}
        </span>
        {article.proposals > 0 ? (
          <span className="num underline decoration-pencil decoration-dotted decoration-2 underline-offset-4">
            {counted(article.proposals, "proposal")}
          </span>
        ) : null}
        <span className="text-faint">
          imported <Moment at={article.importedAt} ago />
          {article.importedByName ? ` by ${article.importedByName}` : ""}
        </span>
      </span>
    </Link>
  );
}

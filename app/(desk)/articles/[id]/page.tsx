/** One article with every claim marked. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Prefetched, requirePerson, serverApi } from "../../../_trpc/server";
import { ArticleScreen } from "./article-screen";

export const metadata: Metadata = { title: "Article" };

export default async function ArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requirePerson(`/articles/${id}`);
  const { api, queryClient } = await serverApi();
  const article = await queryClient.fetchQuery(api.articles.get.queryOptions({ id })).catch(() => null);
  if (!article) notFound();
  return (
    <Prefetched>
      <ArticleScreen id={id} />
    </Prefetched>
  );
}

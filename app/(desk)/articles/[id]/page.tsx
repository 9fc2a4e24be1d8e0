/** One article with every claim marked. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { tabTitle } from "@/app/_desk/frame/tab-title";
import { Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { ArticleScreen } from "./article-screen";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await requirePerson(`/articles/${id}`);
  const { api, queryClient } = await serverApi();
  const found = await queryClient.fetchQuery(api.articles.get.queryOptions({ id })).catch(() => null);
  return { title: found ? tabTitle(found.title) : "Article" };
}

export default async function ArticlePage({ params }: Props) {
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

/** The articles at the desk. */
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { ARTICLES } from "@/app/_params/lists";
import { isWholePage, Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { ArticlesScreen } from "./articles-screen";

export const metadata: Metadata = { title: "Articles" };

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = ARTICLES.load(await searchParams);
  await requirePerson(`/articles${ARTICLES.query(params)}`);
  if (!(await isWholePage())) return <ArticlesScreen />;
  const { api, queryClient } = await serverApi();
  await queryClient.prefetchInfiniteQuery(
    api.articles.list.infiniteQueryOptions(ARTICLES.inputOf(params), { getNextPageParam: (page) => page.next }),
  );
  await queryClient.prefetchQuery(api.jobs.list.queryOptions({}));
  return (
    <Prefetched>
      <ArticlesScreen />
    </Prefetched>
  );
}

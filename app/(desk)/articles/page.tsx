/** The articles at the desk. */
import type { Metadata } from "next";
import { Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { ArticlesScreen } from "./articles-screen";

export const metadata: Metadata = { title: "Articles" };

export default async function ArticlesPage() {
  await requirePerson("/articles");
  const { api, queryClient } = await serverApi();
  await queryClient.prefetchInfiniteQuery(
    api.articles.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }),
  );
  await queryClient.prefetchQuery(api.jobs.list.queryOptions({}));
  return (
    <Prefetched>
      <ArticlesScreen />
    </Prefetched>
  );
}

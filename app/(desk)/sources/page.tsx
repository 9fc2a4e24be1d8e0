/** The page of the register of sources. */
import type { Metadata } from "next";
import { Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { SourcesScreen } from "./sources-screen";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage() {
  await requirePerson("/sources");
  const { api, queryClient } = await serverApi();
  await Promise.all([
    queryClient.prefetchInfiniteQuery(
      api.sources.list.infiniteQueryOptions(
        { words: "", kind: null, tags: true },
        { getNextPageParam: (page) => page.next },
      ),
    ),
    queryClient.prefetchQuery(api.sources.doubtful.queryOptions({})),
  ]);
  return (
    <Prefetched>
      <SourcesScreen />
    </Prefetched>
  );
}

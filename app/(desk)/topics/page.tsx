/** The page of all topics. */
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { TOPICS } from "@/app/_params/lists";
import { isWholePage, Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { TopicsScreen } from "./topics-screen";

export const metadata: Metadata = { title: "Topics" };

export default async function TopicsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = TOPICS.load(await searchParams);
  await requirePerson(`/topics${TOPICS.query(params)}`);
  if (!(await isWholePage())) return <TopicsScreen />;
  const { api, queryClient } = await serverApi();
  await queryClient.prefetchInfiniteQuery(
    api.topics.list.infiniteQueryOptions(TOPICS.inputOf(params), { getNextPageParam: (page) => page.next }),
  );
  return (
    <Prefetched>
      <TopicsScreen />
    </Prefetched>
  );
}

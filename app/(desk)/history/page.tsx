/** The page of the desk's history. */
import type { Metadata } from "next";
import { Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { HistoryScreen } from "./history-screen";

export const metadata: Metadata = { title: "History" };

export default async function HistoryPage() {
  await requirePerson("/history");
  const { api, queryClient } = await serverApi();
  await queryClient.prefetchInfiniteQuery(
    api.history.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.next }),
  );
  return (
    <Prefetched>
      <HistoryScreen />
    </Prefetched>
  );
}

/** The page of the desk's history. */
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { HISTORY } from "@/app/_params/lists";
import { isWholePage, Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { historyInput } from "./history-input";
import { HistoryScreen } from "./history-screen";

export const metadata: Metadata = { title: "History" };

export default async function HistoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = HISTORY.load(await searchParams);
  await requirePerson(`/history${HISTORY.query(params)}`);
  const input = HISTORY.inputOf(params);
  // The server does not know the reader's time zone, and so not when a day begins.
  if (input.filter.day !== undefined || !(await isWholePage())) return <HistoryScreen />;
  const { api, queryClient } = await serverApi();
  await queryClient.prefetchInfiniteQuery(
    api.history.list.infiniteQueryOptions(historyInput(input), { getNextPageParam: (page) => page.next }),
  );
  return (
    <Prefetched>
      <HistoryScreen />
    </Prefetched>
  );
}

/** The page of all reports. */
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { REPORTS } from "@/app/_params/lists";
import { isWholePage, Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { ReportsScreen } from "./reports-screen";

export const metadata: Metadata = { title: "Reports" };

export default async function ReportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = REPORTS.load(await searchParams);
  await requirePerson(`/reports${REPORTS.query(params)}`);
  if (!(await isWholePage())) return <ReportsScreen />;
  const { api, queryClient } = await serverApi();
  await queryClient.prefetchInfiniteQuery(
    api.reports.list.infiniteQueryOptions(REPORTS.inputOf(params), { getNextPageParam: (page) => page.next }),
  );
  return (
    <Prefetched>
      <ReportsScreen />
    </Prefetched>
  );
}

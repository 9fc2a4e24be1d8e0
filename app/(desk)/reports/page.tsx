/** The page of all reports. */
import type { Metadata } from "next";
import { Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { ReportsScreen } from "./reports-screen";

export const metadata: Metadata = { title: "Reports" };

export default async function ReportsPage() {
  await requirePerson("/reports");
  const { api, queryClient } = await serverApi();
  await queryClient.prefetchQuery(api.reports.list.queryOptions({}));
  return (
    <Prefetched>
      <ReportsScreen />
    </Prefetched>
  );
}

/** One report. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Prefetched, requirePerson, serverApi } from "../../../_trpc/server";
import { ReportScreen } from "./report-screen";

export const metadata: Metadata = { title: "Report" };

export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requirePerson(`/reports/${id}`);
  const { api, queryClient } = await serverApi();
  const report = await queryClient.fetchQuery(api.reports.get.queryOptions({ id })).catch(() => null);
  if (!report) notFound();
  return (
    <Prefetched>
      <ReportScreen id={id} />
    </Prefetched>
  );
}

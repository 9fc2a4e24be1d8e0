/** The page of one report. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { tabTitle } from "@/app/_desk/frame/tab-title";
import { Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { ReportScreen } from "./report-screen";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await requirePerson(`/reports/${id}`);
  const { api, queryClient } = await serverApi();
  const found = await queryClient.fetchQuery(api.reports.get.queryOptions({ id })).catch(() => null);
  return { title: found ? tabTitle(found.title) : "Report" };
}

export default async function ReportPage({ params }: Props) {
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

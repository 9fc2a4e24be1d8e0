/** One source. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Prefetched, requirePerson, serverApi } from "../../../_trpc/server";
import { SourceScreen } from "./source-screen";

export const metadata: Metadata = { title: "Source" };

export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requirePerson(`/sources/${id}`);
  const { api, queryClient } = await serverApi();
  const source = await queryClient.fetchQuery(api.sources.get.queryOptions({ id })).catch(() => null);
  if (!source) notFound();
  await queryClient.prefetchQuery(api.sources.mayBeSame.queryOptions({ id }));
  return (
    <Prefetched>
      <SourceScreen id={id} />
    </Prefetched>
  );
}

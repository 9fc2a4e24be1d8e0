/** The page of one source. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { tabTitle } from "@/app/_desk/frame/tab-title";
import { Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { SourceScreen } from "./source-screen";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await requirePerson(`/sources/${id}`);
  const { api, queryClient } = await serverApi();
  const found = await queryClient.fetchQuery(api.sources.get.queryOptions({ id })).catch(() => null);
  return { title: found ? tabTitle(found.name) : "Source" };
}

export default async function SourcePage({ params }: Props) {
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

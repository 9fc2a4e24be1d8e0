/** The page of one topic. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { tabTitle } from "@/app/_desk/frame/tab-title";
import { Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { claimsInTopic } from "./claims-in-topic";
import { TopicScreen } from "./topic-screen";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await requirePerson(`/topics/${id}`);
  const { api, queryClient } = await serverApi();
  const found = await queryClient.fetchQuery(api.topics.get.queryOptions({ id })).catch(() => null);
  return { title: found ? tabTitle(found.name) : "Topic" };
}

export default async function TopicPage({ params }: Props) {
  const { id } = await params;
  await requirePerson(`/topics/${id}`);
  const { api, queryClient } = await serverApi();
  const topic = await queryClient.fetchQuery(api.topics.get.queryOptions({ id })).catch(() => null);
  if (!topic) notFound();
  await queryClient.prefetchInfiniteQuery(
    api.claims.list.infiniteQueryOptions(claimsInTopic(id, "newest"), { getNextPageParam: (page) => page.next }),
  );
  return (
    <Prefetched>
      <TopicScreen id={id} />
    </Prefetched>
  );
}

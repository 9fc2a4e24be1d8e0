/** The claims that contradict one another. */
import type { Metadata } from "next";
import { Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { ContradictionsScreen } from "./contradictions-screen";

export const metadata: Metadata = { title: "Contradictions" };

export default async function ContradictionsPage() {
  await requirePerson("/contradictions");
  const { api, queryClient } = await serverApi();
  const options = api.relations.list.infiniteQueryOptions(
    { type: "contradicts", state: "confirmed", reconciled: false },
    { getNextPageParam: (page) => page.next },
  );
  await queryClient.prefetchInfiniteQuery(options);
  return (
    <Prefetched>
      <ContradictionsScreen />
    </Prefetched>
  );
}

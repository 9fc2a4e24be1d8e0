/** The claims that contradict one another. */
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { PAIRS } from "@/app/_params/lists";
import { isWholePage, Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { ContradictionsScreen } from "./contradictions-screen";
import { pairsInput } from "./pairs-input";

export const metadata: Metadata = { title: "Contradictions" };

export default async function ContradictionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await searchParams;
  await requirePerson(`/contradictions${PAIRS.query(PAIRS.load(asked))}`);
  if (asked.show === "suggested" || !(await isWholePage())) return <ContradictionsScreen />;
  const { api, queryClient } = await serverApi();
  const input = pairsInput(PAIRS.inputOf(PAIRS.load(asked)));
  await queryClient.prefetchInfiniteQuery(
    api.relations.list.infiniteQueryOptions(input, { getNextPageParam: (page) => page.next }),
  );
  return (
    <Prefetched>
      <ContradictionsScreen />
    </Prefetched>
  );
}

/** The claims that contradict one another. */
import type { Metadata } from "next";
import { createLoader, createSerializer, type SearchParams } from "nuqs/server";
import { PAIR_PARAMS, PAIRS } from "@/app/_params/lists";
import { isWholePage, Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { ContradictionsScreen } from "./contradictions-screen";
import { pairsInput } from "./pairs-input";

const load = createLoader(PAIR_PARAMS);

export const metadata: Metadata = { title: "Contradictions" };

export default async function ContradictionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await searchParams;
  await requirePerson(`/contradictions${createSerializer(PAIR_PARAMS)(load(asked))}`);
  if (asked.show === "suggested" || !(await isWholePage())) return <ContradictionsScreen />;
  const { api, queryClient } = await serverApi();
  const input = pairsInput(PAIRS.inputOf(PAIRS.load(asked)), load(asked).reconciled);
  await queryClient.prefetchInfiniteQuery(
    api.relations.list.infiniteQueryOptions(input, { getNextPageParam: (page) => page.next }),
  );
  return (
    <Prefetched>
      <ContradictionsScreen />
    </Prefetched>
  );
}

/** The claims page, the start of the desk. */
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { claimQuery, listInput, loadClaimParams } from "@/app/_params/claim-params";
import { isWholePage, Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { ClaimsScreen } from "./claims-screen";

export const metadata: Metadata = { title: "Claims" };

export default async function ClaimsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadClaimParams(searchParams);
  await requirePerson(`/claims${claimQuery(params)}`);
  if (!(await isWholePage())) return <ClaimsScreen />;
  const input = listInput(params);
  const { api, queryClient } = await serverApi();
  await queryClient.prefetchInfiniteQuery(
    api.claims.list.infiniteQueryOptions(input, { getNextPageParam: (page) => page.next }),
  );
  return (
    <Prefetched>
      <ClaimsScreen />
    </Prefetched>
  );
}

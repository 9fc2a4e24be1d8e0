/** The register of sources. */
import type { Metadata } from "next";
import { Prefetched, requirePerson, serverApi } from "../../_trpc/server";
import { FEW } from "./register-input";
import { SourcesScreen } from "./sources-screen";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage() {
  await requirePerson("/sources");
  const { api, queryClient } = await serverApi();
  await Promise.all([
    queryClient.prefetchQuery(api.sources.list.queryOptions({ words: "", kind: null, limit: FEW })),
    queryClient.prefetchQuery(api.sources.doubtful.queryOptions({})),
  ]);
  return (
    <Prefetched>
      <SourcesScreen />
    </Prefetched>
  );
}

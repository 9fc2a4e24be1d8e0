/** One claim, beside the article that reports it. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isWholePage, Prefetched, requirePerson, serverApi } from "../../../_trpc/server";
import { ClaimScreen } from "./claim-screen";

export const metadata: Metadata = { title: "Claim" };

export default async function ClaimPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requirePerson(`/claims/${id}`);
  if (!(await isWholePage())) return <ClaimScreen id={id} />;
  const { api, queryClient } = await serverApi();
  const claim = await queryClient.fetchQuery(api.claims.get.queryOptions({ id })).catch(() => null);
  if (!claim) notFound();
  await queryClient.prefetchQuery(api.articles.get.queryOptions({ id: claim.articleId }));
  return (
    <Prefetched>
      <ClaimScreen id={id} />
    </Prefetched>
  );
}

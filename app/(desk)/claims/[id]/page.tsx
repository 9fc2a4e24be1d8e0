/** One claim, beside the article that reports it. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { tabTitle } from "@/app/_desk/frame/tab-title";
import { isWholePage, Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { ClaimScreen } from "./claim-screen";

type Props = { params: Promise<{ id: string }> };

/** On navigation within the desk, the claim's own screen sets the title without waiting for this. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await requirePerson(`/claims/${id}`);
  if (!(await isWholePage())) return { title: "Claim" };
  const { api, queryClient } = await serverApi();
  const claim = await queryClient.fetchQuery(api.claims.get.queryOptions({ id })).catch(() => null);
  return { title: claim ? tabTitle(claim.statement) : "Claim" };
}

export default async function ClaimPage({ params }: Props) {
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

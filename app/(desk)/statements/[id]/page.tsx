/** One statement, with every place where it was reported. Each of its sightings leads to the address of the earliest. */
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { tabTitle } from "@/app/_desk/frame/tab-title";
import { Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { StatementScreen } from "./statement-screen";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await statementAt((await params).id);
  return { title: found ? tabTitle(found.statement) : "Statement" };
}

export default async function StatementPage({ params }: Props) {
  const { id } = await params;
  const found = await statementAt(id);
  if (!found) notFound();
  if (found.id !== id) redirect(`/statements/${found.id}`);
  return (
    <Prefetched>
      <StatementScreen id={id} />
    </Prefetched>
  );
}

async function statementAt(id: string) {
  await requirePerson(`/statements/${id}`);
  const { api, queryClient } = await serverApi();
  return queryClient.fetchQuery(api.statements.get.queryOptions({ id })).catch(() => null);
}

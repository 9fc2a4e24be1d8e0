/** What is around one claim. */
import type { Metadata } from "next";
import { LinksScreen } from "@/app/_desk/relations/links-screen";
import { requirePerson } from "@/app/_trpc/server";

export const metadata: Metadata = { title: "Links" };

export default async function ClaimLinksPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requirePerson(`/claims/${id}/links`);
  return <LinksScreen claim={id} />;
}

/** What is around the claims of one topic. */
import type { Metadata } from "next";
import { LinksScreen } from "@/app/_desk/relations/links-screen";
import { requirePerson } from "@/app/_trpc/server";

export const metadata: Metadata = { title: "Links" };

export default async function TopicLinksPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requirePerson(`/topics/${id}/links`);
  return <LinksScreen topic={id} />;
}

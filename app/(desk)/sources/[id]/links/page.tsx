/** What is around what one source says. */
import type { Metadata } from "next";
import { LinksScreen } from "@/app/_desk/relations/links-screen";
import { requirePerson } from "@/app/_trpc/server";

export const metadata: Metadata = { title: "Links" };

export default async function SourceLinksPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await requirePerson(`/sources/${id}/links`);
  return <LinksScreen source={id} />;
}

/** The claims that contradict one another, as a graph and over time. */
import type { Metadata } from "next";
import { LinksScreen } from "@/app/_desk/relations/links-screen";
import { requirePerson } from "@/app/_trpc/server";

export const metadata: Metadata = { title: "Links" };

export default async function ContradictionLinksPage() {
  await requirePerson("/contradictions/links");
  return <LinksScreen />;
}

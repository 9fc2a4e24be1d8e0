/** The page of personal settings and the desk's. */
import type { Metadata } from "next";
import { Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { SettingsScreen } from "./settings-screen";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { role } = await requirePerson("/settings");
  const { api, queryClient } = await serverApi();
  await queryClient.prefetchQuery(api.account.get.queryOptions({}));
  await queryClient.prefetchQuery(api.models.list.queryOptions());
  await queryClient.prefetchQuery(api.relations.learning.queryOptions());
  if (role === "admin") {
    await queryClient.prefetchQuery(api.desk.backups.queryOptions({}));
    await queryClient.prefetchQuery(api.desk.heads.queryOptions({}));
    await queryClient.prefetchQuery(api.desk.securityEvents.queryOptions({}));
  }
  return (
    <Prefetched>
      <SettingsScreen />
    </Prefetched>
  );
}

/** The page of the people at the desk. */
import type { Metadata } from "next";
import { Prefetched, requirePerson, serverApi } from "@/app/_trpc/server";
import { PeopleScreen } from "./people-screen";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  await requirePerson("/people");
  const { api, queryClient } = await serverApi();
  await queryClient.prefetchQuery(api.people.list.queryOptions({}));
  return (
    <Prefetched>
      <PeopleScreen />
    </Prefetched>
  );
}

/** The frame around every screen of the desk. */
import type { ReactNode } from "react";
import { Frame } from "../_desk/frame";
import { Prefetched, requirePerson, serverApi } from "../_trpc/server";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  await requirePerson("/claims");
  const { api, queryClient } = await serverApi();
  await queryClient.prefetchQuery(api.desk.overview.queryOptions());
  return (
    <Prefetched>
      <Frame>{children}</Frame>
    </Prefetched>
  );
}

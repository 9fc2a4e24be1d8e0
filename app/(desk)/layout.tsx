/**
 * The frame around every screen of the desk. Each page checks who is signed in itself, since it knows where to return
 * to after signing in.
 */
import type { ReactNode } from "react";
import { Frame } from "@/app/_desk/frame/frame";
import { isSignedIn, Prefetched, serverApi } from "@/app/_trpc/server";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  if (!(await isSignedIn())) return children;
  const { api, queryClient } = await serverApi();
  await queryClient.prefetchQuery(api.desk.overview.queryOptions());
  return (
    <Prefetched>
      <Frame>{children}</Frame>
    </Prefetched>
  );
}

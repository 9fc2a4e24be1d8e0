/** The frame around every screen of the desk. Each page asks who is there itself, and knows where to send strangers back to. */
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

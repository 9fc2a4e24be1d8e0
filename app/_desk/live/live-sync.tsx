/** Shares one refetcher between the SSE listener and the mutation hook. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useTRPCClient } from "@/app/_trpc/client";
import { useTab } from "@/app/_trpc/tab";
import { type Refetcher, refetcher } from "./refetch";

const LiveSyncContext = createContext<Refetcher | null>(null);

export function LiveSync({ children }: { children: ReactNode }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const tab = useTab();
  const [refetch] = useState(() => refetcher(queryClient, (input) => client.claims.list.query(input), tab.isOwn));
  useEffect(() => tab.onChange(refetch.made), [tab, refetch]);
  return <LiveSyncContext value={refetch}>{children}</LiveSyncContext>;
}

export function useLiveSync(): Refetcher {
  const refetch = useContext(LiveSyncContext);
  if (!refetch) throw new Error("Changes are made inside the frame of the desk.");
  return refetch;
}

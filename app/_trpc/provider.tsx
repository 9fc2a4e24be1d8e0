/** Provides the query cache, the tRPC client and the tab's identity to screens. */
"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@/server/api/root";
import { TRPCProvider } from "./client";
import { makeQueryClient } from "./query-client";
import { makeTab, type Tab, TabProvider } from "./tab";

const url = "/api/trpc";

/**
 * Batches reads; one whose input is too long for an address goes alone, as the body of a POST. So does each change,
 * because one header per request says what was touched.
 */
function makeClient({ link, headers }: Tab) {
  const alone = httpLink({ url, headers, methodOverride: "POST" });
  const together = httpBatchLink({ url, maxItems: 10, maxURLLength: 4000 });
  return createTRPCClient<AppRouter>({
    links: [
      link,
      splitLink({
        condition: ({ type, context }) => type === "mutation" || context.skipBatch === true,
        true: alone,
        false: together,
      }),
    ],
  });
}

export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [tab] = useState(makeTab);
  const [client] = useState(() => makeClient(tab));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        <TabProvider value={tab}>{children}</TabProvider>
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/** Gives screens the query cache and the tRPC client. */
"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@/server/api/root";
import { TRPCProvider } from "./client";
import { makeQueryClient } from "./query-client";

const url = "/api/trpc";

/** Calls travel in batches; one whose input is too long for an address goes by itself, as the body of a POST. */
function makeClient() {
  const alone = httpLink({ url, methodOverride: "POST" });
  const together = httpBatchLink({ url, maxItems: 10, maxURLLength: 4000 });
  return createTRPCClient<AppRouter>({
    links: [splitLink({ condition: ({ context }) => context.skipBatch === true, true: alone, false: together })],
  });
}

export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [client] = useState(makeClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

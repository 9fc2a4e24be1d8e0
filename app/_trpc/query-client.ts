/** How answers are kept: fresh for half a minute, tried again only when the network failed. */
import { QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && !(error instanceof TRPCClientError && error.data),
      },
    },
  });
}

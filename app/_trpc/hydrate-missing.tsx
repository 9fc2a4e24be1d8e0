/** Hydrates only queries that the browser's cache lacks: a list that was scrolled far keeps all its pages. */
"use client";
import { type DehydratedState, HydrationBoundary, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

export function HydrateMissing({ state, children }: { state: DehydratedState; children: ReactNode }) {
  const cache = useQueryClient().getQueryCache();
  const [missing] = useState(() => ({
    ...state,
    queries: state.queries.filter((query) => cache.get(query.queryHash)?.state.data === undefined),
  }));
  return <HydrationBoundary state={missing}>{children}</HydrationBoundary>;
}

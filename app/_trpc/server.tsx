/** Calls the procedures from pages that render on the server: who is signed in, and prefetched answers. */
import "server-only";
import { dehydrate } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache, type ReactNode } from "react";
import { contextOf } from "@/server/api/handler";
import { appRouter } from "@/server/api/root";
import { HydrateMissing } from "./hydrate-missing";
import { makeQueryClient } from "./query-client";

const requestContext = cache(async () => contextOf(await headers()));
const requestQueries = cache(makeQueryClient);

/** Returns the signed-in person, for a page that requires one; sends anybody else to the sign-in page and back. */
export async function requirePerson(path: string) {
  const { actor } = await requestContext();
  if (!actor) redirect(`/sign-in?from=${encodeURIComponent(path)}`);
  return actor;
}

/** Returns whether somebody is signed in. */
export async function isSignedIn(): Promise<boolean> {
  return (await requestContext()).actor !== null;
}

/**
 * Returns whether this is a full page load. On navigation within the app, most data is already in the browser, and the
 * page must not wait for the rest: the browser fetches it by itself.
 */
export async function isWholePage(): Promise<boolean> {
  return (await headers()).get("accept")?.includes("text/html") ?? false;
}

/** Returns query options that run on the server, with this request's cache. */
export async function serverApi() {
  const context = await requestContext();
  const queryClient = requestQueries();
  return { api: createTRPCOptionsProxy({ ctx: context, router: appRouter, queryClient }), queryClient };
}

/** Passes what the server fetched to the browser. */
export function Prefetched({ children }: { children: ReactNode }) {
  return <HydrateMissing state={dehydrate(requestQueries())}>{children}</HydrateMissing>;
}

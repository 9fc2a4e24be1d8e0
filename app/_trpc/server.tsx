/** The same procedures for pages that render on the server: who is here, and answers fetched before the page is sent. */
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

/** The signed-in person, for a page that needs one; anybody else is sent to the sign-in page and back. */
export async function requirePerson(path: string) {
  const { actor } = await requestContext();
  if (!actor) redirect(`/sign-in?from=${encodeURIComponent(path)}`);
  return actor;
}

/** Whether somebody is signed in. */
export async function isSignedIn(): Promise<boolean> {
  return (await requestContext()).actor !== null;
}

/**
 * Whether a page is loaded as a whole. Whoever goes from screen to screen has most of what the next one shows, and must
 * not wait for the rest of it either: the browser asks for that by itself.
 */
export async function isWholePage(): Promise<boolean> {
  return (await headers()).get("accept")?.includes("text/html") ?? false;
}

/** Query options that run on the server, with this request's cache. */
export async function serverApi() {
  const context = await requestContext();
  const queryClient = requestQueries();
  return { api: createTRPCOptionsProxy({ ctx: context, router: appRouter, queryClient }), queryClient };
}

/** Hands what was fetched on the server over to the browser. */
export function Prefetched({ children }: { children: ReactNode }) {
  return <HydrateMissing state={dehydrate(requestQueries())}>{children}</HydrateMissing>;
}

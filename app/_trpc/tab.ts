/** This tab as the server knows it: the client id that its requests carry, and what its own changes were answered to have touched. */
"use client";
import type { TRPCLink } from "@trpc/client";
import { tap } from "@trpc/server/observable";
import { createContext, useContext } from "react";
import type { AppRouter } from "@/server/api/root";
import {
  type ChangeMessage,
  CLIENT_HEADER,
  readMessage,
  TOUCHED_HEADER,
  type Touched,
} from "@/server/domain/history/touched";

/** A change that this tab made: what it was given, what it answered, and what it touched. */
export type OwnChange = { input: unknown; output: unknown; touched: Touched };
export type Tab = ReturnType<typeof makeTab>;

/** A tab with an id of its own. */
export function makeTab() {
  let id = newId();
  const listeners = new Set<(change: OwnChange) => void>();
  /** Tells the listeners of each change that was answered, before its caller hears of it. */
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op, next }) => {
      if (op.type !== "mutation") return next(op);
      return next(op).pipe(
        tap({
          next({ result, context }) {
            const output = "data" in result ? result.data : undefined;
            const touched = touchedIn(context?.response);
            for (const listener of listeners) listener({ input: op.input, output, touched });
          },
          error({ data }) {
            // Nobody knows whether a change without an answer was made. If it was, its message is news under a new id.
            if (!data) id = newId();
          },
        }),
      );
    };
  return {
    link,
    headers: () => ({ [CLIENT_HEADER]: id }),
    isOwn: ({ client }: ChangeMessage) => client === id,
    /** Hears of this tab's own changes. Returns what ends that. */
    onChange(listener: (change: OwnChange) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What the answer says its change touched; anything, where it does not say. */
function touchedIn(response: unknown): Touched {
  return readMessage((response instanceof Response && response.headers.get(TOUCHED_HEADER)) || "");
}

/** Not `randomUUID`, which browsers have only where a page came over HTTPS or from this machine. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const TabContext = createContext<Tab | null>(null);
export const TabProvider = TabContext.Provider;

export function useTab(): Tab {
  const tab = useContext(TabContext);
  if (!tab) throw new Error("The server is asked inside its provider.");
  return tab;
}

/**
 * The identity of this tab: the client id in its requests, and what its own changes touched according to the answers.
 */
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

/** A change that this tab made: its input, its output, and what it touched. */
export type OwnChange = { input: unknown; output: unknown; touched: Touched };
export type Tab = ReturnType<typeof makeTab>;

/** Creates a tab with a unique id. */
export function makeTab() {
  let id = newId();
  const listeners = new Set<(change: OwnChange) => void>();
  /** Notifies the listeners of each answered change before its caller continues. */
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
            // A change without an answer may have been made. The new id makes its message count as somebody else's.
            if (!data) id = newId();
          },
        }),
      );
    };
  return {
    link,
    headers: () => ({ [CLIENT_HEADER]: id }),
    isOwn: ({ client }: ChangeMessage) => client === id,
    /** Subscribes to this tab's own changes. Returns a function that ends the subscription. */
    onChange(listener: (change: OwnChange) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Returns what the answer says its change touched; everything if it does not say. */
function touchedIn(response: unknown): Touched {
  return readMessage((response instanceof Response && response.headers.get(TOUCHED_HEADER)) || "");
}

/** Not `randomUUID`, which browsers offer only over HTTPS or on localhost. */
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

/**
 * Manages short toasts about what was done, with an undo, or what went wrong: adds them, and holds the current ones.
 */
"use client";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

export type Toast = { id: number; text: string; tone: "done" | "fault"; undo?: () => void };
type Tell = (text: string, options?: { tone?: Toast["tone"]; undo?: () => void }) => void;
/** `toasts` is null until the first one appears. */
type Shown = { toasts: readonly Toast[] | null; close: (id: number) => void };

const MOST_AT_ONCE = 3;

const TellContext = createContext<Tell>(() => undefined);
const ToastsContext = createContext<Shown>({ toasts: null, close: () => undefined });

/** Shows the person a short message. */
export const useToast = (): Tell => useContext(TellContext);

/** The current toasts, for the component that shows them. */
export const useToasts = (): Shown => useContext(ToastsContext);

let lastId = 0;

export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[] | null>(null);
  const close = useCallback((id: number) => setToasts((all) => all?.filter((toast) => toast.id !== id) ?? null), []);
  const tell = useCallback<Tell>((text, options = {}) => {
    lastId += 1;
    const toast = { id: lastId, text, tone: options.tone ?? "done", ...(options.undo ? { undo: options.undo } : {}) };
    setToasts((all) => [...(all ?? []).slice(1 - MOST_AT_ONCE), toast]);
  }, []);
  const shown = useMemo(() => ({ toasts, close }), [toasts, close]);
  return (
    <TellContext value={tell}>
      <ToastsContext value={shown}>{children}</ToastsContext>
    </TellContext>
  );
}

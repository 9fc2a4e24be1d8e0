/** Short toasts of what was done, with a way to undo it, or of what went wrong: telling them, and those that stand now. */
"use client";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

export type Toast = { id: number; text: string; tone: "done" | "fault"; undo?: () => void };
type Tell = (text: string, options?: { tone?: Toast["tone"]; undo?: () => void }) => void;
/** `toasts` is null until the first is told. */
type Shown = { toasts: readonly Toast[] | null; close: (id: number) => void };

const MOST_AT_ONCE = 3;

const TellContext = createContext<Tell>(() => undefined);
const ToastsContext = createContext<Shown>({ toasts: null, close: () => undefined });

/** Tells the person something, briefly. */
export const useToast = (): Tell => useContext(TellContext);

/** The toasts that stand now, for the part of the screen that shows them. */
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

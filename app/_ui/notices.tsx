/** Short notices of what was done, with a way to undo it, or of what went wrong: telling them, and those that stand now. */
"use client";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

export type Notice = { id: number; text: string; tone: "done" | "fault"; undo?: () => void };
type Tell = (text: string, options?: { tone?: Notice["tone"]; undo?: () => void }) => void;
/** `notices` is null until the first is told. */
type Standing = { notices: readonly Notice[] | null; close: (id: number) => void };

const MOST_AT_ONCE = 3;

const TellContext = createContext<Tell>(() => undefined);
const StandingContext = createContext<Standing>({ notices: null, close: () => undefined });

/** Tells the person something, briefly. */
export const useTell = (): Tell => useContext(TellContext);

/** The notices that stand now, for the part of the screen that shows them. */
export const useNotices = (): Standing => useContext(StandingContext);

let lastId = 0;

export function Notices({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<Notice[] | null>(null);
  const close = useCallback((id: number) => setNotices((all) => all?.filter((notice) => notice.id !== id) ?? null), []);
  const tell = useCallback<Tell>((text, options = {}) => {
    lastId += 1;
    const notice = { id: lastId, text, tone: options.tone ?? "done", ...(options.undo ? { undo: options.undo } : {}) };
    setNotices((all) => [...(all ?? []).slice(1 - MOST_AT_ONCE), notice]);
  }, []);
  const standing = useMemo(() => ({ notices, close }), [notices, close]);
  return (
    <TellContext value={tell}>
      <StandingContext value={standing}>{children}</StandingContext>
    </TellContext>
  );
}

/** Short notices at the edge of the screen: what was done, with a way to undo it, or what went wrong. */
"use client";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { later } from "./later";
import type { Notice } from "./notice-list";

type Tell = (text: string, options?: { tone?: Notice["tone"]; undo?: () => void }) => void;

const NoticeList = later(() => import("./notice-list").then((part) => part.NoticeList));
const TellContext = createContext<Tell>(() => undefined);

/** Tells the person something, briefly. */
export const useTell = (): Tell => useContext(TellContext);

let lastId = 0;

export function Notices({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<Notice[] | null>(null);
  const close = (id: number) => setNotices((all) => all?.filter((notice) => notice.id !== id) ?? null);
  const tell = useCallback<Tell>((text, options = {}) => {
    lastId += 1;
    const notice = { id: lastId, text, tone: options.tone ?? "done", ...(options.undo ? { undo: options.undo } : {}) };
    setNotices((all) => [...(all ?? []).slice(-2), notice]);
  }, []);
  return (
    <TellContext value={tell}>
      {children}
      {notices ? <NoticeList notices={notices} onClose={close} /> : null}
    </TellContext>
  );
}

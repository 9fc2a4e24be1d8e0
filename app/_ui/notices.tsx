/** Short notices at the edge of the screen: what was done, with a way to undo it, or what went wrong. */
"use client";
import { Toast } from "radix-ui";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

type Notice = { id: number; text: string; tone: "done" | "fault"; undo?: () => void };
type Tell = (text: string, options?: { tone?: Notice["tone"]; undo?: () => void }) => void;

const TellContext = createContext<Tell>(() => undefined);

/** Tells the person something, briefly. */
export const useTell = (): Tell => useContext(TellContext);

let lastId = 0;

export function Notices({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<Notice[]>([]);
  const close = (id: number) => setNotices((all) => all.filter((notice) => notice.id !== id));
  const tell = useCallback<Tell>((text, options = {}) => {
    lastId += 1;
    const notice = { id: lastId, text, tone: options.tone ?? "done", ...(options.undo ? { undo: options.undo } : {}) };
    setNotices((all) => [...all.slice(-2), notice]);
  }, []);
  return (
    <TellContext value={tell}>
      <Toast.Provider duration={6000}>
        {children}
        {notices.map((notice) => (
          <Toast.Root
            key={notice.id}
            duration={notice.tone === "fault" ? 12_000 : 6000}
            onOpenChange={(open) => (open ? undefined : close(notice.id))}
            className={`arrives flex items-center justify-between gap-4 rounded-m border px-4 py-3 text-note ${notice.tone === "fault" ? "border-bad bg-bad-wash text-bad" : "border-line bg-ink text-paper"}`}
          >
            <Toast.Description>{notice.text}</Toast.Description>
            {notice.undo ? (
              <Toast.Action altText="Undo" asChild>
                <button type="button" className="font-semibold underline underline-offset-4" onClick={notice.undo}>
                  Undo
                </button>
              </Toast.Action>
            ) : null}
          </Toast.Root>
        ))}
        <Toast.Viewport className="fixed inset-x-4 bottom-4 z-60 mx-auto grid max-w-[440px] gap-2 outline-none sm:right-6 sm:left-auto sm:mx-0 sm:w-[400px]" />
      </Toast.Provider>
    </TellContext>
  );
}

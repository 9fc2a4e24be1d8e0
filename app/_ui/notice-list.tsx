/** The notices that stand at the edge of the screen, until they are read or their time is over. */
"use client";
import { Toast } from "radix-ui";
import { useState } from "react";
import { createPortal } from "react-dom";
import { NOTICES_PLACE } from "./notices-place";

/** What was done is read at a glance; what went wrong takes longer. */
const DONE_MILLISECONDS = 4000;
const FAULT_MILLISECONDS = 12_000;

export type Notice = { id: number; text: string; tone: "done" | "fault"; undo?: () => void };

export function NoticeList({ notices, onClose }: { notices: readonly Notice[]; onClose: (id: number) => void }) {
  const [place] = useState(() => document.getElementById(NOTICES_PLACE));
  const viewport = (
    <Toast.Viewport
      className={`grid gap-2 outline-none ${place ? "" : "fixed inset-x-4 bottom-4 z-60 mx-auto max-w-[440px]"}`}
    />
  );
  return (
    <Toast.Provider duration={DONE_MILLISECONDS}>
      {notices.map((notice) => (
        <Toast.Root
          key={notice.id}
          duration={notice.tone === "fault" ? FAULT_MILLISECONDS : DONE_MILLISECONDS}
          onOpenChange={(open) => (open ? undefined : onClose(notice.id))}
          className={`arrives flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-m border px-3 py-2.5 text-note wrap-anywhere ${notice.tone === "fault" ? "border-bad bg-bad-wash text-bad" : "border-line bg-ink text-paper"}`}
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
      {place ? createPortal(viewport, place) : viewport}
    </Toast.Provider>
  );
}

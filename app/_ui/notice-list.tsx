/** The notices that stand at the edge of the screen, until they are read or their time is over. */
"use client";
import { Toast } from "radix-ui";

export type Notice = { id: number; text: string; tone: "done" | "fault"; undo?: () => void };

export function NoticeList({ notices, onClose }: { notices: readonly Notice[]; onClose: (id: number) => void }) {
  return (
    <Toast.Provider duration={6000}>
      {notices.map((notice) => (
        <Toast.Root
          key={notice.id}
          duration={notice.tone === "fault" ? 12_000 : 6000}
          onOpenChange={(open) => (open ? undefined : onClose(notice.id))}
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
  );
}

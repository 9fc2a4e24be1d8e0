/** The notices that stand at the edge of the screen, until they are read or their time is over. */
"use client";
import { Toast } from "radix-ui";
import { Key } from "./key";
import { useKeySettings } from "./key-settings";
import type { Notice } from "./notices";

/** What was done is read at a glance; what went wrong takes longer. */
const DONE_MILLISECONDS = 4000;
const FAULT_MILLISECONDS = 12_000;

type Props = {
  notices: readonly Notice[];
  /** The one that the key undoes. */
  keyed: Notice | undefined;
  onUndo: (notice: Notice) => void;
  onClose: (id: number) => void;
};

export function NoticeList({ notices, keyed, onUndo, onClose }: Props) {
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
          {notice.undo ? <Undo keyed={notice === keyed} onUndo={() => onUndo(notice)} /> : null}
        </Toast.Root>
      ))}
      <Toast.Viewport className="grid gap-2 outline-none" />
    </Toast.Provider>
  );
}

function Undo({ keyed, onUndo }: { keyed: boolean; onUndo: () => void }) {
  const { off } = useKeySettings();
  return (
    <span className="flex items-center gap-2">
      <Toast.Action altText="Undo" asChild>
        <button type="button" className="font-semibold underline underline-offset-4" onClick={onUndo}>
          Undo
        </button>
      </Toast.Action>
      {keyed ? <Key>{off ? "Ctrl+Z" : "u"}</Key> : null}
    </span>
  );
}

/** Where notices stand, in a place of their own, so that they never cover what can be pressed; a key undoes what the newest offers. */
"use client";
import { later } from "../_ui/later";
import { type Notice, useNotices } from "../_ui/notices";
import { useKeys } from "./use-keys";

const NoticeList = later(() => import("../_ui/notice-list").then((part) => part.NoticeList));

export function NoticeArea() {
  const { notices, close } = useNotices();
  const undoable = notices?.findLast((notice) => notice.undo);
  const undo = (notice: Notice) => {
    close(notice.id);
    notice.undo?.();
  };
  useKeys("u, ctrl+z, meta+z", () => undoable && undo(undoable), {
    enabled: undoable !== undefined,
    preventDefault: true,
  });
  return (
    <div className="notices">
      {notices ? <NoticeList notices={notices} keyed={undoable} onUndo={undo} onClose={close} /> : null}
    </div>
  );
}

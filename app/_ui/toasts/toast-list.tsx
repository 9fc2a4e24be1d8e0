/** Shows the current toasts at the edge of the screen, until they are dismissed or time out. */
"use client";
import { Toast as Radix } from "radix-ui";
import { Key } from "../key";
import { useKeySettings } from "../key-settings";
import type { Toast } from "./toasts";

/** A success is read at a glance; an error takes longer. */
const DONE_MILLISECONDS = 4000;
const FAULT_MILLISECONDS = 12_000;

type Props = {
  toasts: readonly Toast[];
  /** The toast whose undo the key triggers. */
  keyed: Toast | undefined;
  onUndo: (toast: Toast) => void;
  onClose: (id: number) => void;
};

export function ToastList({ toasts, keyed, onUndo, onClose }: Props) {
  return (
    <Radix.Provider duration={DONE_MILLISECONDS}>
      {toasts.map((toast) => (
        <Radix.Root
          key={toast.id}
          duration={toast.tone === "fault" ? FAULT_MILLISECONDS : DONE_MILLISECONDS}
          onOpenChange={(open) => (open ? undefined : onClose(toast.id))}
          className={`arrives flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-m border px-3 py-2.5 text-note wrap-anywhere ${toast.tone === "fault" ? "border-bad bg-bad-wash text-bad" : "border-line bg-ink text-paper"}`}
        >
          <Radix.Description>{toast.text}</Radix.Description>
          {toast.undo ? <Undo keyed={toast === keyed} onUndo={() => onUndo(toast)} /> : null}
        </Radix.Root>
      ))}
      <Radix.Viewport className="grid gap-2 outline-none" />
    </Radix.Provider>
  );
}

function Undo({ keyed, onUndo }: { keyed: boolean; onUndo: () => void }) {
  const { off } = useKeySettings();
  return (
    <span className="flex items-center gap-2">
      <Radix.Action altText="Undo" asChild>
        <button type="button" className="font-semibold underline underline-offset-4" onClick={onUndo}>
          Undo
        </button>
      </Radix.Action>
      {keyed ? <Key>{off ? "Ctrl+Z" : "u"}</Key> : null}
    </span>
  );
}

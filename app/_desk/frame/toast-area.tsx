/** The area for toasts, reserved so that they never cover a control; a key triggers the newest toast's undo. */
"use client";
import { lazy } from "@/app/_ui/lazy";
import { type Toast, useToasts } from "@/app/_ui/toasts/toasts";
import { useKeys } from "../keyboard/use-keys";

const ToastList = lazy(() => import("@/app/_ui/toasts/toast-list").then((part) => part.ToastList));

export function ToastArea() {
  const { toasts, close } = useToasts();
  const undoable = toasts?.findLast((toast) => toast.undo);
  const undo = (toast: Toast) => {
    close(toast.id);
    toast.undo?.();
  };
  useKeys("u, ctrl+z, meta+z", () => undoable && undo(undoable), {
    enabled: undoable !== undefined,
    preventDefault: true,
  });
  return (
    <div className="toasts">
      {toasts ? <ToastList toasts={toasts} keyed={undoable} onUndo={undo} onClose={close} /> : null}
    </div>
  );
}

/** Asks before unsaved input is discarded; the default is to keep it. */
"use client";
import { AlertDialog } from "radix-ui";
import { useState } from "react";
import { Button } from "../button";
import { focused } from "../focused";

export function Discard({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  const [field] = useState(focused);
  return (
    <AlertDialog.Root open onOpenChange={(next) => (next ? undefined : onKeep())}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-60 bg-(--veil)" />
        <AlertDialog.Content
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            field?.focus({ preventScroll: true });
          }}
          // Keys pressed here must not reach the form behind.
          onKeyDown={(event) => {
            event.stopPropagation();
            event.nativeEvent.stopImmediatePropagation();
          }}
          className="arrives fixed inset-x-4 top-[25vh] z-70 mx-auto grid max-w-[400px] gap-3 rounded-m border border-line bg-paper p-5"
        >
          <AlertDialog.Title className="font-serif text-[20px] leading-tight font-semibold">
            Discard what you typed?
          </AlertDialog.Title>
          <AlertDialog.Description className="text-note text-soft">
            It has not been saved. If you discard it, it is gone.
          </AlertDialog.Description>
          <div className="flex flex-wrap gap-2 pt-1">
            <AlertDialog.Cancel asChild>
              <Button tone="first">Keep editing</Button>
            </AlertDialog.Cancel>
            <Button tone="danger" onClick={onDiscard}>
              Discard
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

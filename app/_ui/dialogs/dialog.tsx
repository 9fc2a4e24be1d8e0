/**
 * A dialog with a focus trap that returns the focus afterwards; Escape closes it, and it has an accessible name. Its
 * title and its actions stay while the rest scrolls. It asks before Escape or a click outside discards unsaved input.
 */
"use client";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useCallback, useState } from "react";
import { focused } from "../focused";
import { Key } from "../key";
import { MoreBelow } from "../lists/more-below";
import { showFault } from "../show-fault";
import { Discard } from "./discard";
import { useUnsaved } from "./unsaved";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  about?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

export function Dialog({ open, onClose, title, about, wide, children }: Props) {
  const [opener] = useState(focused);
  const [asking, setAsking] = useState(false);
  const { begin, note, isUnsaved } = useUnsaved(useCallback(() => setAsking(true), []));
  const leave = () => (isUnsaved() ? setAsking(true) : onClose());
  return (
    <Radix.Root open={open} onOpenChange={(next) => (next ? undefined : leave())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-(--veil)" />
        <Radix.Content
          ref={begin}
          onFocusCapture={(event) => note(event.target)}
          // An error that is the same as before changes nothing on the screen, so it would not scroll into view by
          // itself.
          onSubmit={({ target }) => showFault(target as Element)}
          {...(about ? {} : { "aria-describedby": undefined })}
          // Radix returns the focus only to its own trigger.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const back = opener?.isConnected ? opener : document.getElementById("screen");
            back?.focus({ preventScroll: true });
          }}
          onKeyDown={(event) => {
            // Keys pressed in the dialog must not reach the screen behind it.
            event.nativeEvent.stopImmediatePropagation();
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) sendForm(event.target as Element);
          }}
          className={`group arrives fixed inset-x-0 top-0 z-50 mx-auto grid max-h-dvh w-full grid-cols-[minmax(0,1fr)] content-start gap-4 scroll-pt-24 scroll-pb-24 overflow-auto border border-line bg-paper px-5 [--apart:max(8px,calc(5vh-32px))] sm:top-(--apart) sm:max-h-[calc(100dvh-2*var(--apart))] sm:rounded-m ${wide ? "sm:max-w-[760px]" : "sm:max-w-[560px]"}`}
        >
          <div className="sticky top-0 z-10 col-start-1 row-start-1 -mx-5 border-b border-line bg-paper px-5 pt-4 pb-3">
            <Radix.Title className="pr-20 font-serif wrap-anywhere text-[20px] leading-tight font-semibold">
              {title}
            </Radix.Title>
          </div>
          {about ? <Radix.Description className="text-note text-soft">{about}</Radix.Description> : null}
          {children}
          {/* If there are actions, they are the dialog's end, with a fade of their own. */}
          <div className="contents group-has-[[data-actions]]:hidden">
            <div className="pb-1" />
            <MoreBelow on="paper" />
          </div>
          {/* Last in the DOM, so that the first field gets the focus when the dialog opens. */}
          <Radix.Close className="sticky top-[18px] z-10 col-start-1 row-start-1 mt-[18px] self-start justify-self-end text-note text-soft hover:text-ink">
            Close <Key>Esc</Key>
          </Radix.Close>
          {asking ? <Discard onKeep={() => setAsking(false)} onDiscard={onClose} /> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Clicks the form's own button, which may be busy; a form without a button in place cannot be submitted. */
function sendForm(field: Element): void {
  field.closest("form")?.querySelector<HTMLButtonElement>("[type=submit]")?.click();
}

/** The actions of a dialog, or of a card in one; they stay visible while its fields scroll. */
export function DialogActions({ inCard = false, children }: { inCard?: boolean; children: ReactNode }) {
  const look = inCard ? "-mx-4 -mb-4 rounded-b-m bg-sheet px-4" : "-mx-5 bg-paper px-5";
  return (
    <div
      {...(inCard ? {} : { "data-actions": true })}
      className={`sticky bottom-0 z-10 flex flex-wrap gap-2 border-t border-line py-3 ${look}`}
    >
      <MoreBelow on={inCard ? "sheet" : "paper"} above />
      {children}
    </div>
  );
}

/** A dialog: focus stays in it, Escape closes it, and it says what it is. */
"use client";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Key } from "./key";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  about?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

export function Dialog({ open, onClose, title, about, wide, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[color-mix(in_srgb,var(--ink)_28%,transparent)] dark:bg-[rgb(0_0_0/0.6)]" />
        <Radix.Content
          {...(about ? {} : { "aria-describedby": undefined })}
          // Keys that are pressed in here are not meant for the screen behind.
          onKeyDown={(event) => event.nativeEvent.stopImmediatePropagation()}
          className={`arrives fixed inset-x-0 top-0 z-50 mx-auto grid max-h-dvh w-full grid-cols-[minmax(0,1fr)] content-start gap-4 overflow-auto border border-line bg-paper p-5 sm:top-[5vh] sm:max-h-[90vh] sm:rounded-m ${wide ? "sm:max-w-[760px]" : "sm:max-w-[560px]"}`}
        >
          <Radix.Title className="pr-20 font-serif wrap-anywhere text-[20px] leading-tight font-semibold">
            {title}
          </Radix.Title>
          {about ? <Radix.Description className="-mt-2 text-note text-soft">{about}</Radix.Description> : null}
          {children}
          {/* Last, so that the first field has the focus when the dialog opens. */}
          <Radix.Close className="absolute top-5 right-5 text-note text-soft hover:text-ink">
            Close <Key>Esc</Key>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The actions of a dialog; they stay in sight while its fields scroll. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="sticky -bottom-5 z-10 -mx-5 -mb-5 flex gap-2 border-t border-line bg-paper px-5 py-3">
      {children}
    </div>
  );
}

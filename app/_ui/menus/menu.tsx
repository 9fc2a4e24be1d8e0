/** A button's open menu: arrows and first letters move, Enter selects, Escape closes it. */
"use client";
import { DropdownMenu } from "radix-ui";
import type { RefObject } from "react";

export type MenuItem = {
  label: string;
  /** Whether this is the current state. */
  current?: boolean;
  /** Whether the text comes from outside and may be in another script. */
  outside?: boolean;
  onChoose: () => void;
};

type Props = { items: readonly MenuItem[]; button: RefObject<HTMLButtonElement | null>; onClose: () => void };

export function Menu({ items, button, onClose }: Props) {
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => (open ? undefined : onClose())}>
      {/* Anchors the menu to this element, which names it; the button is what people press. */}
      <DropdownMenu.Trigger asChild>
        <span aria-hidden tabIndex={-1} className="pointer-events-none absolute inset-0">
          <span className="sr-only">
            {button.current?.getAttribute("aria-label") ?? button.current?.textContent ?? ""}
          </span>
        </span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          // Keys pressed in the menu must not reach the screen behind it.
          onKeyDown={(event) => event.nativeEvent.stopImmediatePropagation()}
          onInteractOutside={(event) => {
            // The button itself closes the menu that it opened.
            if (button.current?.contains(event.target as Node)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            button.current?.focus();
          }}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-[320px] min-w-[160px] overflow-auto rounded-m border border-line bg-sheet p-1"
        >
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.label}
              onSelect={item.onChoose}
              {...(item.current ? { "aria-current": true } : {})}
              {...(item.outside ? { dir: "auto" } : {})}
              className={`cursor-default rounded-s px-2.5 py-1.5 text-note outline-none data-highlighted:bg-pencil-wash data-highlighted:text-pencil ${item.current ? "font-semibold" : ""}`}
            >
              {item.label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Moves through a list of cards with `j` and `k`; the keys of the screen act on the current one. */
"use client";
import { useRef, useState } from "react";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { focusScreen } from "@/app/_ui/focused";

/** `body` is the element around the cards; each card has its id in `data-card`. The first card is current at the start. */
export function useWalkedCards<Item extends { id: string }>(items: readonly Item[]) {
  const body = useRef<HTMLDivElement>(null);
  const [reached, reach] = useState<string | null>(null);
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === reached),
  );
  const go = (to: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, to))];
    if (!next) return;
    reach(next.id);
    const card = () => body.current?.querySelector<HTMLElement>(`[data-card="${next.id}"]`);
    // A card far off the screen is drawn only once the list has moved.
    if (card()) card()?.focus();
    else requestAnimationFrame(() => card()?.focus());
  };
  /** Moves on from a card that is about to leave the list. */
  const leave = (id: string) => {
    const place = items.findIndex((item) => item.id === id);
    go(place + 1 < items.length ? place + 1 : place - 1);
  };
  useKeys("j, down", () => go(at + 1), { preventDefault: true });
  useKeys("k, up", () => go(at - 1), { preventDefault: true });
  /** Moves the focus to the current card, or to the screen if there is none. */
  const here = () => (items.length > 0 ? go(at) : focusScreen());
  return { body, current: items[at], reach, here, leave };
}

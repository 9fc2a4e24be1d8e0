/** Moves through an article's proposals and claims with `j` and `k`. */
"use client";
import type { RefObject } from "react";
import { useKeys } from "@/app/_desk/keyboard/use-keys";

type Given = {
  /** The proposals and the claims, in the order in which they are listed. */
  stops: readonly { id: string }[];
  currentId: string | null;
  onCurrent: (id: string | null) => void;
  /** The part of the screen that lists them. */
  beside: RefObject<HTMLDivElement | null>;
};

export function useStops({ stops, currentId, onCurrent, beside }: Given): void {
  const at = stops.findIndex((stop) => stop.id === currentId);
  const go = (to: number) => {
    onCurrent(stops[Math.max(0, Math.min(stops.length - 1, to))]?.id ?? null);
    // Moves the focus too, so that a screen reader announces the stop, once it is drawn as the current one.
    requestAnimationFrame(() => {
      beside.current?.querySelector<HTMLElement>("[aria-current] :is(a, button)")?.focus({ preventScroll: true });
    });
  };
  useKeys("j", () => go(at + 1));
  useKeys("k", () => go(Math.max(0, at - 1)));
}

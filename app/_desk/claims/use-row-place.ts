/** Tracks the current row of the claims list: keys move it, it follows the focus, and it is restored on coming back. */
"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { focused, isOnScreen } from "@/app/_ui/focused";
import type { ListedClaim } from "./listed-claim";

const PLACE = "stet-claims-place";

/** Saves the position to restore when the person comes back to the list. */
export const keepPlace = (claimId: string) => sessionStorage.setItem(PLACE, claimId);

/** The current row, and the claim in it. */
type Place = { index: number; id: string | null };

type Given = {
  claims: readonly ListedClaim[];
  scroller: RefObject<HTMLDivElement | null>;
  scrollTo: (index: number, how: { align: "auto" | "center" }) => void;
};

/**
 * `go` moves to a row, or the nearest one that exists, and returns its index; `reach` reports that a row has received
 * the focus.
 */
export function useRowPlace({ claims, scroller, scrollTo }: Given) {
  const [at, setAt] = useState<Place>({ index: 0, id: null });
  const here = placeIn(claims, at);
  const frame = useRef(0);
  const reach = useCallback((index: number, id: string) => setAt({ index, id }), []);
  const go = (to: number): number => {
    const next = Math.max(0, Math.min(claims.length - 1, to));
    setAt({ index: next, id: claims[next]?.id ?? null });
    scrollTo(next, { align: "auto" });
    // Moves the focus along once the row is rendered, so that a screen reader announces it. Skips rows passed on the
    // way, since focusing one would make it the current row.
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => focusRow(scroller.current, next));
    return next;
  };

  // Restores the scroll position on coming back from a claim, once the estimated rows have been measured.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list first appears
  useEffect(() => {
    const index = claims.findIndex((claim) => claim.id === sessionStorage.getItem(PLACE));
    sessionStorage.removeItem(PLACE);
    if (index < 0) return;
    setAt({ index, id: claims[index]?.id ?? null });
    scrollTo(index, { align: "center" });
    const settle = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        scrollTo(index, { align: "center" });
        if (isOnScreen()) focusRow(scroller.current, index);
      }),
    );
    return () => cancelAnimationFrame(settle);
  }, []);

  return { here, reach, go, focusHandlers: useFocusKept(claims, () => focusRow(scroller.current, here)) };
}

/** When the row with the focus leaves the list, moves the focus to the row that takes its position. */
function useFocusKept(claims: readonly ListedClaim[], focusHere: () => void) {
  const isInside = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list is another
  useEffect(() => {
    if (isInside.current && !focused()) focusHere();
  }, [claims]);
  return {
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
      isInside.current = relatedTarget === null;
    },
  };
}

function focusRow(list: HTMLElement | null, index: number): void {
  list?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus({ preventScroll: true });
}

/** Returns the current position: that of its claim, wherever others' changes have moved it, or else the same row. */
function placeIn(claims: readonly ListedClaim[], { index, id }: Place): number {
  const same = id === null || claims[index]?.id === id ? index : claims.findIndex((claim) => claim.id === id);
  return Math.min(same < 0 ? index : same, claims.length - 1);
}

/** Which row of the claims list one is at: moved by keys, taken along by the focus, and found again on coming back. */
"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { focused, isOnScreen } from "@/app/_ui/focused";
import type { ListedClaim } from "./listed-claim";

const PLACE = "stet-claims-place";

/** Where the list is to stand when one comes back to it. */
export const keepPlace = (claimId: string) => sessionStorage.setItem(PLACE, claimId);

/** The row that was reached, and the claim that stood in it. */
type Place = { index: number; id: string | null };

type Given = {
  claims: readonly ListedClaim[];
  scroller: RefObject<HTMLDivElement | null>;
  scrollTo: (index: number, how: { align: "auto" | "center" }) => void;
};

/** `go` moves to a row, or the nearest that there is, and returns its index; `reach` says that the focus is in a row. */
export function useRowPlace({ claims, scroller, scrollTo }: Given) {
  const [at, setAt] = useState<Place>({ index: 0, id: null });
  const here = placeIn(claims, at);
  const frame = useRef(0);
  const reach = useCallback((index: number, id: string) => setAt({ index, id }), []);
  const go = (to: number): number => {
    const next = Math.max(0, Math.min(claims.length - 1, to));
    setAt({ index: next, id: claims[next]?.id ?? null });
    scrollTo(next, { align: "auto" });
    // The focus goes along, so that a screen reader says where one is; once the row is drawn. Rows passed on the way
    // are left out, since focusing one would make it the row that was reached.
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => focusRow(scroller.current, next));
    return next;
  };

  // Coming back from a claim, the list stands where it was left; once the rows that were guessed have been measured.
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

/** The row with the focus may leave the list, which then keeps the focus in the row that takes its place. */
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

/** Where the place is now: with its claim, wherever others' changes have moved that, or else in the same row. */
function placeIn(claims: readonly ListedClaim[], { index, id }: Place): number {
  const same = id === null || claims[index]?.id === id ? index : claims.findIndex((claim) => claim.id === id);
  return Math.min(same < 0 ? index : same, claims.length - 1);
}

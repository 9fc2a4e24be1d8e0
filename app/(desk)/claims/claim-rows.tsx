/** The virtualised rows, moved through with j and k or the arrows; Tab stops at the one that was reached. */
"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRouter } from "next/navigation";
import { type Dispatch, type SetStateAction, startTransition, useCallback, useEffect, useRef, useState } from "react";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { useClaimAhead, useRest } from "@/app/_desk/use-claim-ahead";
import { focused, isOnScreen } from "@/app/_ui/focused";
import { ClaimRow } from "./claim-row";
import type { ListedClaim } from "./listed-claim";

type Props = {
  claims: ListedClaim[];
  /** The list's query string, which goes along to the claim that is opened. */
  query: string;
  selected: ReadonlySet<string>;
  /** Null where nothing could be done with a selection. */
  onSelect: Dispatch<SetStateAction<ReadonlySet<string>>> | null;
  onEnd: () => void;
  dimmed: boolean;
};

const PLACE = "stet-claims-place";
/** Rows beyond the edges of the screen, drawn before they are scrolled to. */
const BEYOND = 5;

/** The row that j and k have reached, and the claim that stood in it. */
type Place = { index: number; id: string | null };

export function ClaimRows({ claims, query, selected, onSelect, onEnd, dimmed }: Props) {
  const router = useRouter();
  const ahead = useClaimAhead();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Place>({ index: 0, id: null });
  const here = placeIn(claims, at);
  const [pointed, setPointed] = useState<ListedClaim | null>(null);
  const near = useRest(pointed);
  const [shown, setShown] = useState(false);
  useEffect(() => startTransition(() => setShown(true)), []);
  const rows = useVirtualizer({
    count: claims.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 116,
    // What is beyond the edges waits until what is within them has been shown.
    overscan: shown ? BEYOND : 0,
    // What the server draws, and the browser until it has measured: as many rows as most screens have room for.
    initialRect: { width: 0, height: 1000 },
    getItemKey: (index) => claims[index]?.id ?? index,
  });
  const drawn = rows.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? 0;

  useEffect(() => {
    if (lastDrawn >= claims.length - 8) onEnd();
  }, [lastDrawn, claims.length, onEnd]);

  // Coming back from a claim, the list stands where it was left; once the rows that were guessed have been measured.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list first appears
  useEffect(() => {
    const index = claims.findIndex((claim) => claim.id === sessionStorage.getItem(PLACE));
    sessionStorage.removeItem(PLACE);
    if (index < 0) return;
    setAt({ index, id: claims[index]?.id ?? null });
    rows.scrollToIndex(index, { align: "center" });
    const settle = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        rows.scrollToIndex(index, { align: "center" });
        if (isOnScreen()) focusRow(scroller.current, index);
      }),
    );
    return () => cancelAnimationFrame(settle);
  }, []);

  const open = useCallback(
    (claim: ListedClaim) => {
      sessionStorage.setItem(PLACE, claim.id);
      ahead(claim.id, claim.article.id);
      router.push(`/claims/${claim.id}${query}`);
    },
    [ahead, router, query],
  );
  // The row with the focus may leave the list, which then keeps the focus in the row that takes its place.
  const isInside = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list is another
  useEffect(() => {
    if (isInside.current && !focused()) focusRow(scroller.current, here);
  }, [claims]);
  const frame = useRef(0);
  const go = (to: number) => {
    const next = Math.max(0, Math.min(claims.length - 1, to));
    setAt({ index: next, id: claims[next]?.id ?? null });
    rows.scrollToIndex(next, { align: "auto" });
    setPointed(claims[next] ?? null);
    // The focus goes along, so that a screen reader says where one is; once the row is drawn. Rows passed on the way
    // are left out, since focusing one would make it the row that was reached.
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => focusRow(scroller.current, next));
  };
  const reach = useCallback((index: number, id: string) => setAt({ index, id }), []);
  // While the row that was reached is not drawn, Tab stops at the first that is.
  const stop = drawn.some(({ index }) => index === here) ? here : drawn[0]?.index;
  const toggle = useCallback((id: string) => onSelect?.((selected) => withToggled(selected, id)), [onSelect]);
  useKeys("j, down", () => go(here + 1), { preventDefault: true });
  useKeys("k, up", () => go(here - 1), { preventDefault: true });
  useKeys("x", () => claims[here] && toggle(claims[here].id));
  useKeys("shift+x", () => onSelect?.(new Set(claims.map((claim) => claim.id))));
  const openHere = () => {
    const claim = claims[here];
    if (claim) open(claim);
  };
  useKeys("enter", (event) => {
    if (!(event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement)) openHere();
  });
  useKeys("esc", () => onSelect?.(new Set()));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only follows where the focus is
    <div
      ref={scroller}
      onFocus={() => {
        isInside.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        isInside.current = relatedTarget === null;
      }}
      className={`min-h-0 flex-1 overflow-auto [overflow-anchor:none] ${dimmed ? "opacity-60" : ""}`}
    >
      <ul aria-label="Claims" style={{ height: rows.getTotalSize(), paddingTop: drawn[0]?.start ?? 0 }}>
        {drawn.map((row) => {
          const claim = claims[row.index];
          if (!claim) return null;
          return (
            <li key={row.key} ref={rows.measureElement} data-index={row.index}>
              <ClaimRow
                claim={claim}
                href={`/claims/${claim.id}${query}`}
                index={row.index}
                current={row.index === here}
                reachable={row.index === stop}
                selected={selected.has(claim.id)}
                near={near === claim.id}
                onToggle={onSelect ? toggle : null}
                onOpen={open}
                onReach={reach}
                onHover={setPointed}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function focusRow(list: HTMLElement | null, index: number): void {
  list?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus({ preventScroll: true });
}

function withToggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Where the place is now: with its claim, wherever others' changes have moved that, or else in the same row. */
function placeIn(claims: readonly ListedClaim[], { index, id }: Place): number {
  const same = id === null || claims[index]?.id === id ? index : claims.findIndex((claim) => claim.id === id);
  return Math.min(same < 0 ? index : same, claims.length - 1);
}

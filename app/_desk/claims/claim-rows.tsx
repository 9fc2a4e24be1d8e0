/** The virtualised rows, with a roving tabindex: j, k and the arrows move the tab stop. */
"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRouter } from "next/navigation";
import { type Dispatch, type SetStateAction, startTransition, useCallback, useEffect, useRef, useState } from "react";
import { useCandidateKeys, useChooseSpeaker } from "@/app/_desk/candidates/use-choose-speaker";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { useClaimAhead, useRest } from "@/app/_desk/use-claim-ahead";
import { ClaimRow } from "./claim-row";
import type { ListedClaim } from "./listed-claim";
import { keepPlace, useRowPlace } from "./use-row-place";

type Props = {
  claims: ListedClaim[];
  /** The list's query string, which the link to a claim keeps. */
  query: string;
  selected: ReadonlySet<string>;
  /** Null if nothing could be done with a selection. */
  onSelect: Dispatch<SetStateAction<ReadonlySet<string>>> | null;
  onEnd: () => void;
  dimmed: boolean;
};

/** Overscan: rows beyond the edges of the viewport that are rendered in advance. */
const BEYOND = 5;

export function ClaimRows({ claims, query, selected, onSelect, onEnd, dimmed }: Props) {
  const router = useRouter();
  const ahead = useClaimAhead();
  const scroller = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<ListedClaim | null>(null);
  const near = useRest(pointed);
  const [shown, setShown] = useState(false);
  useEffect(() => startTransition(() => setShown(true)), []);
  const rows = useVirtualizer({
    count: claims.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 116,
    // Renders the visible rows first, and the overscan afterwards.
    overscan: shown ? BEYOND : 0,
    // The size for the server's rendering, and for the browser until it has measured: as many rows as most screens
    // show.
    initialRect: { width: 0, height: 1000 },
    getItemKey: (index) => claims[index]?.id ?? index,
  });
  const { here, reach, go: goTo, focusHandlers } = useRowPlace({ claims, scroller, scrollTo: rows.scrollToIndex });
  const drawn = rows.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? 0;

  useEffect(() => {
    if (lastDrawn >= claims.length - 8) onEnd();
  }, [lastDrawn, claims.length, onEnd]);

  const open = useCallback(
    (claim: ListedClaim) => {
      keepPlace(claim.id);
      ahead(claim.id, claim.article.id);
      router.push(`/claims/${claim.id}${query}`);
    },
    [ahead, router, query],
  );
  // While the current row is not rendered, the tab stop is the first rendered row.
  const stop = drawn.some(({ index }) => index === here) ? here : drawn[0]?.index;
  const go = (to: number) => setPointed(claims[goTo(to)] ?? null);
  const toggle = useCallback((id: string) => onSelect?.((selected) => withToggled(selected, id)), [onSelect]);
  useRowKeys({ claims, here, go, toggle, onSelect, open });

  return (
    <div
      ref={scroller}
      {...focusHandlers}
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

type Keyed = Pick<Props, "claims" | "onSelect"> & {
  /** The index of the current row. */
  here: number;
  go: (to: number) => void;
  toggle: (id: string) => void;
  open: (claim: ListedClaim) => void;
};

/** Keys that move through the rows, select them, choose the speaker of the current one, and open it. */
function useRowKeys({ claims, here, go, toggle, onSelect, open }: Keyed): void {
  const current = claims[here];
  useKeys("j, down", () => go(here + 1), { preventDefault: true });
  useKeys("k, up", () => go(here - 1), { preventDefault: true });
  useKeys("x", () => current && toggle(current.id));
  useKeys("shift+x", () => onSelect?.(new Set(claims.map((claim) => claim.id))));
  const { choose } = useChooseSpeaker();
  useCandidateKeys((place) => onSelect && current && void choose(current, place));
  useKeys("enter", (event) => {
    const onControl = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement;
    if (current && !onControl) open(current);
  });
  useKeys("esc", () => onSelect?.(new Set()));
}

function withToggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

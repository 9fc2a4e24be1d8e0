/** A list of any length inside a screen: what is in sight is drawn, and more is fetched before the end comes into sight. */
"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Fault } from "./empty";

/** What an infinite query knows of what comes after. */
type More = {
  hasNextPage: boolean;
  isFetching: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
};

type Props<Item> = {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string | number;
  /** About how high one is, in pixels, until it has been measured. */
  height: number;
  more: More;
  children: (item: Item) => ReactNode;
};

/** How many are drawn beyond the edges of the screen, and how near to the end more is fetched. */
const [BEYOND, NEAR_END] = [5, 10];

/** Goes on by itself until there is no more, or until what comes next could not be fetched. */
export function LongList<Item>({ label, items, keyOf, height, more, children }: Props<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const above = useHeightAbove(list, items);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => screenOf(list.current),
    estimateSize: () => height,
    overscan: BEYOND,
    scrollMargin: above,
    // What the server draws, and the browser until it has measured.
    initialRect: { width: 0, height: 1000 },
    getItemKey: (index) => (items[index] ? keyOf(items[index]) : index),
  });
  const drawn = rows.getVirtualItems();
  const nearEnd = (drawn.at(-1)?.index ?? 0) >= items.length - NEAR_END;
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = more;
  const due = nearEnd && hasNextPage && !isFetching && !isFetchNextPageError;
  useEffect(() => {
    if (due) fetchNextPage();
  }, [due, fetchNextPage]);

  return (
    <>
      <ul
        ref={list}
        aria-label={label}
        style={{ height: rows.getTotalSize(), paddingTop: (drawn[0]?.start ?? above) - above }}
      >
        {drawn.map(({ key, index }) => (
          <li key={key} ref={rows.measureElement} data-index={index}>
            {items[index] === undefined ? null : children(items[index])}
          </li>
        ))}
      </ul>
      {isFetchNextPageError ? (
        <Fault message="What comes after this is not here yet." onRetry={() => fetchNextPage()} />
      ) : null}
    </>
  );
}

/** What scrolls, which is the screen's main part. */
function screenOf(list: HTMLElement | null): HTMLElement | null {
  return list?.closest("main") ?? null;
}

/** How much of the screen stands above the list. */
function useHeightAbove(list: { current: HTMLElement | null }, items: readonly unknown[]): number {
  const [above, setAbove] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up when the screen is drawn, not with every row
  useLayoutEffect(() => {
    const screen = screenOf(list.current);
    if (!list.current || !screen) return;
    setAbove(
      Math.round(list.current.getBoundingClientRect().top - screen.getBoundingClientRect().top + screen.scrollTop),
    );
  }, [items]);
  return above;
}

/** Computes the visible rows of a list of any length, and loads more before its end comes into view. */
"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

/** What an infinite query knows about its further pages. */
export type More = {
  hasNextPage: boolean;
  isFetching: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
};

type Options<Item> = {
  items: readonly Item[];
  keyOf: (item: Item) => string | number;
  /** The estimated height of a row, in pixels, until it has been measured. */
  height: number;
  more: More;
};

/** How many rows are rendered beyond the viewport, and how near to the end more are loaded. */
const [BEYOND, NEAR_END] = [5, 10];

/**
 * Returns the rows to render; give each its `data-index` and pass it to `measure`. `before` and `after` are the heights
 * of the other rows in pixels. `body` is the ref for the element around the rows, inside the screen's main part, which
 * scrolls. Loads more until there is no more, or until a request fails.
 */
export function useLongRows<Item, Body extends HTMLElement>({ items, keyOf, height, more }: Options<Item>) {
  const body = useRef<Body>(null);
  const above = useHeightAbove(body, items);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => screenOf(body.current),
    estimateSize: () => height,
    overscan: BEYOND,
    scrollMargin: above,
    // The size for the server's rendering, and for the browser until it has measured.
    initialRect: { width: 0, height: 1000 },
    getItemKey: (index) => (items[index] ? keyOf(items[index]) : index),
  });
  const drawn = rows.getVirtualItems();
  const [first, last] = [drawn.at(0), drawn.at(-1)];
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = more;
  const nearEnd = (last?.index ?? 0) >= items.length - NEAR_END;
  const due = nearEnd && hasNextPage && !isFetching && !isFetchNextPageError;
  useEffect(() => {
    if (due) fetchNextPage();
  }, [due, fetchNextPage]);
  return {
    body,
    measure: rows.measureElement,
    drawn: drawn.flatMap(({ key, index }) => {
      const item = items[index];
      return item === undefined ? [] : [{ key, index, item }];
    }),
    before: first ? first.start - above : 0,
    after: rows.getTotalSize() - (last ? last.end - above : 0),
  };
}

/** Returns the scroll container, which is the screen's main part. */
function screenOf(body: HTMLElement | null): HTMLElement | null {
  return body?.closest("main") ?? null;
}

/**
 * Returns the height of the screen above the list, and updates it when something there appears, disappears or is
 * collapsed.
 */
function useHeightAbove(body: RefObject<HTMLElement | null>, items: readonly unknown[]): number {
  const [above, setAbove] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is watched may be another when the list is
  useLayoutEffect(() => {
    const [list, screen] = [body.current, screenOf(body.current)];
    if (!list || !screen) return;
    const measure = () =>
      setAbove(Math.round(list.getBoundingClientRect().top - screen.getBoundingClientRect().top + screen.scrollTop));
    const observer = new ResizeObserver(measure);
    for (const part of [...screen.children, ...partsAbove(list, screen)]) observer.observe(part);
    measure();
    return () => observer.disconnect();
  }, [items]);
  return above;
}

/** Returns what precedes the list in each of its ancestors, up to the screen. */
function partsAbove(list: Element, screen: Element): Element[] {
  const parts: Element[] = [];
  for (let around: Element | null = list; around && around !== screen; around = around.parentElement)
    for (let part = around.previousElementSibling; part; part = part.previousElementSibling) parts.push(part);
  return parts;
}

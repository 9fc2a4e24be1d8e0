/** Which rows of a list of any length are in sight on a screen; more are fetched before its end comes into sight. */
"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

/** What an infinite query knows of what comes after. */
export type More = {
  hasNextPage: boolean;
  isFetching: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
};

type Options<Item> = {
  items: readonly Item[];
  keyOf: (item: Item) => string | number;
  /** About how high one is, in pixels, until it has been measured. */
  height: number;
  more: More;
};

/** How many are drawn beyond the edges of the screen, and how near to the end more is fetched. */
const [BEYOND, NEAR_END] = [5, 10];

/**
 * The rows to draw; each carries its `data-index` and is given to `measure`. `before` and `after` are the pixels that
 * the others would take. `body` is for the element around the rows, inside the screen's main part, which scrolls.
 * Goes on by itself until there is no more, or until what comes next could not be fetched.
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
    // What the server draws, and the browser until it has measured.
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

/** What scrolls, which is the screen's main part. */
function screenOf(body: HTMLElement | null): HTMLElement | null {
  return body?.closest("main") ?? null;
}

/** How much of the screen stands above the list, also after some of that has come, gone or been folded. */
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

/** What comes before the list in each of the elements around it, up to the screen. */
function partsAbove(list: Element, screen: Element): Element[] {
  const parts: Element[] = [];
  for (let around: Element | null = list; around && around !== screen; around = around.parentElement)
    for (let part = around.previousElementSibling; part; part = part.previousElementSibling) parts.push(part);
  return parts;
}

/** A virtualised list of any length inside a screen, which loads more by itself. */
"use client";
import type { ReactNode } from "react";
import { Fault } from "../empty";
import { type More, useLongRows } from "./use-long-rows";

type Props<Item> = {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item) => string | number;
  /** The estimated height of a row, in pixels, until it has been measured. */
  height: number;
  more: More;
  children: (item: Item) => ReactNode;
};

export function LongList<Item>({ label, items, keyOf, height, more, children }: Props<Item>) {
  const { body, measure, drawn, before, after } = useLongRows<Item, HTMLUListElement>({ items, keyOf, height, more });
  return (
    <>
      <ul ref={body} aria-label={label} style={{ paddingTop: before, paddingBottom: after }}>
        {drawn.map(({ key, index, item }) => (
          <li key={key} ref={measure} data-index={index}>
            {children(item)}
          </li>
        ))}
      </ul>
      {more.isFetchNextPageError ? (
        <Fault message="The rest could not be loaded." onRetry={() => more.fetchNextPage()} />
      ) : null}
    </>
  );
}

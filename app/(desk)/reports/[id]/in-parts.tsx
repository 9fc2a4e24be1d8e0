/**
 * Renders a long list of blocks in parts, each only near the viewport: five thousand claims at once would block the
 * page.
 */
"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** The blocks per part, and the margin beyond the viewport, in pixels, within which a part is rendered. */
const AT_ONCE = 20;
const BEYOND = 1500;

type Props<Item> = {
  items: readonly Item[];
  /** The estimated height of a block, in pixels, until it has been rendered. */
  height: number;
  /** Returns the anchor of an item; null if it has none. */
  anchorOf: (item: Item) => string | null;
  children: (items: readonly Item[]) => ReactNode;
};

export function InParts<Item>({ items, height, anchorOf, children }: Props<Item>) {
  if (items.length <= AT_ONCE) return children(items);
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, part) => {
    const some = items.slice(part * AT_ONCE, (part + 1) * AT_ONCE);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes its order
      <OnePart key={part} height={height * some.length} anchors={some.flatMap((item) => anchorOf(item) ?? [])}>
        {() => children(some)}
      </OnePart>
    );
  });
}

type PartProps = { height: number; anchors: readonly string[]; children: () => ReactNode };

function OnePart({ height: guessed, anchors, children }: PartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(guessed);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const [element, screen] = [place.current, place.current?.closest("main")];
    if (!element || !screen) return;
    const look = ([entry]: IntersectionObserverEntry[]) => {
      if (!entry) return;
      const { top, bottom, height: was } = element.getBoundingClientRect();
      // A part that scrolls out of view leaves a gap of the same height, so that nothing moves.
      if (!entry.isIntersecting) setHeight(was);
      flushSync(() => setNear(entry.isIntersecting));
      // Correcting the estimated height of a part above the viewport must not move the text that is being read.
      if (top < screen.getBoundingClientRect().top) screen.scrollTop += element.getBoundingClientRect().bottom - bottom;
    };
    const observer = new IntersectionObserver(look, { root: screen, rootMargin: `${BEYOND}px 0px` });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useAddress(anchors, () => flushSync(() => setNear(true)));
  return (
    <div ref={place} className="grid gap-4 [overflow-anchor:none]" style={isNear ? undefined : { height }}>
      {isNear ? children() : null}
    </div>
  );
}

/** Scrolls to the anchor in the page's address, once it is rendered. */
function useAddress(anchors: readonly string[], draw: () => void): void {
  const known = useRef({ anchors, draw });
  known.current = { anchors, draw };
  useEffect(() => {
    const follow = () => {
      const named = window.location.hash.slice(1);
      if (!known.current.anchors.includes(named)) return;
      known.current.draw();
      document.getElementById(named)?.scrollIntoView();
    };
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
}

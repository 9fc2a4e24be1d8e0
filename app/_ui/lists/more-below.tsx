/**
 * Fades the lower edge of a scroll container while there is more below, so that a cut row does not look like the last.
 */

/**
 * The last child of the scroll container or, with `above`, a child of its sticky foot; `on` is the background colour.
 */
export function MoreBelow({ on, above = false }: { on: "paper" | "sheet"; above?: boolean }) {
  const place = above ? "absolute inset-x-0 bottom-[calc(100%+1px)]" : "sticky bottom-0 z-5 -mt-6";
  return <div aria-hidden className={`more-below ${place} ${on === "paper" ? "from-paper" : "from-sheet"}`} />;
}

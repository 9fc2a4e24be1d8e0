/** Fades the lower edge of what scrolls for as long as there is more below, so that a row that is cut does not look like the last. */

/**
 * The last child of the element that scrolls or, `above`, a child of what stays at its foot; `on` is the colour of the ground.
 */
export function MoreBelow({ on, above = false }: { on: "paper" | "sheet"; above?: boolean }) {
  const place = above ? "absolute inset-x-0 bottom-[calc(100%+1px)]" : "sticky bottom-0 z-5 -mt-6";
  return <div aria-hidden className={`more-below ${place} ${on === "paper" ? "from-paper" : "from-sheet"}`} />;
}

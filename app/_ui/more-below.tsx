/** Fades the lower edge of what scrolls for as long as there is more below, so that a row that is cut does not look like the last. */

/** The last child of the element that scrolls; `on` is the colour of its ground. */
export function MoreBelow({ on }: { on: "paper" | "sheet" }) {
  return <div aria-hidden className={`more-below ${on === "paper" ? "from-paper" : "from-sheet"}`} />;
}

/** Finds the first of many by an order without sorting all: a desk knows tens of thousands of names, and shows 200. */

/** Returns the first `most` of the items in this order; of equal items, any. */
export function firstOf<Item>(items: Iterable<Item>, most: number, compare: (a: Item, b: Item) => number): Item[] {
  let kept: Item[] = [];
  /** The last of the first that were found so far; what does not come before it is not among them. */
  let last: Item | null = null;
  for (const item of items) {
    if (last !== null && compare(item, last) >= 0) continue;
    kept.push(item);
    if (kept.length < 2 * most) continue;
    kept = kept.sort(compare).slice(0, most);
    last = kept.at(-1) ?? null;
  }
  return kept.sort(compare).slice(0, most);
}

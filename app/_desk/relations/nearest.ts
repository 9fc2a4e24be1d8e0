/** Finds where an arrow key leads in a picture of claims. */

export type Placed = { id: string; x: number; y: number };
export type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const TOWARDS: Record<Arrow, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Returns whether the key is one of the four arrows. */
export const isArrow = (key: string): key is Arrow => Object.hasOwn(TOWARDS, key);

/**
 * Returns the claim that lies nearest in this direction: one that is linked to this claim, or else any other. Null if
 * none lies there.
 */
export function nearest(claims: readonly Placed[], linked: ReadonlySet<string>, from: Placed, arrow: Arrow) {
  const ahead = claims.flatMap((claim) => {
    const cost = costOf(from, claim, TOWARDS[arrow]);
    return claim.id !== from.id && cost !== null ? [{ claim, cost }] : [];
  });
  const near = ahead.filter(({ claim }) => linked.has(claim.id));
  const [first] = (near.length > 0 ? near : ahead).sort((a, b) => a.cost - b.cost);
  return first?.claim ?? null;
}

/** The way there, the longer the farther it lies off the direction; null if it lies more beside or behind. */
function costOf(from: Placed, to: Placed, [x, y]: readonly [number, number]): number | null {
  const [along, aside] = [(to.x - from.x) * x + (to.y - from.y) * y, (to.x - from.x) * y + (to.y - from.y) * x];
  return along <= 0 || Math.abs(aside) > 2 * along ? null : along + 2 * Math.abs(aside);
}

/** Found: the outcome of a search for whom a mention means. */
import type { Entity } from "./entities";
import type { Ranked } from "./salience";

/** Whom a mention means; if nobody is sure, who is likeliest, best first. */
export type Found = { entities: readonly Entity[]; candidates: readonly Entity[] };

export const NONE: Found = { entities: [], candidates: [] };
/** How much more salient than the next the likeliest must be. */
const MARGIN = 1.2;

/** Returns the most salient if it leads clearly, else the two likeliest as candidates. */
export function sure(ranked: readonly Ranked[]): Found {
  const [best, second] = ranked;
  if (!best) return NONE;
  const entities = ranked.map(({ entity }) => entity);
  if (!second || best.score >= MARGIN * second.score) return { entities: [best.entity], candidates: [] };
  return { entities: [], candidates: entities.filter(({ members }) => members.length === 0).slice(0, 2) };
}

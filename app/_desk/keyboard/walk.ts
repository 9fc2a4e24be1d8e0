/** Remembers the claims visited with j and k in the list's order: a claim that has left the list keeps its position. */

export type Walk = readonly string[];
export type Steps = { previous: string | null; next: string | null };

/** Returns the previous and next claim: visited ones, and beyond them the list's own. */
export function stepsFrom(walk: Walk, id: string, listed: Steps): Steps {
  const at = walk.indexOf(id);
  if (at < 0) return listed;
  return { previous: walk[at - 1] ?? listed.previous, next: walk[at + 1] ?? listed.next };
}

/** Returns the walk after a step to an adjacent claim; a step from a claim outside the walk starts a new one. */
export function withStep(walk: Walk, from: string, to: string, side: keyof Steps): Walk {
  const passed = walk.includes(from) ? walk : [from];
  if (passed.includes(to)) return passed;
  const at = passed.indexOf(from) + (side === "next" ? 1 : 0);
  return [...passed.slice(0, at), to, ...passed.slice(at)];
}

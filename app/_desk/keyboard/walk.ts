/** The claims that one has walked through with j and k, in the list's order: a claim that has left the list keeps its place. */

export type Walk = readonly string[];
export type Steps = { previous: string | null; next: string | null };

/** The claims on both sides: those that one has come by, and beyond them the list's own. */
export function stepsFrom(walk: Walk, id: string, listed: Steps): Steps {
  const at = walk.indexOf(id);
  if (at < 0) return listed;
  return { previous: walk[at - 1] ?? listed.previous, next: walk[at + 1] ?? listed.next };
}

/** The walk after a step from one claim to the one beside it; a claim that it did not pass begins a new one. */
export function walked(walk: Walk, from: string, to: string, side: keyof Steps): Walk {
  const passed = walk.includes(from) ? walk : [from];
  if (passed.includes(to)) return passed;
  const at = passed.indexOf(from) + (side === "next" ? 1 : 0);
  return [...passed.slice(0, at), to, ...passed.slice(at)];
}

/**
 * Parent bodies: which source belongs to which. Follows parents upwards and replaces every merged entry, parents included, by
 * the entry that it was merged into.
 */

/** An entry of the register as far as its place goes: the body that it is part of, and the entry that replaces it. */
export type Placed = { id: string; name: string; partOf: string | null; mergedInto: string | null };
/** Entries by id, with everything above them. */
export type Bodies = ReadonlyMap<string, Placed>;

/** Returns the entry that this id refers to by now: itself, or the one that it was merged into. */
export function standingIn(bodies: Bodies, id: string): string {
  let standing = id;
  for (let into = bodies.get(standing)?.mergedInto; into; into = bodies.get(standing)?.mergedInto) standing = into;
  return standing;
}

/** Returns the body that an entry is directly part of; null if it is part of none. */
function parentOf(bodies: Bodies, id: string): string | null {
  const parent = bodies.get(standingIn(bodies, id))?.partOf;
  return parent ? standingIn(bodies, parent) : null;
}

/** Returns the bodies that an entry is part of, the nearest first. Ends where a tampered desk runs in a circle. */
export function chainOf(bodies: Bodies, id: string): string[] {
  const chain: string[] = [];
  for (let body = parentOf(bodies, id); body && !chain.includes(body); body = parentOf(bodies, body)) chain.push(body);
  return chain;
}

/** Returns whether the one is part of the other, directly or through others. */
function isPartOf(bodies: Bodies, id: string, whole: string): boolean {
  return chainOf(bodies, id).includes(standingIn(bodies, whole));
}

function withChange(bodies: Bodies, id: string, change: Partial<Placed>): Bodies {
  const before = bodies.get(id);
  return before ? new Map(bodies).set(id, { ...before, ...change }) : bodies;
}

/** Returns whether an entry would be part of itself if the other became its parent. */
export function makesCircle(bodies: Bodies, id: string, parent: string): boolean {
  return standingIn(bodies, parent) === id || isPartOf(bodies, parent, id);
}

/**
 * Returns the body that the one of two entries takes over when the other is merged into it: what the merged one is part
 * of, if it is itself part of none. Null if there is nothing to take over, or if that would make it a part of itself.
 */
export function takenOver(bodies: Bodies, { from, into }: { from: string; into: string }): string | null {
  const parent = parentOf(bodies, from);
  if (parent === null || parentOf(bodies, into) !== null) return null;
  return makesCircle(bodies, into, parent) ? null : parent;
}

/**
 * Returns the entries after a merge; null if a body would be merged into one of its own parts, which would then be part of
 * itself.
 */
export function afterMerge(bodies: Bodies, { from, into }: { from: string; into: string }): Bodies | null {
  if (isPartOf(bodies, into, from)) return null;
  const merged = withChange(bodies, from, { mergedInto: into });
  const partOf = takenOver(bodies, { from, into });
  return partOf === null ? merged : withChange(merged, into, { partOf });
}

/**
 * Returns the entries after a merge is split: the one stands by itself again, and the other gives back what it took over
 * then, unless it is part of something else by now.
 */
export function afterSplit(bodies: Bodies, id: string, given: string | null): Bodies {
  const into = bodies.get(id)?.mergedInto ?? "";
  const place = bodies.get(into)?.partOf;
  const alone = withChange(bodies, id, { mergedInto: null });
  const isAsGiven = !!given && !!place && standingIn(bodies, place) === standingIn(bodies, given);
  return isAsGiven ? withChange(alone, into, { partOf: null }) : alone;
}

/** Returns the nearest body that two entries belong to, which may be one of the two; null if there is none. */
export function commonBody(bodies: Bodies, one: string, other: string): string | null {
  const ofOther = new Set([other, ...chainOf(bodies, other)]);
  return [one, ...chainOf(bodies, one)].find((body) => ofOther.has(body)) ?? null;
}

/**
 * Explains why the first source is not independent of the second, in words that follow the first one's name: "part of US
 * government", "also part of US government" if both are, "of which Pentagon is part". Takes their ids. Returns null if they
 * share no body.
 */
export function kinshipWords(bodies: Bodies, id: string, other: string): string | null {
  const body = commonBody(bodies, id, other);
  const nameOf = (one: string) => bodies.get(one)?.name ?? "";
  if (body === null || id === other) return null;
  if (body === other) return `part of ${nameOf(other)}`;
  return body === id ? `of which ${nameOf(other)} is part` : `also part of ${nameOf(body)}`;
}

/**
 * Claims inside claims: "the mayor said that the builder had denied it" contains what the builder is said to have said.
 */
import type { Span } from "../articles/span";

export type Nestable = { id: string; cue: readonly Span[]; content: readonly Span[] };

/**
 * Returns whether the cue and content of one claim are inside the content of the other. A claim without a cue is inside
 * nothing.
 */
function isInside(inner: Nestable, outer: Nestable): boolean {
  const held = (span: Span) => outer.content.some(([start, end]) => start <= span[0] && span[1] <= end);
  return (
    inner.id !== outer.id &&
    inner.cue.length > 0 &&
    inner.cue.every(held) &&
    inner.content.every(held) &&
    lengthOf(inner) < lengthOf(outer)
  );
}

/** Returns the innermost claim that contains this one, and the claims directly inside it, in order. */
export function nestingOf(claim: Nestable, all: readonly Nestable[]): { inside: string | null; holds: string[] } {
  const closest = (one: Nestable) =>
    all.filter((other) => isInside(one, other)).sort((a, b) => lengthOf(a) - lengthOf(b))[0]?.id ?? null;
  const holds = all.filter((one) => isInside(one, claim) && closest(one) === claim.id);
  return { inside: closest(claim), holds: holds.map((one) => one.id) };
}

const lengthOf = ({ content }: Nestable) => content.reduce((sum, [start, end]) => sum + end - start, 0);

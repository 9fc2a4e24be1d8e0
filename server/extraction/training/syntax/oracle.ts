/**
 * Counts the arcs of the right tree that a move makes impossible, from any state: the dynamic oracle of Goldberg and
 * Nivre (2013) for the arc-hybrid system.
 */
import { LEFT, type ParseState, SHIFT } from "../../syntax/parser/parse-state";

/**
 * Returns the number of right arcs that this move loses. `heads` are the positions of the right heads, indexed by word
 * position.
 */
export function lostBy(move: number, state: ParseState, heads: ArrayLike<number>): number {
  return move === SHIFT ? lostByShift(state, heads) : lostByAttaching(move, state, heads);
}

/**
 * The next word can no longer have a head below the top of the stack, nor a dependent anywhere on it. Nor can it be the
 * root's dependent, unless the stack is empty: only one word depends on the root, when nothing else is left.
 */
function lostByShift(state: ParseState, heads: ArrayLike<number>): number {
  const { next, depth } = state;
  let lost = heads[next] === state.length + 1 && depth > 0 ? 1 : 0;
  for (let height = 0; height < depth; height += 1) {
    const word = state.stacked(height);
    if (height < depth - 1 && heads[next] === word) lost += 1;
    if (heads[word] === next) lost += 1;
  }
  return lost;
}

/** The top of the stack can have no other head than the one it gets, and no further dependents. */
function lostByAttaching(move: number, state: ParseState, heads: ArrayLike<number>): number {
  const word = state.below(0);
  const head = heads[word] as number;
  const couldStillBe = head <= state.length || state.depth === 1;
  let lost = 0;
  if (move === LEFT) lost += couldStillBe && (head === state.below(1) || head > state.next) ? 1 : 0;
  else lost += couldStillBe && head >= state.next ? 1 : 0;
  for (let i = state.next; i <= state.length; i += 1) if (heads[i] === word) lost += 1;
  return lost;
}

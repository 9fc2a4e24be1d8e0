/** Tests the oracle against its definition: a move loses as many right arcs as no continuation can still make. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEFT, ParseState, RIGHT, SHIFT } from "../../syntax/parser/parse-state";
import { lostBy } from "./oracle";

const MOVES = [SHIFT, LEFT, RIGHT];

/** Returns the state after these moves on a sentence of this many words. */
function stateAfter(length: number, moves: readonly number[]): ParseState {
  const state = new ParseState();
  state.begin(length);
  for (const move of moves) {
    if (move === SHIFT) state.shift();
    else state.attach(state.headBy(move), 0);
  }
  return state;
}

/** Returns the most right arcs that any continuation ends with, found by trying all of them. */
function mostRight(length: number, moves: readonly number[], heads: readonly number[]): number {
  const state = stateAfter(length, moves);
  if (state.done) return heads.filter((head, place) => place > 0 && state.head[place] === head).length;
  const allowed = MOVES.filter((move) => state.allows(move));
  return Math.max(...allowed.map((move) => mostRight(length, [...moves, move], heads)));
}

/** Returns the heads that some moves produce: a tree that the parser can build. */
function treeBy(length: number, choices: readonly number[]): number[] {
  const moves: number[] = [];
  let state = stateAfter(length, moves);
  for (let n = 0; !state.done; n += 1) {
    const allowed = MOVES.filter((move) => state.allows(move));
    moves.push(allowed[(choices[n] ?? 0) % allowed.length] ?? SHIFT);
    state = stateAfter(length, moves);
  }
  return Array.from({ length: length + 1 }, (_, place) => state.head[place] ?? 0);
}

const choices = fc.array(fc.nat(5), { minLength: 12, maxLength: 12 });

describe("lostBy", () => {
  it("is what the best continuation loses, in every state, right or wrong", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), choices, choices, fc.nat(9), (length, right, walk, steps) => {
        const heads = treeBy(length, right);
        const moves: number[] = [];
        let state = stateAfter(length, moves);
        for (let n = 0; n < steps && !state.done; n += 1) {
          const allowed = MOVES.filter((move) => state.allows(move));
          moves.push(allowed[(walk[n] ?? 0) % allowed.length] ?? SHIFT);
          state = stateAfter(length, moves);
        }
        if (state.done) return;
        const before = mostRight(length, moves, heads);
        for (const move of MOVES.filter((one) => state.allows(one)))
          expect(before - mostRight(length, [...moves, move], heads)).toBe(lostBy(move, state, heads));
      }),
      { numRuns: 300 },
    );
  });

  it("has a move that loses nothing from the beginning of any tree that can be built", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), choices, (length, right) => {
        const heads = treeBy(length, right);
        expect(mostRight(length, [], heads)).toBe(length);
      }),
      { numRuns: 50 },
    );
  });
});

/** Tests that a parse of the reversed sentence gives the same arcs after mirroring. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { Guide } from "./guide";
import { LEFT, ParseState, RIGHT, SHIFT } from "./parse-state";

/** Parses a sentence of this length by these choices among the allowed moves. */
function parsed(length: number, choices: readonly number[]): ParseState {
  const state = new ParseState();
  state.begin(length);
  for (let n = 0; !state.done; n += 1) {
    const allowed = [SHIFT, LEFT, RIGHT].filter((move) => state.allows(move));
    const move = allowed[(choices[n] ?? 0) % allowed.length] ?? SHIFT;
    if (move === SHIFT) state.shift();
    else state.attach(state.headBy(move), (choices[n] ?? 0) % 5);
  }
  return state;
}

const choices = fc.array(fc.nat(29), { minLength: 20, maxLength: 20 });

it("keeps arcs and labels, and the last dependent of each word", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), choices, (length, some) => {
      const state = parsed(length, some);
      const guide = new Guide();
      guide.setMirrored(state);
      const mirrored = (place: number) => (place > length ? place : length + 1 - place);
      for (let i = 1; i <= length; i += 1) {
        expect(guide.head[mirrored(i)]).toBe(mirrored(state.head[i] ?? 0));
        expect(guide.label[mirrored(i)]).toBe(state.label[i]);
        const dependents = [...guide.head.keys()].filter((at) => at > 0 && at <= length && guide.head[at] === i);
        expect(guide.last[i]).toBe(dependents.at(-1) ?? 0);
      }
    }),
  );
});

it("knows when there is only one move", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), choices, (length, some) => {
      const state = new ParseState();
      state.begin(length);
      for (let n = 0; !state.done; n += 1) {
        const allowed = [SHIFT, LEFT, RIGHT].filter((move) => state.allows(move));
        expect(state.onlyMove).toBe(allowed.length === 1 ? allowed[0] : -1);
        const move = allowed[(some[n] ?? 0) % allowed.length] ?? SHIFT;
        if (move === SHIFT) state.shift();
        else state.attach(state.headBy(move), 0);
      }
    }),
  );
});

/** Tests which claim is nested in which. */
import { expect, it } from "vitest";
import type { Span } from "../articles/span";
import { nestingOf } from "./nesting";

const claim = (id: string, cue: Span | null, ...content: Span[]) => ({ id, cue: cue ? [cue] : [], content });

// The mayor said [that the builder claimed [that the union denied [the delay]]].
const mayor = claim("mayor", [10, 14], [15, 90]);
const builder = claim("builder", [27, 34], [35, 90]);
const union = claim("union", [50, 56], [57, 90]);
const all = [mayor, builder, union];

it("puts each claim into the one that holds it most closely", () => {
  expect(nestingOf(mayor, all)).toEqual({ inside: null, holds: ["builder"] });
  expect(nestingOf(builder, all)).toEqual({ inside: "mayor", holds: ["union"] });
  expect(nestingOf(union, all)).toEqual({ inside: "builder", holds: [] });
});

it("takes none for held whose cue is outside, is missing, or whose words run over", () => {
  const others = [
    claim("fronted", [5, 9], [20, 40]),
    claim("tweet", null, [20, 40]),
    claim("long", [20, 25], [30, 95]),
  ];
  for (const other of others) expect(nestingOf(other, [...all, other]).inside).toBeNull();
});

it("does not put two of the same words into each other", () => {
  const twin = claim("twin", [16, 18], [15, 90]);
  expect(nestingOf(twin, [mayor, twin])).toEqual({ inside: null, holds: [] });
});

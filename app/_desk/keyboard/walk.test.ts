import { describe, expect, it } from "vitest";
import { stepsFrom, withStep } from "./walk";

describe("a walk through the claims list", () => {
  it("leads back to the claim one has just come from, though it has left the list", () => {
    const walk = withStep([], "judged", "here", "next");
    expect(stepsFrom(walk, "here", { previous: null, next: "on" })).toEqual({ previous: "judged", next: "on" });
    expect(stepsFrom(walk, "judged", { previous: "first", next: "other" })).toEqual({
      previous: "first",
      next: "here",
    });
  });

  it("keeps the list's order whichever way one goes", () => {
    const down = withStep(withStep([], "b", "c", "next"), "c", "d", "next");
    expect(withStep(down, "b", "a", "previous")).toEqual(["a", "b", "c", "d"]);
  });

  it("passes no claim twice", () => {
    const walk = withStep([], "a", "b", "next");
    expect(withStep(walk, "b", "a", "previous")).toEqual(["a", "b"]);
  });

  it("begins anew where it did not pass", () => {
    const walk = withStep([], "a", "b", "next");
    expect(stepsFrom(walk, "far", { previous: "p", next: "n" })).toEqual({ previous: "p", next: "n" });
    expect(withStep(walk, "far", "n", "next")).toEqual(["far", "n"]);
  });
});

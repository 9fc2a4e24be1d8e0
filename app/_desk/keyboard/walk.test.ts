import { describe, expect, it } from "vitest";
import { stepsFrom, walked } from "./walk";

describe("a walk through the claims list", () => {
  it("leads back to the claim one has just come from, though it has left the list", () => {
    const walk = walked([], "judged", "here", "next");
    expect(stepsFrom(walk, "here", { previous: null, next: "on" })).toEqual({ previous: "judged", next: "on" });
    expect(stepsFrom(walk, "judged", { previous: "first", next: "other" })).toEqual({
      previous: "first",
      next: "here",
    });
  });

  it("keeps the list's order whichever way one goes", () => {
    const down = walked(walked([], "b", "c", "next"), "c", "d", "next");
    expect(walked(down, "b", "a", "previous")).toEqual(["a", "b", "c", "d"]);
  });

  it("passes no claim twice", () => {
    const walk = walked([], "a", "b", "next");
    expect(walked(walk, "b", "a", "previous")).toEqual(["a", "b"]);
  });

  it("begins anew where it did not pass", () => {
    const walk = walked([], "a", "b", "next");
    expect(stepsFrom(walk, "far", { previous: "p", next: "n" })).toEqual({ previous: "p", next: "n" });
    expect(walked(walk, "far", "n", "next")).toEqual(["far", "n"]);
  });
});

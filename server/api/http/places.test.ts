/** Tests that places are counted per person, and that each place taken is released exactly once. */
import { expect, it } from "vitest";
import { Places } from "./places";

it("has so many places for each, and those that were left again", () => {
  const places = new Places(2, "Too much at once.");
  const [leave] = [places.take("ada"), places.take("ada")];
  expect(() => places.take("ada")).toThrow("Too much at once.");
  places.take("bo");
  leave?.();
  leave?.();
  places.take("ada");
  expect(() => places.take("ada")).toThrow("Too much at once.");
});

/** Tests who is offered where it is open who spoke. */
import { expect, it } from "vitest";
import { entityOf } from "./entities/entities";
import { likelyTwo } from "./likely-two";

const people = (...names: string[]) => likelyTwo(names.map((name) => entityOf("person", name, 0)));

it("offers the two who come first", () => {
  expect(people("Ada Lund", "Bo de Reyes", "Cam Osei")).toEqual(["Ada Lund", "Bo de Reyes"]);
});

it.each([
  ["two forms of one name", ["Ada Lund", "Minister Ada Lund"]],
  ["words that name nobody", ["Ada Lund", "TV"]],
  ["capitals for emphasis", ["Ada Lund", "LEFT"]],
  ["common nouns", ["Ada Lund", "way people or people"]],
])("offers nobody beside %s", (_, names) => expect(people(...names)).toEqual([]));

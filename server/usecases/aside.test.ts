/** Proves that a thread finds what is answered aside: each such use case under the name that it gives itself. */
import { expect, it } from "vitest";
import { CATALOGUE } from "./catalogue";
import type { UseCase } from "./define";

it("has the name that the catalogue gives it", () => {
  const named = Object.entries(CATALOGUE).flatMap(([room, useCases]) =>
    Object.entries<UseCase>(useCases).map(([name, useCase]) => ({ name: `${room}.${name}`, aside: useCase.aside })),
  );
  const aside = named.filter((one) => one.aside !== undefined);
  expect(aside.map((one) => one.aside)).toEqual(aside.map((one) => one.name));
  expect(aside.length).toBeGreaterThan(0);
});

/** Tests that a worker thread finds each use case that runs there under the name that the use case declares. */
import { expect, it } from "vitest";
import { CATALOGUE } from "./catalogue";
import type { UseCase } from "./define";
import { DOWNLOADS } from "./reports/report-files";

it("has the name that the catalogue gives it", () => {
  const named = Object.entries({ ...CATALOGUE, downloads: DOWNLOADS }).flatMap(([room, useCases]) =>
    Object.entries<UseCase>(useCases).map(([name, useCase]) => ({
      name: `${room}.${name}`,
      inWorker: useCase.inWorker,
    })),
  );
  const there = named.filter((one) => one.inWorker !== undefined);
  expect(there.map((one) => one.inWorker)).toEqual(there.map((one) => one.name));
  expect(there.length).toBeGreaterThan(0);
});

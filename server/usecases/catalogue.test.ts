/** Tests that no use case silently ignores an unknown field: a filter that is not read would match everything. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Refusal } from "@/server/domain/refusal";
import { CATALOGUE } from "./catalogue";
import type { UseCase } from "./define";
import { openTestDesk, type TestDesk } from "./test-desk";

const useCases = Object.entries(CATALOGUE).flatMap(([room, names]) =>
  Object.entries(names).map(([name, useCase]) => ({ path: `${room}.${name}`, useCase: useCase as UseCase })),
);

/** Finds the objects in a JSON schema that accept unknown fields. */
function looseIn(schema: unknown, at = "input"): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { type, properties, additionalProperties } = schema as Record<string, unknown>;
  const isLoose = type === "object" && properties !== undefined && additionalProperties !== false;
  return [
    ...(isLoose ? [at] : []),
    ...Object.entries(schema).flatMap(([name, part]) => looseIn(part, `${at}.${name}`)),
  ];
}

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

describe("every use case", () => {
  it.each(useCases)("$path takes only fields that it knows", ({ useCase }) => {
    expect(looseIn(z.toJSONSchema(useCase.input, { io: "input", unrepresentable: "any" }))).toEqual([]);
  });

  it("says which field it does not know", async () => {
    const asked = CATALOGUE.claims.list.execute(desk.as("viewer"), { bogus: 1 });
    const refusal = await asked.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).message).toBe("There is no field “bogus”. Correct its name, or leave it out.");
    expect((refusal as Refusal).details).toEqual({ field: "bogus" });
  });
});

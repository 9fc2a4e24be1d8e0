/** Tests that no procedure is open that should not be: calls every one signed out, and every change as a viewer. */
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chainHead } from "@/server/store/history/events";
import { countPeople } from "@/server/store/people/people";
import { CATALOGUE } from "@/server/usecases/catalogue";
import type { UseCase } from "@/server/usecases/define";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { createCaller } from "./root";

const WRONG_TOKEN = "a-token-that-nobody-was-ever-given";
const newcomer = {
  token: WRONG_TOKEN,
  name: "Mallory",
  email: "mallory@desk.example",
  passphrase: "four unrelated odd words",
};

/** The only procedures that somebody who is not signed in may call, and their answers to a wrong token. */
const OPEN_DOORS: Record<string, { input: unknown; answers: unknown }> = {
  "desk.firstRun": { input: { token: WRONG_TOKEN }, answers: { open: false, founded: true } },
  "desk.found": { input: newcomer, answers: "NOT_FOUND" },
  "people.invitation": { input: { token: WRONG_TOKEN }, answers: null },
  "people.accept": { input: newcomer, answers: "NOT_FOUND" },
};

const useCases = Object.entries(CATALOGUE).flatMap(([room, names]) =>
  Object.entries(names).map(([name, useCase]) => ({
    path: `${room}.${name}`,
    room,
    name,
    useCase: useCase as UseCase,
  })),
);

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

/** Returns what a procedure answers: its output, or the code of its error. */
async function answerOf(who: "viewer" | null, room: string, name: string, input: unknown): Promise<unknown> {
  const caller = createCaller(desk.as(who)) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  try {
    return await caller[room]?.[name]?.(input);
  } catch (error) {
    return error instanceof TRPCError ? error.code : error;
  }
}

describe("signed out", () => {
  const closed = useCases.filter(({ path }) => !(path in OPEN_DOORS));

  it.each(closed)("$path refuses, before it looks at the input", async ({ room, name }) => {
    expect(await answerOf(null, room, name, {})).toBe("UNAUTHORIZED");
    expect(await answerOf(null, room, name, undefined)).toBe("UNAUTHORIZED");
    expect(await answerOf(null, room, name, { id: "x", version: "not a number" })).toBe("UNAUTHORIZED");
  });

  it.each(Object.entries(OPEN_DOORS))("%s gives nothing for a wrong token", async (path, { input, answers }) => {
    const [room = "", name = ""] = path.split(".");
    expect(await answerOf(null, room, name, input)).toEqual(answers);
  });

  it("leaves no trace and makes no account", async () => {
    expect(await chainHead(desk.database.read)).toBeNull();
    expect(await countPeople(desk.database.read)).toBe(4);
  });

  it("knows every open door by name", () => {
    const paths = useCases.map(({ path }) => path);
    expect(Object.keys(OPEN_DOORS).filter((path) => !paths.includes(path))).toEqual([]);
  });
});

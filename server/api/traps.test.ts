/**
 * Tests that doors which this stack opens by default stay shut: no proxy that authorises, no server actions, no open
 * cursors.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const sources = ["app", "server", "db"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/u.test(name) && !/\.test\.tsx?$/u.test(name))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), "utf8") })),
);
const holding = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe("the stack's own doors", () => {
  it.each(["proxy.ts", "proxy.js", "middleware.ts", "middleware.js", "app/proxy.ts", "app/middleware.ts"])(
    "has no %s, which would be the one place to get past",
    (name) => expect(existsSync(name)).toBe(false),
  );

  it("has no server actions and no cached functions", () => {
    expect(holding(/^\s*["']use (?:server|cache)/mu)).toEqual([]);
  });

  it("holds no cursor open on a shared connection, which would make every write fail", () => {
    expect(holding(/\.iterate\(/u)).toEqual([]);
  });

  it("runs no query in a way that only one engine has", () => {
    expect(holding(/\)\s*\.(?:get|run)\(\)/u)).toEqual([]);
  });

  it("asks who is there on every page of the desk", () => {
    const pages = sources.filter(({ name }) => /^app\/\(desk\)\/.*page\.tsx$/u.test(name));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(({ text }) => !text.includes("await requirePerson(")).map(({ name }) => name)).toEqual([]);
  });
});

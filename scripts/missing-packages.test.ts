/** Tests what counts as installed, which decides whether a start takes a minute or no time. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasDevelopment, missingPackages } from "./missing-packages.mjs";

const LOCK = {
  "": {},
  "db/part": { version: "1.0.0", optional: true },
  "node_modules/part": { link: true, resolved: "db/part" },
  "node_modules/served": { version: "2.1.0" },
  "node_modules/tester": { version: "4.0.0", dev: true },
  "node_modules/either": { version: "1.0.0", devOptional: true },
  "node_modules/other-system": { version: "9.0.0", optional: true },
};
const ROOT = join(import.meta.dirname, "..");
const lockFile = () => JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));

describe("missingPackages", () => {
  it.each([
    ["nothing recorded", null, false, ["node_modules/served"]],
    ["what runs is there", { "node_modules/served": { version: "2.1.0" } }, false, []],
    ["another version", { "node_modules/served": { version: "2.0.0" } }, false, ["node_modules/served"]],
    [
      "tests need more",
      { "node_modules/served": { version: "2.1.0" } },
      true,
      ["node_modules/tester", "node_modules/either"],
    ],
  ] as const)("%s", (_, installed, development, expected) => {
    expect(missingPackages(LOCK, installed, { development })).toEqual(expected);
  });

  it("finds nothing missing where npm has installed the project's own lock file", () => {
    const { packages } = lockFile();
    expect(missingPackages(packages, packages, { development: true })).toEqual([]);
  });
});

describe("hasDevelopment", () => {
  it.each([
    ["nothing recorded", null, false],
    ["only what runs", { "node_modules/served": { version: "2.1.0" } }, false],
    ["also what tests", { "node_modules/tester": { version: "4.0.0", dev: true } }, true],
  ] as const)("%s", (_, installed, expected) => {
    expect(hasDevelopment(installed)).toBe(expected);
  });
});

describe("package-lock.json", () => {
  it("names no address that packages were fetched from", () => {
    const named = Object.values<{ resolved?: string }>(lockFile().packages).filter((one) =>
      /^\w+:/.test(one.resolved ?? ""),
    );
    expect(named).toEqual([]);
  });
});

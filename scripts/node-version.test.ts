/** Tests that nobody is turned away because their Node was released later. */
import { describe, expect, it } from "vitest";
import { verdictOn } from "./node-version.mjs";

describe("verdictOn", () => {
  it.each([
    ["18.20.0", "refused"],
    ["20.18.1", "tried"],
    ["23.1.0", "refused"],
    ["26.12.1", "tried"],
    ["27.0.0", "refused"],
    ["28.0.0", "newer"],
  ])("Node %s is %s", (version, verdict) => {
    expect(verdictOn(version)).toBe(verdict);
  });
});

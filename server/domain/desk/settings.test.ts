/** Tests where the server listens: hosts set PORT, and a person's own setting takes precedence. */
import { describe, expect, it } from "vitest";
import { publicAddress, readSettings } from "./settings";

describe("the port", () => {
  it.each([
    [{}, "3000"],
    [{ PORT: "8080" }, "8080"],
    [{ STET_PORT: "4000", PORT: "8080" }, "4000"],
    [{ STET_PORT: "", PORT: "8080" }, "8080"],
    [{ STET_PORT: "", PORT: "" }, "3000"],
  ])("of %j is %s", (environment, port) => {
    expect(publicAddress(readSettings(environment))).toBe(`http://localhost:${port}`);
  });
});

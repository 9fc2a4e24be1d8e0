/** Tests which requests reach next-auth, and that nobody is redirected away from the desk. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSettings } from "@/server/domain/desk/settings";
import { isAddress, ownAddress, refuseOdd } from "./taken";

const SETTINGS = readSettings({ STET_URL: "https://desk.example" });
const BASE = "https://desk.example";
const FORM = { "content-type": "application/x-www-form-urlencoded" };

describe("a request", () => {
  it.each([
    ["GET", "csrf", {}, "taken"],
    ["GET", "session", {}, "taken"],
    ["GET", "callback/oidc", {}, "taken"],
    ["POST", "callback/credentials", FORM, "taken"],
    ["POST", "signin/oidc", { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" }, "taken"],
    ["POST", "signout", FORM, "taken"],
    ["POST", "_log", FORM, "not found"],
    ["GET", "callback/credentials", {}, "not found"],
    ["GET", "a/b/c/d", {}, "not found"],
    ["POST", "session", FORM, "not found"],
    ["DELETE", "session", {}, "not found"],
    ["POST", "callback/credentials", { "content-type": "application/json" }, "invalid"],
    ["POST", "signout", {}, "invalid"],
  ])("%s %s is judged rightly", (method, path, headers, outcome) => {
    const asked = () => refuseOdd(new Request(BASE, { method, headers }), path.split("/"));
    if (outcome === "taken") asked();
    else expect(asked).toThrow(expect.objectContaining({ code: outcome }));
  });
});

it.each([
  ["", true],
  ["/claims", true],
  ["https://elsewhere.example/a", true],
  [":::", false],
  ["%%%", false],
  ["http://", false],
  ["http://[", false],
  ["javascript:alert(1)", false],
])("takes %j for an address or not", (text, is) => {
  expect(isAddress(text, SETTINGS)).toBe(is);
});

it("leads from any text to this desk, and to a place of it where the text names one", () => {
  expect(ownAddress("/claims?q=a", BASE)).toBe("https://desk.example/claims?q=a");
  for (const text of ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "http://["])
    expect(ownAddress(text, BASE)).toBe(BASE);
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => new URL(ownAddress(text, BASE)).origin === BASE));
});

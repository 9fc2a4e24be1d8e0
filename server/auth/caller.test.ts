/** Tests which address the server attributes a request to, and which pages' changes it accepts. */
import { describe, expect, it } from "vitest";
import { readSettings } from "@/server/domain/desk/settings";
import { ADDRESS_HEADER, callerOf, isOwnOrigin } from "./caller";

const PLAIN = readSettings({});
const NAMED = readSettings({ STET_URL: "https://desk.example/", STET_HOST: "0.0.0.0" });

describe("a change", () => {
  it.each([
    ["our page, as all browsers say", NAMED, { "sec-fetch-site": "same-origin", origin: "https://desk.example" }, true],
    ["our page, as older browsers say", NAMED, { origin: "https://desk.example" }, true],
    ["no browser", NAMED, {}, true],
    ["another site", NAMED, { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, false],
    ["a neighbouring site", NAMED, { "sec-fetch-site": "same-site", origin: "https://desk.example" }, false],
    [
      "a name of a stranger's that points here",
      NAMED,
      { "sec-fetch-site": "same-origin", origin: "https://evil.example" },
      false,
    ],
    ["the right name without HTTPS", NAMED, { "sec-fetch-site": "same-origin", origin: "http://desk.example" }, false],
    ["the right name on another port", NAMED, { origin: "https://desk.example:8443" }, false],
    ["an origin that hides", NAMED, { origin: "null" }, false],
    ["this machine", PLAIN, { origin: "http://localhost:3000", host: "localhost:3000" }, true],
    ["this machine by its address", PLAIN, { origin: "http://192.168.0.7:3000", host: "192.168.0.7:3000" }, true],
    ["this machine by its IPv6 address", PLAIN, { origin: "http://[::1]:3000", host: "[::1]:3000" }, true],
    [
      "the address that the server listens on",
      readSettings({ STET_HOST: "newsroom" }),
      { origin: "http://newsroom:3000", host: "newsroom:3000" },
      true,
    ],
    ["another port of this machine", PLAIN, { origin: "http://localhost:8080", host: "localhost:3000" }, false],
    [
      "a stranger's name that points here",
      PLAIN,
      { "sec-fetch-site": "same-origin", origin: "http://evil.example:3000", host: "evil.example:3000" },
      false,
    ],
  ])("from %s is judged rightly", (_, settings, headers, own) => {
    expect(isOwnOrigin(new Headers({ host: "desk.example", ...headers }), settings)).toBe(own);
  });
});

describe("the caller's address", () => {
  const socket = { [ADDRESS_HEADER]: "192.0.2.1" };
  const trusting = readSettings({ STET_TRUST_PROXY: "1" });
  it.each([
    ["the socket's, whatever the caller claims", PLAIN, { "x-forwarded-for": "203.0.113.9" }, "192.0.2.1"],
    ["the last that a trusted proxy added", trusting, { "x-forwarded-for": "10.0.0.1, 203.0.113.9" }, "203.0.113.9"],
    ["the same without a port", trusting, { "x-forwarded-for": "203.0.113.9:52011" }, "203.0.113.9"],
    [
      "an IPv6 address without brackets and port",
      trusting,
      { "x-forwarded-for": "[2001:db8::1]:52011" },
      "2001:db8::1",
    ],
    ["the socket's where the proxy said nothing", trusting, { "x-forwarded-for": " " }, "192.0.2.1"],
    ["cut where it is endless", trusting, { "x-forwarded-for": "x".repeat(500) }, "x".repeat(64)],
  ])("is %s", (_, settings, headers, address) => {
    expect(callerOf(new Headers({ ...socket, ...headers } as HeadersInit), settings).address).toBe(address);
  });

  it("comes with the browser's name for itself, which is cut too", () => {
    expect(callerOf(new Headers(), PLAIN)).toEqual({ address: "unknown", device: null });
    expect(callerOf(new Headers({ "user-agent": "x".repeat(900) }), PLAIN).device).toHaveLength(300);
  });
});

/** Tests what is a dateline, and what only looks like one. */
import { describe, expect, it } from "vitest";
import { datelineLength } from "./datelines";

describe("a dateline", () => {
  it.each([
    ["MARLOW BAY, March 4 (Agency) - The pier will close.", "MARLOW BAY, March 4 (Agency) - "],
    ["EASTHOLM — Two boats were lost.", "EASTHOLM — "],
    ["Eastholm (Harbour Wire) — Two boats were lost.", "Eastholm (Harbour Wire) — "],
    ["Eastholm, 4 March 2025 – “We saw it,” he said.", "Eastholm, 4 March 2025 – "],
    ["  PORT ANNE, Outer Isles -- A boat sank.", "  PORT ANNE, Outer Isles -- "],
  ])("stands at the head of %j", (text, line) =>
    expect(text.slice(0, datelineLength(text, 0, text.length))).toBe(line),
  );

  it.each([
    "Ada Lund — the mayor — said no.",
    "UN - the world body - met.",
    "The pier — closed since March — is old.",
    "Eastholm is a port.",
    "",
  ])("is none in %j", (text) => expect(datelineLength(text, 0, text.length)).toBe(0));
});

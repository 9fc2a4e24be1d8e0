/** Tests what a decision on a claim teaches, and where a speaker who was only named is found in the text. */
import { describe, expect, it } from "vitest";
import type { Span } from "../articles/span";
import { decisionOn, mentionNear } from "./decision";

describe("a decision", () => {
  const found = { asideReason: null, engine: "rules-1" };
  it.each([
    ["nobody has looked at", { ...found, workflow: "unreviewed" as const }, false, "open"],
    ["was corrected", { ...found, workflow: "unreviewed" as const }, true, "accepted"],
    ["a person added", { ...found, engine: null, workflow: "unreviewed" as const }, false, "accepted"],
    ["was taken up", { ...found, workflow: "in review" as const }, false, "accepted"],
    ["was ruled on", { ...found, workflow: "ruled" as const }, false, "accepted"],
    [
      "is out of scope",
      { ...found, workflow: "set aside" as const, asideReason: "out of scope" as const },
      false,
      "accepted",
    ],
    ["is none", { ...found, workflow: "set aside" as const, asideReason: "not a claim" as const }, false, "rejected"],
    [
      "was found wrongly",
      { ...found, workflow: "set aside" as const, asideReason: "extraction fault" as const },
      true,
      "rejected",
    ],
  ])("on a claim that %s", (_, claim, corrected, decision) => {
    expect(decisionOn(claim, corrected)).toBe(decision);
  });
});

describe("a mention", () => {
  const text = "Ada Varga spoke.\nOn Monday Varga said the port is shut, and Ada left. Vargas came.";
  const content = [text.indexOf("the port"), text.indexOf(", and")] as const;
  const wordsAt = (span: Span | null) => span && [span[0], text.slice(...span)];

  it("is the nearest in the paragraph, by the whole name or its last word, and a whole word", () => {
    expect(wordsAt(mentionNear(text, "Ada Varga", [content]))).toEqual([text.indexOf("Varga said"), "Varga"]);
    expect(wordsAt(mentionNear(text, "Ada", [content]))).toEqual([text.indexOf("Ada left"), "Ada"]);
    expect(mentionNear(text, "Ben Okafor", [content])).toBeNull();
    expect(mentionNear(text, "the port", [content])).toBeNull();
  });
});

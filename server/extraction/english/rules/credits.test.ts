/** Tests which paragraphs are captions or signed quotations, and which are ordinary text. */
import { describe, expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractAttributions } from "../../extract";
import { creditIn } from "./credits";

describe("a credit", () => {
  it.each([
    ["The quay at noon. Photo: Ada Lund.", "The quay at noon.", "Ada Lund"],
    ["The quay at noon Image: Harbour Board", "The quay at noon", "Harbour Board"],
    ["  The quay at noon. (Photo by Ada Lund)", "The quay at noon.", "Ada Lund"],
    ["The quay at noon. Video courtesy of Ada Lund", "The quay at noon.", "Ada Lund"],
    ["“The quay was never so full.” — Ada Lund", "“The quay was never so full.”", "Ada Lund"],
    ["“The quay was never so full.” — Ada Lund, mayor", "“The quay was never so full.”", "Ada Lund"],
    ["The quay was never so full. — Ada Lund, mayor", "The quay was never so full.", "Ada Lund"],
    ["- “The quay was never so full.” — Ada Lund", "“The quay was never so full.”", "Ada Lund"],
    ["- Ada Lund: “The quay was never so full.”", "“The quay was never so full.”", "Ada Lund"],
    ["2. Ada Lund: “The quay was never so full.”", "“The quay was never so full.”", "Ada Lund"],
    ['"The quay was never so full" – Harbour News, March 4, 2021', '"The quay was never so full"', "Harbour News"],
  ])("of %j", (text, content, name) => {
    const credit = creditIn(text, 0, text.length);
    expect(credit && [text.slice(...credit.content), text.slice(...credit.source), credit.name]).toEqual([
      content,
      name,
      name,
    ]);
  });

  it.each([
    "Ada Lund showed a photo: it was the quay.",
    "Photo: Ada Lund.",
    "The quay was full — Ada Lund was there.",
    "The quay was full in the morning. — Harbour Press Agency",
    "He said “no” — Ada Lund agreed, and left.",
    "",
  ])("is none in %j", (text) => expect(creditIn(text, 0, text.length)).toBeNull());
});

it("gives every quotation in a block to whoever signs below it", () => {
  const text = "“Nobody will lose their boat.”\n\n“The town will pay.”\n\n— Ada Lund, mayor\n\n“It rains.”";
  expect(extractAttributions(text).map(({ content, speakers }) => [joinFragments(text, content), speakers])).toEqual([
    ["“Nobody will lose their boat.”", ["Ada Lund"]],
    ["“The town will pay.”", ["Ada Lund"]],
  ]);
});

it("leaves the mark of a list item out of what is said", () => {
  const text = "- “We will not pay for it,” said Ben Roe.";
  const [said] = extractAttributions(text);
  expect(said && joinFragments(text, said.content)).toBe("“We will not pay for it,”");
});

it("makes no claim of a caption, and still reads what the caption reports", () => {
  const text = "Ben Roe said on Monday that the quay was full. Photo: Ada Lund.";
  const [said, ...others] = extractAttributions(text);
  expect(others).toEqual([]);
  expect(said).toMatchObject({ speakers: ["Ben Roe"] });
  expect(said && joinFragments(text, said.content)).toBe("that the quay was full");
});

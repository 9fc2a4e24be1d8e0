/** Tests where quotations begin and end, also where one of their marks is missing. */
import { describe, expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractAttributions } from "../../extract";
import { findQuotations } from "./quotations";

const quoted = (text: string) => findQuotations(text, 0, text.length, false).map((q) => text.slice(q.start, q.end));

describe("a quotation without its closing mark", () => {
  it.each([
    ["Ada Lund rose. “The quay is safe, she told the crew. Ben Roe disagreed.", ["“The quay is safe"]],
    ["“The quay is safe, said Ada Lund, the mayor, on Monday.", ["“The quay is safe"]],
    ["“Where is the boat? asked the skipper of the ferry. Nobody knew.", ["“Where is the boat?"]],
    ["“The boats are old, Roe said. “They leak,” he added.", ["“The boats are old", "“They leak,”"]],
    ['"The boats are old, the harbour master warned on Tuesday. He left.', ['"The boats are old']],
    ["«The road is shut, insisted a spokeswoman for the town. It rained.", ["«The road is shut"]],
  ])("ends before the clause that reports it: %s", (text, expected) => expect(quoted(text)).toEqual(expected));

  it.each([
    "“We waited and he told me to go. The rain came, and I left the quay",
    "“I met the mayor, and she said it was fine, which I believed.",
    "“The boats are old, and so are we.",
  ])("goes on to the end where nothing reports it: %s", (text) => expect(quoted(text)).toEqual([text]));
});

describe("a quotation without its opening mark", () => {
  it.each([
    ["The quay is safe,” Ada Lund told the crew. “It is.”", ["The quay is safe,”", "“It is.”"]],
    ["Nobody came. The quay is safe,” said Dr. Ada Lund.", ["The quay is safe,”"]],
    ["Nobody spoke. The road is shut.” Ben Roe wrote, “The boats are old.”", ["“The boats are old.”"]],
    ["The beam was 5” wide.", []],
  ])("begins with its sentence if a clause behind it reports it: %s", (text, expected) =>
    expect(quoted(text)).toEqual(expected),
  );
});

it("leaves what follows a repaired quotation to the article", () => {
  const text =
    "Mayor Ada Lund rose. “The quay is safe, she told the crew. Ben Roe disagreed.\n\n“It is not,” Roe said.";
  expect(extractAttributions(text).map(({ content, speakers }) => [joinFragments(text, content), speakers])).toEqual([
    ["“The quay is safe", ["Ada Lund"]],
    ["“It is not,”", ["Ben Roe"]],
  ]);
});

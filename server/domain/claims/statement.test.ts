/** Tests how a plain statement is made from the words of an article. */
import { describe, expect, it } from "vitest";
import { english } from "@/server/languages/english/english";
import type { Quotation } from "./attribution";
import { asFragment, asQuotation, asSentence, beginsWith, isFragment, plainStatement } from "./statement";

function stated(words: string, quotation: Quotation = "indirect"): string {
  return plainStatement(words, { content: [[0, words.length]], cue: [], quotation, cueClass: "says" }, english);
}

describe("plainStatement", () => {
  it.each([
    ["that the port is closed", "The port is closed."],
    ["to the effect that it was closed,", "It was closed."],
    ["and that it was closed", "It was closed."],
    ["but nobody drowned", "Nobody drowned."],
    ["order was restored", "Order was restored."],
    ["the port\n  is   closed –", "The port is closed."],
    ["Is the port closed?", "Is the port closed?"],
    ["the port is “closed.”", "The port is “closed.”"],
    ["the port is “closed,”", "The port is “closed”."],
    ["émigrés came back", "Émigrés came back."],
    ["الميناء مفتوح", "الميناء مفتوح."],
  ])("%j becomes %j", (words, statement) => {
    expect(stated(words)).toBe(statement);
  });

  it("keeps the marks of a direct quotation, and gives it some where it has none", () => {
    expect(stated("“The port is closed.”", "direct")).toBe("“The port is closed.”");
    expect(stated("The port is closed.", "direct")).toBe("“The port is closed.”");
    expect(stated('The port is closed"', "direct")).toBe("“The port is closed”");
  });

  it("shows where words were left out between fragments", () => {
    expect(
      plainStatement(
        "the port, he said, is closed",
        {
          content: [
            [0, 8],
            [19, 28],
          ],
          cue: [],
          quotation: "indirect",
          cueClass: "says",
        },
        english,
      ),
    ).toBe("The port … is closed.");
  });

  it("drops no word of a language that is not read", () => {
    const words = "that is Old Norse for “it”";
    const indirect = {
      content: [[0, words.length] as const],
      cue: [],
      quotation: "indirect",
      cueClass: "says",
    } as const;
    expect(plainStatement(words, indirect, null)).toBe("That is Old Norse for “it”.");
    expect(plainStatement(words, indirect, english)).toBe("Is Old Norse for “it”.");
  });

  it.each([
    ["denied", "that the port was closed", "indirect", "Denied: the port was closed."],
    ["has  denied", "that it “closed the port”", "mixed", "Has denied: it “closed the port”."],
    ["did not deny", "closing the port", "indirect", "Did not deny: closing the port."],
    ["denied", "“We did not close the port.”", "direct", "“We did not close the port.”"],
  ] as const)("names the denial, lest it read as what it denies: %s %s", (cue, content, quotation, statement) => {
    const text = `${cue} ${content}`;
    const spans = { cue: [[0, cue.length]], content: [[cue.length + 1, text.length]] } as const;
    expect(plainStatement(text, { ...spans, quotation, cueClass: "denies" }, english)).toBe(statement);
  });

  it.each([
    ["doubts", "doubted", "that six weeks is enough", "Doubted: six weeks is enough."],
    ["judges", "rejected", "the account of the harbour master", "Rejected: the account of the harbour master."],
    ["accuses", "accused", "the minister of misleading the house", "Accused: the minister of misleading the house."],
    ["predicts", "predicts", "that the quay will be full", "The quay will be full."],
  ] as const)("names what was done with it, where that is not stating: %s", (cueClass, cue, content, statement) => {
    const text = `${cue} ${content}`;
    const spans = { cue: [[0, cue.length]], content: [[cue.length + 1, text.length]] } as const;
    expect(plainStatement(text, { ...spans, quotation: "indirect", cueClass }, english)).toBe(statement);
  });
});

describe("a fragment", () => {
  it.each([
    ["the growing number of empty houses", "… the growing number of empty houses"],
    ["further cuts.", "… further cuts"],
  ])("shows that %j is no sentence", (words, statement) => {
    expect(asFragment(words)).toBe(statement);
    expect(isFragment(statement)).toBe(true);
  });

  it.each(["The port is closed.", "“We are … ready.”", "…"])("is not what %j is", (statement) => {
    expect(isFragment(statement)).toBe(false);
  });
});

describe("asSentence", () => {
  it.each([
    ["[the port] will close", "[The port] will close."],
    ["the port is “closed", "The port is “closed”."],
    ['the port is "closed', 'The port is "closed".'],
    ["“few” ships came", "“few” ships came."],
  ])("makes %j into %j", (words, statement) => expect(asSentence(words)).toBe(statement));
});

it("closes a quotation that has no closing mark", () => {
  expect(asQuotation("“The port is closed.")).toBe("“The port is closed.”");
  expect(asQuotation("“It is closed. “It will open.”")).toBe("“It is closed. It will open.”");
  expect(asQuotation('"It is closed. "It will open."')).toBe('"It is closed. It will open."');
  expect(asQuotation("“It is closed,” … “and it will open.”")).toBe("“It is closed,” … “and it will open.”");
  expect(asQuotation("“It is ‘closed’ “for now” again.”")).toBe("“It is ‘closed’ “for now” again.”");
});

it.each([
  ["The Sea League denied the charges.", "Sea League", true],
  ["Sea League denied the charges.", "the Sea League", true],
  ["[Ola Moe] will sail.", "Ola Moe", false],
  ["Ola Moens sailed.", "Ola Moe", false],
  ["The port is closed.", "Sea League", false],
])("%j begins with %j: %s", (statement, name, begins) => expect(beginsWith(statement, name)).toBe(begins));

/** Tests transcripts: whose turn a paragraph is, and which turns state something. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractAttributions } from "../../extract";
import { nameIn, turnLabels } from "./turns";

const TRANSCRIPT = `INTERVIEWER: When will the quay reopen?

ADA LUND: Before the summer. The builders have promised it.

INTERVIEWER: And if they are late?

ADA LUND: Then the town will pay for buses.`;

it("gives each answer to whoever speaks, and no question to anybody", () => {
  const turns = extractAttributions(TRANSCRIPT).filter(({ cue }) => cue.length === 0);
  expect(turns.map(({ content }) => joinFragments(TRANSCRIPT, content))).toEqual([
    "Before the summer. The builders have promised it.",
    "Then the town will pay for buses.",
  ]);
  expect(turns.map(({ speakers }) => speakers)).toEqual([["Ada Lund"], ["Ada Lund"]]);
});

it("takes words before a colon for names only where several speak in turn", () => {
  expect([...turnLabels("UPDATE: The quay is open.\n\nADA LUND: We are glad.")]).toEqual([]);
  expect([...turnLabels("The plan: close the quay.\n\nThe cost: two million.\n\nThe risk: none.")]).toEqual([]);
  expect([...turnLabels("Q: Why?\n\nA: It was old.\n\nQ: And now?\n\nA: We build.")]).toEqual(["Q", "A"]);
});

it.each([
  ["ADA LUND", "Ada Lund"],
  ["BEN O'ROE", "Ben O'roe"],
  ["Ada Lund", "Ada Lund"],
  ["AL", "AL"],
])("names %j as %j", (label, name) => expect(nameIn(label)).toBe(name));

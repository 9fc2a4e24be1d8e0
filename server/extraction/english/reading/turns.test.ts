/** Tests transcripts: whose turn a paragraph is, and which turns state something. */
import { describe, expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractAttributions } from "../../extract";
import { nameIn, turnLabels } from "./turn-labels";

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
  const labelsOf = (text: string) => [...turnLabels(text).keys()];
  expect(labelsOf("UPDATE: The quay is open.\n\nADA LUND: We are glad.")).toEqual([]);
  expect(labelsOf("The plan: close the quay.\n\nThe cost: two million.\n\nThe risk: none.")).toEqual([]);
  expect(labelsOf("Q: Why?\n\nA: It was old.\n\nQ: And now?\n\nA: We build.")).toEqual(["Q", "A"]);
});

it("finds no statement in a turn that only agrees, declines or greets", () => {
  const turns = ["Yes.", "No. No, thanks.", "That’s right, exactly.", "Yes, the quay was shut.", "No crane fell."];
  const text = turns.map((words) => `Q: Was it?\n\nADA LUND: ${words}`).join("\n\n");
  const found = extractAttributions(text).map(({ content }) => joinFragments(text, content));
  expect(found).toEqual(["Yes, the quay was shut.", "No crane fell."]);
});

const said = (text: string) =>
  extractAttributions(text).map(({ content, speakers }) => [speakers.join(" and "), joinFragments(text, content)]);

describe("whose turn it is", () => {
  it("reads names in double brackets, and leaves out whoever only asks", () => {
    const text = `Harbour Weekly spoke with the engineer.

((HW)) When did the crane fail?

((Ada Lund)) It failed on Monday night.

((HW)) Was anybody near it?

((Ada Lund)) Nobody was near it at all.

((HW)) I wonder about the other crane. Is it safe?

((Ada Lund)) We inspect it every week.`;
    expect(said(text)).toEqual([
      ["Ada Lund", "It failed on Monday night."],
      ["Ada Lund", "Nobody was near it at all."],
      ["Ada Lund", "We inspect it every week."],
    ]);
  });

  it("reads initials and surnames as the names that they stand for", () => {
    const text = `HW: What happened?

Ada Lund: The crane fell into the harbour.

HW: And then?

AL: We closed the quay at once.

BEN ROE, HARBOUR MASTER: The quay was never closed.

ROE: I was there myself all night.`;
    expect(said(text).map(([who]) => who)).toEqual(["Ada Lund", "Ada Lund", "Ben Roe", "Ben Roe"]);
  });

  it("reads initials that no mark follows, beside turns that have one", () => {
    const text = `((HW)) Who are you?

Ada Lund I run the harbour.

((HW)) What fell?

AL The crane fell on the quay.

((HW)) And now?

AL Our crew repairs it.`;
    expect(said(text)).toEqual([
      ["Ada Lund", "I run the harbour."],
      ["Ada Lund", "The crane fell on the quay."],
      ["Ada Lund", "Our crew repairs it."],
    ]);
  });
});

describe("a turn of several paragraphs", () => {
  const TURNS = `INTERVIEWER: Is it over?

ADA LUND: The strike is over.

The crews went back on Monday.

INTERVIEWER: And the pay?

ADA LUND: The pay rises in June.`;

  it("goes on until the next one begins", () => {
    expect(said(TURNS)).toContainEqual(["Ada Lund", "The crews went back on Monday."]);
  });

  it.each([
    ["We all get three per cent.", true],
    ["The museum opens at nine.", false],
    ["Lund, 44, was born in Eastholm, and we met her there.", false],
  ])("at the end, goes on with %s: %j", (paragraph, goesOn) => {
    const own = said(`${TURNS}\n\n${paragraph}`).filter(([, words]) => words === paragraph);
    expect(own).toHaveLength(goesOn ? 1 : 0);
  });
});

it("passes on what others are named to have said, and drops what the speaker says of himself", () => {
  const text = `Q: What do you think?

ADA LUND: I think that the quay is safe. Ben Roe said that the crane was old.

Q: Do you agree?

ADA LUND: I do not.`;
  const others = extractAttributions(text).filter(({ cue }) => cue.length > 0);
  expect(others).toMatchObject([{ speakers: ["Ben Roe"], relayName: "Ada Lund" }]);
});

it.each([
  ["ADA LUND", "Ada Lund"],
  ["BEN O'ROE", "Ben O'roe"],
  ["Ada Lund", "Ada Lund"],
  ["AL", "AL"],
])("names %j as %j", (label, name) => expect(nameIn(label)).toBe(name));

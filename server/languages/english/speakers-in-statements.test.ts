/** Tests which words of a statement follow a correction of its speakers. */
import { expect, it } from "vitest";
import { withSpeakers } from "./speakers-in-statements";

const TEXT = "The Harbour Board met Ada Lund and Ben Roe at the Port Office.";
type Row = [before: string[], after: string[], statement: string, content: string, changed: string];

it.each<Row>([
  [["Ada Lund"], ["Ben Roe"], "Ada Lund denied it.", "it", "Ben Roe denied it."],
  [["Ada Lund"], ["Harbour Board"], "Ada Lund denied it.", "it", "The Harbour Board denied it."],
  [["Harbour Board"], ["Ada Lund"], "The Harbour Board denied it.", "it", "Ada Lund denied it."],
  [["Ada Lund"], ["Ada Lund", "Ben Roe"], "Ada Lund has denied it.", "it", "Ada Lund and Ben Roe have denied it."],
  [["Ada Lund", "Ben Roe"], ["Ben Roe"], "Ada Lund and Ben Roe were denying it.", "it", "Ben Roe was denying it."],
  [["Ada Lund"], ["Ben Roe"], "[Ada Lund] was at home.", "she was at home", "[Ben Roe] was at home."],
  [["Ada Lund"], ["Ben Roe"], "It was [Ada Lund’s] boat.", "it was her boat", "It was [Ben Roe’s] boat."],
  [["Ada Lund"], ["Ben Roe"], "Ada Lund will win.", "Ada Lund will win", "Ada Lund will win."],
  [["Ada Lund"], ["Ben Roe"], "Ada Lunden denied it.", "it", "Ada Lunden denied it."],
  [["Ada Lund"], ["Ben Roe"], "The port is closed.", "the port is closed", "The port is closed."],
  [["Ada Lund"], [], "Ada Lund denied it.", "it", "Ada Lund denied it."],
  [[], ["Ben Roe"], "Ada Lund denied it.", "it", "Ada Lund denied it."],
  [["Ada Lund"], ["A $& B"], "Ada Lund denied it.", "it", "A $& B denied it."],
])("%j → %j: %s", (before, after, statement, content, changed) =>
  expect(withSpeakers(statement, { before, after, text: TEXT, content })).toBe(changed),
);

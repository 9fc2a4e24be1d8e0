/** Tests front matter as people and programs write it: what cannot be parsed is reported, never dropped silently. */
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "./front-matter";

const matter = (...lines: string[]) => readFrontMatter(["---", ...lines, "---", "", "The words."].join("\n"));

describe("front matter", () => {
  it.each([
    ["author: Ann Field", "Ann Field"],
    ["author: [Ann Field, Joe Marsh]", "Ann Field, Joe Marsh"],
    ["authors: [\"Ann Field\", 'Joe Marsh']", "Ann Field, Joe Marsh"],
  ])("%s", (line, author) => {
    expect(matter(line).author).toBe(author);
  });

  it.each([
    [["date: 12/03/2026"], ["The date “12/03/2026” could not be read as one day."]],
    [["url: selby.example/rail"], ["The address “selby.example/rail” is not a whole one, so it was left out."]],
    [["date: 2026-03-12", "url: https://selby.example/rail"], []],
  ])("%j", (lines, doubts) => {
    expect(matter(...lines).doubts).toEqual(doubts);
  });
});

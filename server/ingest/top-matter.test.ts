/** Tests what is read from the lines above the prose, and that the prose itself is never searched for dates. */
import { describe, expect, it } from "vitest";
import { readTopMatter } from "./top-matter";

const read = (text: string) => readTopMatter(text.split("\n"));

describe("readTopMatter", () => {
  it("takes named fields and leaves their lines empty", () => {
    const top = read(
      "Title: Envoys meet\nSource: Sample Wire\nURL: https://example.org/a b\nPublished: 4 January 2020\n\nProse.",
    );
    expect(top).toMatchObject({ title: "Envoys meet", publisher: "Sample Wire", publishedOn: "2020-01-04" });
    expect(top.url).toBe("https://example.org/a%20b");
    expect(top.lines.join("\n").trim()).toBe("Prose.");
  });

  it.each([
    ["date 2020-01-05 Envoys meet", "2020-01-05", "Envoys meet"],
    ["date 2020-01 Envoys meet", null, "Envoys meet"],
    ["date palms grow here", null, "date palms grow here"],
    ["20:04 GMT19 April 2021", null, ""],
    ["8:04 p.m. Monday, April 19, 2021", null, ""],
    ["19 April 2021, 20:04 GMT", "2021-04-19", ""],
    ["Last updated on Monday, 19 April 2021 at 8:04 p.m.", "2021-04-19", ""],
    ["Published 4 January 2020 | Updated 5 January 2020", "2020-01-04", ""],
    ["LONDON, April 19, 2021 (Agency) – Envoys met.", "2021-04-19", "LONDON, April 19, 2021 (Agency) – Envoys met."],
    ["Iran fired missiles on 8 January 2020, he said.", null, "Iran fired missiles on 8 January 2020, he said."],
    ["On 19 April 2021 – a Monday – envoys met.", null, "On 19 April 2021 – a Monday – envoys met."],
    ["Date: some time in May", null, "Date: some time in May"],
  ])("reads “%s”", (line, publishedOn, rest) => {
    const top = read(line);
    expect(top.publishedOn).toBe(publishedOn);
    expect(top.lines[0]).toBe(rest);
  });

  it.each([
    ["Published 4 January 2020 | Updated 5 January 2020", false],
    ["First posted on 4 January 2020 at 14:05", false],
    ["Last updated on Monday, 19 April 2021 at 8:04 p.m.", true],
    ["19 April 2021, 20:04 GMT", true],
    ["Envoys meet\n20:04 GMT 19 April 2021", true],
    ["Published: 4 January 2020", false],
  ])("doubts a date only where the line does not say that it is that of publication: “%s”", (line, isDoubted) => {
    const { dateDoubt, publishedOn } = read(line);
    expect(publishedOn).not.toBeNull();
    expect(dateDoubt !== null).toBe(isDoubted);
  });

  it("says which line it took for the page's clock", () => {
    const { doubts, dateDoubt } = read("20:04 GMT19 April 2021\nEnvoys meet");
    expect(doubts).toEqual([
      "The line “20:04 GMT19 April 2021” looks like the page's clock, so its date was left out.",
    ]);
    expect(dateDoubt).toBeNull();
  });

  it("takes a byline under a headline, with the publisher it names", () => {
    const top = read("Envoys meet\nBy Jane Doe for The Gazette\n\nProse.");
    expect(top).toMatchObject({ publisher: "The Gazette", author: "Jane Doe" });
    expect(top.lines[1]).toBe("");
  });

  it("does not take a headline that begins with By for a byline", () => {
    expect(read("By Any Measure, This Was War\n\nProse.").lines[0]).toBe("By Any Measure, This Was War");
  });

  it("refuses an address that is not a web address, and says so", () => {
    const top = read("URL: javascript:alert(1)\n\nProse.");
    expect(top.url).toBeNull();
    expect(top.notes[0]).toContain("not an http or https address");
  });

  it("leaves alone what stands further down", () => {
    const top = read(`${"Prose. ".repeat(100)}\n19 April 2021\nSource: The Gazette`);
    expect(top).toMatchObject({ publishedOn: null, publisher: null });
  });
});

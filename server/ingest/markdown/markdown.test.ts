/** Tests that Markdown is reduced to its words and its front matter, without any of its marks. */
import { describe, expect, it } from "vitest";
import { readMarkdown } from "./markdown";

const textOf = (source: string) => readMarkdown(source).text;

describe("readMarkdown", () => {
  it("reads front matter leniently", () => {
    const source =
      '---\ntitle: "Envoys: they meet"\nSource : Sample Wire\nlang: de\nurl: https://example.org/x\ndate: 2020-01-05\ntags:\n---\n\nProse.';
    expect(readMarkdown(source)).toEqual({
      title: "Envoys: they meet",
      publisher: "Sample Wire",
      url: "https://example.org/x",
      publishedOn: "2020-01-05",
      author: null,
      language: "de",
      doubts: [],
      text: "Prose.",
    });
  });

  it("takes the first top heading for the title and leaves the others in the text", () => {
    expect(readMarkdown("# Envoys *meet* #\n\nProse.\n\n## Later\nMore.")).toMatchObject({
      title: "Envoys meet",
      text: "Prose.\n\nLater\n\nMore.",
    });
  });

  it("takes an underlined heading", () => {
    expect(readMarkdown("Envoys meet\n===\nProse.")).toMatchObject({ title: "Envoys meet", text: "Prose." });
  });

  it("keeps an unclosed front matter as text", () => {
    expect(textOf("---\ntitle: x")).toBe("title: x");
  });

  it.each([
    ["wrapped lines", "one\ntwo", "one two"],
    ["a hard break", "one  \ntwo\\\nthree", "one\ntwo\nthree"],
    ["a list", "Points:\n- one\n- *two*\n  goes on\n3. three", "Points:\none\ntwo goes on\nthree"],
    ["a block quote", "> one\n> two\n>\n> three", "one two\n\nthree"],
    ["emphasis", "**bold** *it* ***both*** __b__ _i_ ~~gone~~ `code`", "bold it both b i gone code"],
    ["a link and an image", "![a](b.png)[words](http://x.y/z_(1)) <https://x.y>", "words https://x.y"],
    ["an escape", "5 \\* 3 \\_x\\_ \\[no\\](link)", "5 * 3 _x_ [no](link)"],
    [
      "a footnote star, a handle and an editor's brackets",
      "Daesh* fights. (@MFA_China_x) [sic]",
      "Daesh* fights. (@MFA_China_x) [sic]",
    ],
    ["comments, tags and entities", "a<!-- no\nno --> <em>b</em> &amp;lt; c &mdash; d", "a b &lt; c — d"],
    ["a rule", "one\n\n* * *\n\ntwo", "one\n\ntwo"],
  ])("turns %s into plain text", (_, source, text) => {
    expect(textOf(source)).toBe(text);
  });
});

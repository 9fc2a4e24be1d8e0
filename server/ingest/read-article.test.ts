/** Tests reading articles as a whole: formats, refusals, pasted text, and that no bytes can make it throw. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_ARTICLE_BYTES } from "@/server/domain/articles/article-format";
import type { ArticleDraft } from "./draft";
import { readArticle } from "./read-article";
import { normaliseText } from "./text/normalise";

const bytes = (text: string) => new TextEncoder().encode(text);

function draftOf(text: string, hint: { name: string; type?: string }): ArticleDraft {
  const result = readArticle(bytes(text), hint);
  if (!result.ok) throw new Error(result.message);
  return result.draft;
}

describe("readArticle", () => {
  it("reads a text file with a date marker and no headline", () => {
    expect(
      draftOf(" date 2020-01-05 The ministers spoke on Saturday about peace. They agreed.\n\nMore.", { name: "a.txt" }),
    ).toEqual({
      title: "The ministers spoke on Saturday about peace",
      publisher: null,
      url: null,
      publishedOn: "2020-01-05",
      dateDoubt: null,
      author: null,
      language: null,
      text: "The ministers spoke on Saturday about peace. They agreed.\n\nMore.",
      format: "text",
      notes: ["No headline was found, so the title is the opening of the first sentence."],
      doubts: ["No headline was found, so the title is the opening of the first sentence."],
      leftOut: [],
      readings: [],
    });
  });

  it("reads a text file with page furniture around it", () => {
    const page =
      "20:04 GMT19 April 2021\nListen Live\n    Get short URL\n\n    The ministers spoke at length on Friday.\n\n    Community standardsDiscussion";
    const draft = draftOf(page, { name: "a.txt" });
    expect(draft).toMatchObject({ publishedOn: null, text: "The ministers spoke at length on Friday." });
    expect(draft.notes.at(-1)).toBe(
      "Page furniture was left out: “Listen Live”, “Get short URL”, “Community standardsDiscussion”.",
    );
  });

  it("says of which date it is not sure, and why", () => {
    const page =
      '<title>Envoys meet</title><link rel="canonical" href="https://example.org/2020/01/05/envoys"><p>They met.</p>';
    const draft = draftOf(page, { name: "a.html" });
    expect(draft).toMatchObject({ publishedOn: "2020-01-05", dateDoubt: expect.stringContaining("address") });
    expect(draft.doubts).toContain(draft.dateDoubt);
  });

  it("keeps the paragraphs around a removed line apart", () => {
    expect(draftOf("One spoke first.\nAdvertisement\nTwo spoke next.", { name: "a.txt" }).text).toBe(
      "One spoke first.\n\nTwo spoke next.",
    );
  });

  it("reads Markdown", () => {
    expect(draftOf("---\ntitle: Envoys meet\n---\n# Envoys meet\n\nThey *met*.", { name: "A.MD" })).toMatchObject({
      title: "Envoys meet",
      text: "They met.",
      format: "markdown",
    });
  });

  it("keeps the front matter's date and still takes the lines under the title", () => {
    const source = "---\ndate: 2020-01-05\n---\n# Envoys meet\n\nBy Jane Doe\n\n6 January 2020\n\nThey met.";
    expect(draftOf(source, { name: "a.md" })).toMatchObject({ publishedOn: "2020-01-05", text: "They met." });
  });

  it("does not repeat a page's headline in the text", () => {
    const page = "<title>Envoys meet</title><article><h1>Envoys meet</h1><p>They met.</p></article>";
    expect(draftOf(page, { name: "story", type: "text/html; charset=utf-8" })).toMatchObject({
      title: "Envoys meet",
      text: "They met.",
    });
  });

  it.each([
    ["a page without an ending", "<!doctype html><p>They met.</p>", { name: "page" }, "html"],
    ["a text without an ending", "They met.", { name: "page", type: "application/octet-stream" }, "text"],
    ["an ending before the type", "They met.", { name: "a.md", type: "text/plain" }, "markdown"],
    ["a type before an unknown ending", "They met.", { name: "a.2020", type: "text/plain" }, "text"],
  ])("knows the format of %s", (_, text, hint, format) => {
    expect(draftOf(text, hint).format).toBe(format);
  });

  it.each([
    ["too large", new Uint8Array(MAX_ARTICLE_BYTES + 1).fill(97), { name: "a.txt" }],
    ["empty", new Uint8Array(), { name: "a.txt" }],
    ["empty", bytes(" \n\t "), { name: "a.txt" }],
    ["empty", new Uint8Array([0xef, 0xbb, 0xbf]), { name: "a.txt" }],
    ["binary", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), { name: "a.txt" }],
    ["bad encoding", new Uint8Array(40).fill(0xe9), { name: "a.txt" }],
    ["unsupported type", bytes("%PDF-1.4"), { name: "a.pdf" }],
    ["unsupported type", bytes("{}"), { name: "a", type: "application/json" }],
    ["unsupported type", bytes("<div>".repeat(5000)), { name: "a.html" }],
    ["no article text", bytes("Listen Live\n\n— — —"), { name: "a.txt" }],
    ["no article text", bytes("<title>T</title><script>let a</script>"), { name: "a.html" }],
    ["no article text", bytes("---\ntitle: T\n---\n"), { name: "a.md" }],
  ])("refuses what is %s", (fault, given, hint) => {
    expect(readArticle(given, hint)).toMatchObject({ ok: false, fault, message: expect.stringMatching(/^[A-Z].+\.$/) });
  });

  it("answers for any bytes, with a text in stored form", () => {
    const anyHint = fc.constantFrom("a.txt", "a.md", "a.html", "a").map((name) => ({ name }));
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc
        .array(fc.constantFrom("<p>", "</div>", "*", "[", "](", "\n", "a b", "---", ">", "`", "&amp;"))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), anyText.map(bytes)), anyHint, (given, hint) => {
        const result = readArticle(given, hint);
        if (!result.ok) return;
        expect(normaliseText(result.draft.text)).toBe(result.draft.text);
        expect(result.draft.title).not.toBe("");
      }),
    );
  });
});

describe("a pasted text, which has no name", () => {
  it.each([
    [
      "Markdown with front matter",
      "---\ntitle: Envoys meet\nauthor: Nora Lind\n---\n\nThey **met** in Bern.",
      "markdown",
    ],
    ["the source of a page", "<p>They met in Bern, the envoys said on Friday.</p>", "html"],
    ["plain words", "Envoys meet\n\nThey met in Bern.", "text"],
  ])("is read as %s", (_, text, format) => {
    expect(draftOf(text, { name: "" })).toMatchObject({ format, text: expect.stringMatching(/^They met in Bern/) });
  });

  it("keeps the author of its front matter", () => {
    expect(draftOf("---\nauthor: Nora Lind\n---\n\nThey met.", { name: "" }).author).toBe("Nora Lind");
  });
});

describe("what is told about a text", () => {
  it("says how many invisible characters it leaves out", () => {
    const draft = draftOf("Envoys meet\n\nThe har\u00adbour was\u200b closed.", { name: "a.txt" });
    expect(draft.text).toBe("The harbour was closed.");
    expect(draft.notes[0]).toMatch(/^2 invisible characters were left out/);
  });

  it("says that it puts double encoding right", () => {
    const draft = draftOf("Envoys meet\n\nâ€œThe harbour is closed,â€\u009d AndrÃ© said.", { name: "a.txt" });
    expect(draft.text).toBe("“The harbour is closed,” André said.");
    expect(draft.doubts[0]).toContain("encoded twice");
  });
});

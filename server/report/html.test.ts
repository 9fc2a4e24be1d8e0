/**
 * Tests that no text of a snapshot can become markup in the HTML report, and that the report loads nothing external.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderHtml } from "./html";
import { escapeHtml } from "./html-text";
import { SAMPLE_PRINTED, SAMPLE_SNAPSHOT } from "./sample-snapshot";

const hostile = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom("<", ">", '"', "'", "&", "</style>", "<script>", "--" + ">", "&lt;", "\u0000", "onload=x", " "),
    )
    .map((parts) => parts.join("")),
);

/** Returns the tags of a document, without the text between them. */
function tagsOf(document: string): string[] {
  return document.match(/<[^>]*>/gu) ?? [];
}

describe("escapeHtml", () => {
  it("leaves no character that could begin or end markup", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeHtml(text).replace(/&(?:amp|lt|gt|quot|#39);/gu, "")).not.toMatch(/[<>"'&\0]/u);
      }),
    );
  });
});

describe("renderHtml", () => {
  it("has the same tags whatever the words are", () => {
    const [first] = SAMPLE_SNAPSHOT.claims;
    if (!first) throw new Error("The sample has no claim.");
    const withWords = (words: string) =>
      renderHtml({
        ...SAMPLE_PRINTED,
        snapshot: {
          ...SAMPLE_SNAPSHOT,
          title: words,
          desk: words,
          claims: [{ ...first, statement: words, tags: [words], cue: `x${words}` }],
        },
      });
    const plain = tagsOf(withWords("words"));
    fc.assert(
      fc.property(hostile, (words) => {
        expect(tagsOf(withWords(`x${words}`))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  const document = renderHtml(SAMPLE_PRINTED);

  it("links to the web only, and tells nobody where from", () => {
    const links = document.match(/<a [^>]*>/gu) ?? [];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(link).toMatch(/href="(?:#claim-\d+"|https?:\/\/[^"]*" rel="noopener nofollow")/u);
    expect(document).not.toContain("javascript:");
  });

  it("loads nothing", () => {
    expect(document).not.toMatch(/<(?:script|link|img|iframe|object)|@import|url\((?!data:font\/woff2;base64,)/u);
    expect(document).toContain("default-src 'none'".replaceAll("'", "&#39;"));
  });

  it("carries both typefaces, and of each only the scripts whose letters it has", () => {
    const facesOf = (bytes: string) => bytes.match(/(?<=@font-face \{ font-family: ")[^"]+/gu);
    const title = (words: string) =>
      renderHtml({ ...SAMPLE_PRINTED, snapshot: { ...SAMPLE_SNAPSHOT, title: words, claims: [] } });
    expect(facesOf(title("Ports"))).toEqual(["Inter Variable", "Source Serif 4 Variable"]);
    expect(facesOf(title("Порты в Łodzi"))).toHaveLength(6);
    expect(title("Ports").length).toBeLessThan(150_000);
  });

  it("lets each outside text choose its own direction", () => {
    expect(document).toMatch(/<p class="statement" dir="auto">الميناء/u);
    expect(document).toMatch(/<span class="theirs" dir="auto">Ada Varga/u);
  });
});

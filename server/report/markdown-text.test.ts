/** Tests that outside text cannot act as Markdown, whatever it contains. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown, markdownLink } from "./markdown-text";

const hostile = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        ..."\\`*_{}[]()#+-.!|~<>&=:@$ \n\r\t1a\u0000\u2028",
        "http://",
        "www.",
        "&lt;",
        "<b>",
        "![x](y)",
        "    ",
        "---",
        "1. ",
      ),
    )
    .map((parts) => parts.join("")),
);

/** Returns what a Markdown reader shows for escapes and entities: the original words. */
function shownBy(markdown: string): string {
  const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
  return markdown.replace(
    /\\([!-/:-@[-`{-~])|&(?:amp|lt|gt);/gu,
    (whole, escaped: string | undefined) => escaped ?? entities[whole] ?? "",
  );
}

describe("escapeMarkdown", () => {
  it("leaves nothing that Markdown acts on", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const active = escapeMarkdown(text)
          .replace(/\\[!-/:-@[-`{-~]/gu, "")
          .replace(/&(?:amp|lt|gt);/gu, "");
        expect(active).not.toMatch(/[\\`*_{}[\]#|~$<>&@]|:\/\/|\p{Cc}|[\u2028\u2029]/u);
      }),
    );
  });

  it("never begins a block or ends the line", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeMarkdown(text)).not.toMatch(/^(?:\s|[-+=]|\d+[.)])|\n|(?<!\\)!$/u);
      }),
    );
  });

  it("shows the words themselves, with white space folded", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shownBy(escapeMarkdown(text))).toBe(text.replace(/[\s\p{Cc}]+/gu, " ").trim());
      }),
    );
  });
});

describe("markdownLink", () => {
  it("keeps the address inside its brackets", () => {
    fc.assert(
      fc.property(hostile, fc.webUrl(), hostile, (words, base, rest) => {
        const link = markdownLink(words, new URL(`${base}?q=${rest}x`).href);
        const [, address = ""] = /\]\(<([^<>\s()\\]*)>\)$/u.exec(link) ?? [];
        expect(address).toMatch(/^https?:/u);
      }),
    );
  });
});

/** Tests that no cell of an exported table can be read as a formula. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCsv } from "./csv";
import { guardCell } from "./formula-guard";
import { SAMPLE_PRINTED, SAMPLE_SNAPSHOT } from "./sample-snapshot";

const DANGEROUS = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];

/** Invisible characters that may precede a sign, by name, since they would be invisible here too. */
const UNSEEN: Record<string, string> = {
  "a space": " ",
  "a no-break space": "\u00a0",
  "an ideographic space": "\u3000",
  "a figure space": "\u2007",
  "a tab": "\t",
  "a line feed": "\n",
  "a carriage return": "\r",
  "a next line": "\u0085",
  "a line separator": "\u2028",
  "a NUL": "\0",
  "a bell": "\u0007",
  "a backspace": "\b",
  "an escape": "\u001b",
  "a delete": "\u007f",
  "a zero-width space": "\u200b",
  "a zero-width joiner": "\u200d",
  "a word joiner": "\u2060",
  "a byte order mark": "\ufeff",
  "a soft hyphen": "\u00ad",
  "a right-to-left mark": "\u200f",
  "a right-to-left override": "\u202e",
  "an isolate": "\u2067",
  "a variation selector": "\ufe0f",
  "a tag": "\u{e0041}",
  "a combining accent": "\u0301",
  "a Hangul filler": "\u3164",
  "an empty Braille cell": "\u2800",
  "a private character": "\ue000",
  "a quotation mark": '"',
};
const SIGNS = [...DANGEROUS, "﹦", "⁼", "−"];
const FORMS = [
  ...SIGNS.map((sign): [string, string, string] => [`${sign} alone`, `${sign}1+1`, `'${sign}1+1`]),
  ...Object.entries(UNSEEN).flatMap(([name, unseen]) =>
    ["=", "@"].map((sign): [string, string, string] => [
      `${sign} behind ${name}`,
      `${unseen}${sign}A1`,
      /[\t\n\r\u0085\u2028]/u.test(unseen) ? `'${unseen}'${sign}A1` : `'${unseen}${sign}A1`,
    ]),
  ),
  ["= behind much of it", "\u200b \u202e\t=A1", "'\u200b \u202e\t'=A1"],
  ["= behind a semicolon", "the road;=A1", "the road;'=A1"],
  ["= behind a semicolon and what is not seen", "the road; \u200b=A1", "the road; \u200b'=A1"],
  ["= behind a semicolon and a quotation mark", 'the road;"=A1"', 'the road;"\'=A1"'],
  ["= behind a line break", "the road\n=A1", "the road\n'=A1"],
  ["= behind a line break of Windows", "the road\r\n=A1", "the road\r\n'=A1"],
  ["@ behind a tab", "the road\t@A1", "the road\t'@A1"],
  ["several of them", "=A1;=A2\n+A3", "'=A1;'=A2\n'+A3"],
] satisfies [string, string, string][];

describe("guardCell", () => {
  it("is tried with at least sixty forms", () => expect(FORMS.length).toBeGreaterThanOrEqual(60));

  it.each(FORMS)("puts an apostrophe before %s", (_, cell, guarded) => {
    expect(guardCell(cell)).toBe(guarded);
  });

  it.each([
    "The road is open; it was shut",
    "a = b; c",
    "Roe said: 5 - 3",
    "“=” is a sign",
    "two\nlines",
    "ada@desk.example; bo@desk.example",
    "",
  ])("leaves %j as it is", (cell) => expect(guardCell(cell)).toBe(cell));

  it("leaves no sign at the beginning of a cell, however it is split", () => {
    const pieces = [...SIGNS, ...Object.values(UNSEEN), ";", "a", "1", ","];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        for (const cell of guardCell(parts.join("")).split(/[;\t\n\r]/u))
          expect(cell).not.toMatch(/^[\s\p{C}\p{M}\p{Z}\u3164\u2800"]*[=+\-@＝＋－＠﹦⁼−]/u);
      }),
    );
  });

  it("leaves every text without such a sign as it is", () => {
    const plain = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−]|^[\t\r\n]/u.test(text));
    fc.assert(fc.property(plain, (text) => guardCell(text) === text));
  });
});

describe("renderCsv", () => {
  const [first] = SAMPLE_SNAPSHOT.claims;
  if (!first) throw new Error("The sample has no claim.");

  it("guards every cell that outside text reaches", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DANGEROUS), (sign) => {
        const words = `${sign}cmd|' /C calc'!A0`;
        const claim = {
          ...first,
          statement: words,
          cue: words,
          tags: [words],
          fragments: [{ exact: words, prefix: "", suffix: "", start: 0, end: 9 }],
        };
        const bytes = renderCsv({
          ...SAMPLE_PRINTED,
          snapshot: { ...SAMPLE_SNAPSHOT, title: words, desk: words, claims: [claim] },
        });
        expect(bytes.split(words).length - 1).toBe(6);
        expect(bytes.split(`'${words}`).length - 1).toBe(6);
      }),
    );
  });

  it("quotes the cells that run over several lines", () => {
    const claim = { ...first, cue: "one\ntwo" };
    const snapshot = { ...SAMPLE_SNAPSHOT, claims: [claim] };
    expect(renderCsv({ ...SAMPLE_PRINTED, snapshot })).toContain(',"one\ntwo",');
  });

  it("begins with a byte order mark and has a line for each claim", () => {
    const plain = { ...SAMPLE_SNAPSHOT, claims: SAMPLE_SNAPSHOT.claims.slice(3) };
    const bytes = renderCsv({ ...SAMPLE_PRINTED, snapshot: plain });
    expect(bytes.startsWith("\uFEFFclaim,statement,")).toBe(true);
    expect(bytes.match(/^0198c000-/gmu)).toHaveLength(2);
  });
});

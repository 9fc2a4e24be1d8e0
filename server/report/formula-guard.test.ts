/** Proves that no cell of an exported table can be taken for a formula. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCsv } from "./csv";
import { guardCell } from "./formula-guard";
import { SAMPLE_PRINTED, SAMPLE_SNAPSHOT } from "./sample-snapshot";

const DANGEROUS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"];

describe("guardCell", () => {
  it("puts an apostrophe before everything that a spreadsheet might run", () => {
    const white = fc.stringMatching(/^[ \t\u00a0]*$/u);
    fc.assert(
      fc.property(white, fc.constantFrom(...DANGEROUS), fc.string(), (space, sign, rest) => {
        expect(guardCell(space + sign + rest)).toBe(`'${space}${sign}${rest}`);
      }),
    );
  });

  it("leaves every other cell as it is", () => {
    const signs = new RegExp(`^\\s*[${DANGEROUS.join("").replace("-", "\\-")}]|^[\t\r\n]`, "u");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }).filter((text) => !signs.test(text)),
        (text) => {
          expect(guardCell(text)).toBe(text);
        },
      ),
    );
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

/** Tests the statements of sentences of every kind, and that no statement loses or changes what it must not. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "@/server/domain/articles/span";
import { isFragment } from "@/server/domain/claims/statement";
import { type Passage, type Range, readPassages } from "../reading/passages";
import { readSentences } from "../reading/sentences";
import { firstFrom } from "../reading/tokens";
import { cueClassOf, headLemma } from "../rules/cue-classes";
import { quotationOf } from "../speakers/attributions";
import { Register } from "../speakers/entities/register";
import { KnownNames } from "./known-names";
import { englishStatement } from "./statement";

const MARK = /\{([scq])(?:=([^:}]*))?:([^}]*)\}/gu;
type Marked = { text: string; marks: Record<"s" | "c" | "q", Span[]>; name: string | null };

function readMarked(line: string): Marked {
  const marks: Marked["marks"] = { s: [], c: [], q: [] };
  let name: string | null = null;
  let [text, at] = ["", 0];
  for (const match of line.matchAll(MARK)) {
    const [whole, role = "", called, words = ""] = match;
    text += line.slice(at, match.index);
    marks[role as keyof typeof marks].push([text.length, text.length + words.length]);
    if (called) name = called;
    text += words;
    at = match.index + whole.length;
  }
  return { text: text + line.slice(at), marks, name };
}

function rangeOf({ tokens }: Passage, span: Span | undefined): Range | null {
  return span ? { from: firstFrom(tokens, span[0]), to: firstFrom(tokens, span[1]) } : null;
}

function stated(line: string, before: string | null = null): string {
  const { text, marks, name } = readMarked(line);
  const [passage] = [...readPassages(text)];
  if (!passage) throw new Error(`nothing to read in ${line}`);
  const source = rangeOf(passage, marks.s.at(-1));
  const cue = rangeOf(passage, marks.c[0]) ?? { from: 0, to: 0 };
  const begin = cue.to > 0 ? cue.from : firstFrom(passage.tokens, marks.q[0]?.[0] ?? 0);
  const sentence = readSentences(passage).find(({ from, to }) => from <= begin && begin < to);
  if (!sentence) throw new Error(`no sentence around the cue of ${line}`);
  const { people } = Register.of([passage]);
  const known = new KnownNames(text, (words) => {
    const [one, another] = people.find(words, null);
    return one && !another && one.name.toLowerCase().includes(words.toLowerCase()) ? one : null;
  });
  return englishStatement({
    finding: { sentence, source, cue, relay: null, content: marks.q, confidence: 1 },
    quotation: quotationOf(passage, marks.q),
    cueClass: cueClassOf(headLemma(passage, cue), text.slice(...(marks.q[0] ?? [0, 0]))),
    names: name === null ? [] : [name],
    known,
    before,
  });
}

const GOLDEN = readFileSync(join(import.meta.dirname, "statements.golden.txt"), "utf8")
  .split("\n")
  .filter((line) => line.includes(" => "))
  .map((line): [string, string] => {
    const [marked = "", statement = ""] = line.split(" => ");
    return [marked, statement];
  });

describe("the statement of", () => {
  it.each(GOLDEN)("%s", (marked, statement) => expect(stated(marked)).toBe(statement));
});

describe("“that claim”", () => {
  const line = "{q:That claim} {c:was disputed} by {s:sailors}.";

  it.each([
    [null, "That claim was disputed by sailors."],
    ["The pier is “safe”.", "[The claim that the pier is “safe”] was disputed by sailors."],
    ["“The pier is safe.”", "That claim was disputed by sailors."],
    [`The pier is safe${", quite safe".repeat(20)}.`, "That claim was disputed by sailors."],
  ])("after %j", (before, statement) => expect(stated(line, before)).toBe(statement));
});

const CUES = [
  ...["said", "did not say", "has denied", "accused", "never called", "announced", "did not rule out", "warned of"],
  ...["refused to confirm", "will announce", "asked whether", "cannot confirm", "promised", "was said", "adding"],
];
const PIECES = [
  ...["that", "the port", "is closed", "he", "not", "never", "no ship", "12", "4.5 million", "and", "to leave", "it"],
  ...[
    "“we will not pay”",
    "“he saw 3 ships,”",
    '"not now"',
    "of theft",
    "has sailed",
    "in 2019",
    ",",
    "cannot",
    "their",
  ],
];
const anything = fc.record({
  speaker: fc.constantFrom("{s=Ola Moe:Captain Ola Moe}", "{s:he}", "{s:The council}", "{s=Sea League:it}"),
  cue: fc.constantFrom(...CUES),
  content: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(" ")),
  fronted: fc.boolean(),
});
const KEPT = /“[^”]*”|"[^"]*"|\d+(?:\.\d+)?|\b(?:not?|never|cannot)\b/gu;
/** The mark before a closing quotation mark may change with the sentence's end. */
const LAST_MARK = /[,.;]?["”]$/u;
/** Counts a quotation to the letter, and other words in any case. */
function count(words: string, one: string): number {
  return /^["“]/u.test(one) ? words.split(one).length - 1 : words.toLowerCase().split(one.toLowerCase()).length - 1;
}

describe("every statement", () => {
  it("keeps each quotation to the letter, each number and each word that negates", () => {
    fc.assert(
      fc.property(anything, ({ speaker, cue, content, fronted }) => {
        const line = fronted ? `{q:${content}}, ${speaker} {c:${cue}}.` : `${speaker} {c:${cue}} {q:${content}}.`;
        const statement = stated(line);
        const needed = [...(isFragment(statement) ? "" : cue).matchAll(KEPT), ...content.matchAll(KEPT)];
        for (const [whole] of needed) {
          const one = whole.replace(LAST_MARK, "");
          expect(count(statement, one)).toBeGreaterThanOrEqual(count(content, one));
        }
        if (/not|never|refused/u.test(cue) && !isFragment(statement)) expect(statement).toContain(cue);
      }),
      { numRuns: 400 },
    );
  });
});

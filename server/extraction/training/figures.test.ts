/** Tests what counts as found: by words and not by marks, one to one, and for each definition of a match separately. */
import { describe, expect, it } from "vitest";
import type { Span } from "@/server/domain/articles/span";
import { measure } from "./figures";

const TEXT = "The mayor said that “the bridge is safe and dry.” Ada agreed.";

/** Returns the span of these words in the text. */
function at(words: string): Span {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
}
const spans = (words: string) => (words === "" ? [] : [at(words)]);
const attribution = (source: string, cue: string, content: string) => ({
  source: spans(source),
  cue: spans(cue),
  content: spans(content),
});
type Attribution = ReturnType<typeof attribution>;

const MARKED = attribution("The mayor", "said", "the bridge is safe and dry");

const figuresOf = (found: Attribution[], marked = [MARKED]) =>
  measure([{ id: "a", text: TEXT, attributions: marked }], () => found);

describe("what is found", () => {
  it("is the same whatever the marks around it, and with or without “that”", () => {
    const figures = figuresOf([attribution("The mayor", "said", "that “the bridge is safe and dry.”")]);
    expect(figures).toMatchObject({ marked: 1, found: 1, pair_exact: { precision: 1, recall: 1, f1: 1 } });
    expect(figures.span_content.f1).toBe(0);
    expect(figures.span_cue.f1).toBe(1);
  });

  it.each([
    ["the bridge is safe", { content_exact: 0, content_j80: 0, content_j50: 1, pair_j50: 1 }],
    ["bridge is safe and dry", { content_exact: 0, content_j80: 1, content_j50: 1, pair_j50: 1 }],
    ["the bridge", { content_exact: 0, content_j80: 0, content_j50: 0, pair_j50: 0 }],
  ])("counts “%s” by how much of it is shared", (content, expected) => {
    const figures = figuresOf([attribution("The mayor", "said", content)]);
    const found = Object.fromEntries(Object.keys(expected).map((name) => [name, figures[name as "pair_j50"].f1]));
    expect(found).toEqual(expected);
  });

  it("needs the source for a pair; none on either side agree", () => {
    const { cue, content } = MARKED;
    expect(figuresOf([{ source: [], cue, content }]).pair_j50.f1).toBe(0);
    expect(figuresOf([{ source: [], cue, content }], [{ source: [], cue, content }]).pair_j50.f1).toBe(1);
  });

  it("is paired one for one, the closest first", () => {
    const figures = figuresOf([attribution("Ada", "agreed", "the bridge is safe"), MARKED]);
    expect(figures.pair_exact).toMatchObject({ precision: 0.5, recall: 1 });
    expect(figures.content_j50.precision).toBe(0.5);
  });

  it("is nothing where there is nothing", () => {
    expect(figuresOf([]).pair_j50).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(figuresOf([], []).pair_j50).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

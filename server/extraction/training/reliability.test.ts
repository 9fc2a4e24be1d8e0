/** Tests what counts as right, and how findings are binned into tenths of confidence. */
import { expect, it } from "vitest";
import type { Span } from "@/server/domain/articles/span";
import { reliabilityOf } from "./reliability";

const text = "Roe said the road is open. Lund said rain will come.";
const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const marked = { source: [spanOf("Roe")], cue: [spanOf("said")], content: [spanOf("the road is open")] };
const article = { id: "one", text, attributions: [marked] };

it("counts by tenths, and takes for right what overlaps by half in source and content", () => {
  const found = [
    { source: [spanOf("Roe")], content: [spanOf("road is open")], confidence: 0.91 },
    { source: [spanOf("Lund")], content: [spanOf("the road is open")], confidence: 0.97 },
    { source: [spanOf("Lund")], content: [spanOf("rain will come")], confidence: 0.35 },
    { source: [spanOf("Roe")], content: [spanOf("open")], confidence: 1 },
  ];
  const rows = reliabilityOf([article], () => found);
  expect(rows).toEqual([
    { from: 0.3, found: 1, said: 0.35, right: 0 },
    { from: 0.9, found: 3, said: expect.closeTo(0.96), right: expect.closeTo(1 / 3) },
  ]);
});

it("has no rows where nothing was found", () => expect(reliabilityOf([article], () => [])).toEqual([]));

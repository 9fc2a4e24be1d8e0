/** Tests that words belong to the cue that stands nearest to them. */
import { expect, it } from "vitest";
import { readPassages } from "../reading/passages";
import { readSentences } from "../reading/sentences";
import type { Finding } from "../rules/finding";
import { withNearestCue } from "./nearest-cue";

const TEXT = "Lund concurred in a note, in which she reaffirmed the decisive role of the port.";

const [passage] = [...readPassages(TEXT)];
const [sentence] = passage ? readSentences(passage) : [];

/** A finding of this cue and content. */
function finding(cue: string, content: string): Finding {
  if (!sentence) throw new Error("There is no sentence.");
  const at = sentence.passage.tokens.findIndex(({ text }) => text === cue);
  const start = TEXT.indexOf(content);
  const words = { sentence, source: { from: 0, to: 1 }, cue: { from: at, to: at + 1 }, relay: null };
  return { ...words, content: [[start, start + content.length]], confidence: 1 };
}

it("leaves out a claim whose words another's cue introduces", () => {
  const far = finding("concurred", "decisive role of the port");
  const near = finding("reaffirmed", "the decisive role of the port");
  expect(withNearestCue([far, near])).toEqual([near]);
});

it("keeps a claim that has another inside", () => {
  const outer = finding("concurred", "she reaffirmed the decisive role of the port");
  const inner = finding("reaffirmed", "the decisive role of the port");
  expect(withNearestCue([outer, inner])).toEqual([outer, inner]);
});

/** Tests that a source which ends inside a noun phrase goes on to its noun, and one before a possessive does not. */
import { expect, it } from "vitest";
import { readPassages } from "../reading/passages";
import { readSentences } from "../reading/sentences";
import { withSourceCore } from "./source-core";

/** Returns the words of the source after the guard, for the first `count` words of the text as source. */
function core(text: string, count: number, cueAt: number): string {
  const [passage] = [...readPassages(text)];
  const [sentence] = passage ? readSentences(passage) : [];
  if (!passage || !sentence) throw new Error("There is no sentence.");
  const cue = { from: cueAt, to: cueAt + 1 };
  const { source } = withSourceCore({
    ...{ sentence, source: { from: 0, to: count }, cue, content: [], relay: null, confidence: 1 },
  });
  return passage.tokens
    .slice(source?.from, source?.to)
    .map((token) => token.text)
    .join(" ");
}

it.each([
  ["A UN report concluded that the quay was old.", 2, 3, "A UN report"],
  ["Lund's family said that the quay was old.", 1, 3, "Lund"],
  ["The council demands that the quay be mended.", 1, 2, "The council"],
])("%s", (text, count, cueAt, source) => expect(core(text, count, cueAt)).toBe(source));

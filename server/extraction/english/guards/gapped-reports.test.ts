/** Tests sentences in which a second speaker has no verb of their own: each is given their own words. */
import { describe, expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);
const told = (text: string) =>
  extract(text).map(({ source, content }) => [joinFragments(text, source), joinFragments(text, content)]);

describe("a report without a verb of its own", () => {
  it.each<[string, [string, string][]]>([
    [
      "Ada Lund said the quay was full, and Ben Roe that it was empty.",
      [
        ["Ada Lund", "the quay was full"],
        ["Ben Roe", "it was empty"],
      ],
    ],
    [
      "The mayor warned that the dam would break and the engineer that the road would flood.",
      [
        ["The mayor", "the dam would break"],
        ["the engineer", "the road would flood"],
      ],
    ],
    [
      "Lund argued that the harbour was too small; Roe, that it was too large.",
      [
        ["Lund", "the harbour was too small"],
        ["Roe", "it was too large"],
      ],
    ],
    [
      "Ada Lund claimed the road was shut, Ben Roe that it was open, and Eva Berg that nobody knew.",
      [
        ["Ada Lund", "the road was shut"],
        ["Ben Roe", "it was open"],
        ["Eva Berg", "nobody knew"],
      ],
    ],
    [
      "Some said that the boats were old, others that they had been bought last year.",
      [
        ["Some", "the boats were old"],
        ["others", "they had been bought last year"],
      ],
    ],
    [
      "The police said that the driver fled, but a witness that he had stayed.",
      [
        ["The police", "the driver fled"],
        ["a witness", "he had stayed"],
      ],
    ],
    [
      "Ada Lund said “the quay is full”, and Ben Roe “it is empty”.",
      [
        ["Ada Lund", "“the quay is full”"],
        ["Ben Roe", "“it is empty”"],
      ],
    ],
  ])("%s", (text, rows) => expect(told(text)).toEqual(rows));

  it.each([
    "Ada Lund said the mayor and the judge that they met had left.",
    "Ada Lund said the road and the bridge that the town built were shut.",
    "Ada Lund said that the quay was full and that the boats were late.",
  ])("is none in %s", (text) => expect(told(text)).toHaveLength(1));

  it("is worded with the verb, and without the words before its speaker", () => {
    const [, second] = extract("The union claims that wages fell, the ministry that they rose.");
    expect(second?.statement).toBe("The ministry claims that they rose.");
  });
});

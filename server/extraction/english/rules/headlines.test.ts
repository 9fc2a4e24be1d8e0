/** Tests lines that say by a mark or an inverted verb who states them, and lines that only look like it. */
import { describe, expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);
const claims = (text: string) =>
  extract(text).map(({ source, content, speakers }) => [
    joinFragments(text, source),
    joinFragments(text, content),
    ...speakers,
  ]);

describe("a headline", () => {
  it.each([
    ["Quay is safe, says mayor", ["mayor", "Quay is safe"]],
    ["New school by June, vows council leader", ["council leader", "New school by June"]],
    ["Old town will get a new quay – minister", ["minister", "Old town will get a new quay"]],
    ["Ferry firm to cut jobs – report", ["report", "Ferry firm to cut jobs"]],
    ["‘We will not pay’ – union boss", ["union boss", "‘We will not pay’"]],
    ["Two die in storm: police", ["police", "Two die in storm"]],
    ["Mayor: town will pay for every bus", ["Mayor", "town will pay for every bus"]],
  ])("%s", (text, expected) => expect(claims(text)).toEqual([expected]));

  it.each(["Ada Lund – mayor", "Ada Lund – mayor of Eastholm", "East to west – by bike", "Bread, milk, eggs"])(
    "states nothing: %s",
    (text) => expect(claims(text)).toEqual([]),
  );

  it("means the one mayor whom the article names", () => {
    const text = "Quay is safe, says mayor\n\nMayor Ada Lund spoke on Tuesday. It rained.";
    expect(claims(text)).toEqual([["mayor", "Quay is safe", "Ada Lund"]]);
  });

  it("may be the end of a summary", () => {
    const text = "Mayor Ada Lund spoke on Tuesday. Eastholm will get a new quay – minister";
    expect(claims(text)).toEqual([["minister", "Eastholm will get a new quay"]]);
  });
});

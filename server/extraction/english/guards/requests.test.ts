/** Tests that a message with a request states the request, and that its writer is the source. */
import { describe, expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);

describe("a message with a request", () => {
  it.each([
    ["The islanders wrote to Mayor Ada Lund asking for a new quay.", "The islanders", "asking for", "a new quay"],
    [
      "Parents sent an open letter to the board demanding that the roof be mended.",
      "Parents",
      "demanding",
      "the roof be mended",
    ],
    ["Skippers shouted at Minister Ben Roe, accusing him of lying.", "Skippers", "accusing", "him of lying"],
    ["The union wrote to the owners to demand higher wages.", "The union", "to demand", "higher wages"],
    [
      "Twelve residents emailed Councillor Ada Lund complaining about the noise.",
      "Twelve residents",
      "complaining about",
      "the noise",
    ],
    [
      "The families appealed to the minister urging him to open the road.",
      "The families",
      "urging",
      "him to open the road",
    ],
    [
      "Ada Lund wrote to the board requesting an inquiry into the fire.",
      "Ada Lund",
      "requesting",
      "an inquiry into the fire",
    ],
    ["Farmers petitioned the governor, Ben Roe, asking for seed.", "Farmers", "asking for", "seed"],
    ["Ada Lund wrote to her brother that the quay was full.", "Ada Lund", "wrote", "the quay was full"],
  ])("%s", (text, source, cue, content) =>
    expect(
      extract(text).map((one) => [one.source, one.cue, one.content].map((spans) => joinFragments(text, spans))),
    ).toEqual([[source, cue, content]]),
  );
});

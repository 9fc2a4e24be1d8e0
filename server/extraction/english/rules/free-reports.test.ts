/** Tests sentences that go on with a report without a cue, and those that are the article's own. */
import { describe, expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);
const free = (text: string) =>
  extract(text)
    .filter(({ confidence }) => confidence <= 0.4)
    .map(({ content, speakers }) => [joinFragments(text, content), ...speakers]);

describe("a sentence behind an indirect report", () => {
  it.each([
    [
      "Ada Lund spoke on Tuesday. The quay would reopen in June, she promised. Buses would be free. Nobody would lose a day’s work. It rained.",
      [
        ["Buses would be free", "Ada Lund"],
        ["Nobody would lose a day’s work", "Ada Lund"],
      ],
    ],
    [
      "Ben Roe said the road would be shut. The old bridge could carry no lorries. It rained on Friday.",
      [["The old bridge could carry no lorries", "Ben Roe"]],
    ],
    [
      "Ada Lund told the court that she would appeal. Her lawyers would file the papers within a week.",
      [["Her lawyers would file the papers within a week", "Ada Lund"]],
    ],
    [
      "Ada Lund warned that prices might rise. Families would pay more for bread. She left at noon.",
      [["Families would pay more for bread", "Ada Lund"]],
    ],
    [
      "Ben Roe said the road was shut. The bridge would not open in May.",
      [["The bridge would not open in May", "Ben Roe"]],
    ],
  ])("goes on with it: %s", (text, expected) => expect(free(text)).toEqual(expected));

  it.each([
    "Ada Lund said: “We would like to stay.” The boat would leave at noon.",
    "Ada Lund said the board had met. Critics say it would ruin the town.",
    "Ben Roe says the road is shut. The bridge would open in May.",
    "Ada Lund said the road was shut. The boat left at noon. The bridge would open in May.",
    "Ada Lund said the road was shut.\n\nThe bridge would open in May.",
    "Ada Lund said the road was shut. Would the bridge open in May?",
  ])("is the article's own: %s", (text) => expect(free(text)).toEqual([]));
});

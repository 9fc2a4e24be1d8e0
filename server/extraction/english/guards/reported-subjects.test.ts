/** Tests that neither whom a report is about nor the means by which it came is taken for who made it. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);
const found = (text: string) =>
  extract(text).map(({ source, content, speakers }) => ({
    ...{ source: joinFragments(text, source), content: joinFragments(text, content), speakers },
  }));

it.each([
  ["Mayor Ada Lund is said to have ordered the work.", "Mayor Ada Lund … to have ordered the work"],
  ["Four boats are thought to have sunk.", "Four boats … to have sunk"],
  ["The skipper was said to be ill.", "The skipper … to be ill"],
  ["Ada Lund was told by email that the pier was closed.", "Ada Lund … the pier was closed"],
])("nobody says it: %s", (text, content) => expect(found(text)).toEqual([{ source: "", content, speakers: [] }]));

it.each(["Mayor Ada Lund spoke by telephone with Bo Reyes.", "The harbour master spoke by phone with the crew."])(
  "nothing is said: %s",
  (text) => expect(found(text)).toEqual([]),
);

it("leaves whoever says it by phone", () => {
  const [claim] = found("Police said by phone that nobody was hurt.");
  expect(claim).toMatchObject({ source: "Police", content: "nobody was hurt" });
});

it.each([
  ["Ada Lund alleged the papers were falsely claiming that the boat sank.", "the papers"],
  ["Ada Lund said that the board had falsely claimed that the boat sank.", "the board"],
  ["The talks included the envoys stressing that the boat sank.", "the envoys"],
])("who states what is said to be stated: %s", (text, source) =>
  expect(found(text).find(({ content }) => /^(?:that )?the boat sank$/u.test(content))?.source).toBe(source),
);

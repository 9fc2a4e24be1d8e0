/** Tests who speaks and who relays where one is quoted by another. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractAttributions } from "../../extract";
import { extractorWith } from "../../extractor";

it.each([
  ["Ada Lund was quoted by local radio as saying that the road was open.", "Ada Lund", "local radio"],
  ["The Harbour Gazette cited Ada Lund as saying that the road was open.", "Ada Lund", "The Harbour Gazette"],
  ["The Harbour Gazette quoted Mayor Ada Lund as saying the road was open.", "Mayor Ada Lund", "The Harbour Gazette"],
  ["State radio quoted the mayor as having said that the road was open.", "the mayor", "State radio"],
  ["“But the road was open,” the Gazette quoted the mayor as saying.", "the mayor", "the Gazette"],
  ["Citing two officials, the Gazette reported that the road was open.", "two officials", "the Gazette"],
  ["According to the Gazette, which cited Ada Lund, the road was open.", "Ada Lund", "the Gazette"],
  [
    "According to the Gazette, citing two council officials, the road was open.",
    "two council officials",
    "the Gazette",
  ],
])("%s", (text, speaker, relay) => {
  const found = extractAttributions(text).find(({ content }) =>
    joinFragments(text, content).includes("the road was open"),
  );
  expect(found && joinFragments(text, found.source)).toBe(speaker);
  expect(found && joinFragments(text, found.relay)).toBe(relay);
});

it("takes a reason that somebody cites for no speaker", () => {
  const text = "Ada Lund cited a lack of funds.";
  for (const { speakers } of extractAttributions(text)) expect(speakers).toEqual(["Ada Lund"]);
});

it.each([
  ["The Gazette reported on Monday, citing two officials, that the road was open.", ["the road was open"]],
  ["State radio quoted the mayor as saying that the road was open.", ["the road was open"]],
  ["Ada Lund was quoted by local media as saying the road was open.", ["the road was open"]],
])("finds what was said once, without who is cited: %s", (text, contents) =>
  expect(
    extractorWith(null)
      .extract(text)
      .map(({ content }) => joinFragments(text, content)),
  ).toEqual(contents),
);

it("leaves what somebody cites as proof with who cites it", () => {
  const [found] = extractorWith(null).extract("Ada Lund has cited an audit as preventing her from publishing the log.");
  expect(found?.speakers ?? ["Ada Lund"]).toEqual(["Ada Lund"]);
});

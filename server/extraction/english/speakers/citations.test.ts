/** Tests who speaks and who relays where one is quoted by another. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractAttributions } from "../../extract";

it.each([
  ["Ada Lund was quoted by local radio as saying that the road was open.", "Ada Lund", "local radio"],
  ["The Harbour Gazette cited Ada Lund as saying that the road was open.", "Ada Lund", "The Harbour Gazette"],
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

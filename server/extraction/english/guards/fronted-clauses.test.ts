/** Tests that the main clause and what somebody says in front of it stay apart. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);

it.each([
  ["According to police in Eastholm, Norland, two boats sank off the pier.", "two boats sank off the pier"],
  ["According to a note by Harbourwatch, a small yard, two boats sank off the pier.", "two boats sank off the pier"],
  ["According to his wife, Amanda, Roe died at home.", "Roe died at home"],
  ["According to the mayor's spokeswoman, Ada Lund, two boats sank off the pier.", "two boats sank off the pier"],
  ["According to his wife, Amanda Roe and Ben Moe were at home.", "Amanda Roe and Ben Moe were at home"],
  ["According to Ada Lund, the mayor resigned on Monday.", "the mayor resigned on Monday"],
  ["According to Ada Lund, two boats, a crane and a shed were lost.", "two boats, a crane and a shed were lost"],
  ["Despite Roe's claims that the dam leaks, nobody has checked it.", "the dam leaks"],
  ["When Ada Lund said that the port was closed, two boats left the bay.", "the port was closed"],
  [
    "After Ada Lund claimed the port was closed and empty, fishermen quickly sailed home.",
    "the port was closed and empty",
  ],
  [
    "Ada Lund said that the port was closed, two boats were lost and a crane fell.",
    "the port was closed, two boats were lost and a crane fell",
  ],
])("%s", (text, content) => expect(extract(text).map((one) => joinFragments(text, one.content))).toContain(content));

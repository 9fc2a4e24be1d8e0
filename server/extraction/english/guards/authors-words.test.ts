/** Tests that the author's own words end what somebody said, and that nothing that was said is cut off. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);

it.each([
  ["The crowd marched to the gate with chants of “shame on you” and blocked the road until dawn.", "“shame on you”"],
  [
    "The sale went on despite the harbour board repeatedly stating that the port was safe, and therefore broke the law.",
    "the port was safe",
  ],
  [
    "Ada Lund said that the port was safe, and therefore had no need of a wall.",
    "the port was safe, and therefore had no need of a wall",
  ],
  ["Ada Lund said the ministry hid the letter, an allegation it denied.", "the ministry hid the letter"],
  ["Mayor Ada Lund promised that no house would flood, a pledge she repeated on Friday.", "no house would flood"],
  ["Ada Lund said the letter was lost, a loss that nobody denied.", "the letter was lost, a loss that nobody denied"],
  ["Ada Lund said the port “lost its way” and closed two piers.", "the port “lost its way” and closed two piers"],
])("%s", (text, content) => expect(extract(text).map((one) => joinFragments(text, one.content))).toContain(content));

/** Tests what remains of content that stands on both sides of "was said" and the like. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);

it.each([
  ["The ferry was said to be sinking and it left the bay.", "The ferry … to be sinking"],
  ["The ferry was said to be sinking, and the crew left the bay.", "The ferry … to be sinking"],
  ["The ferry was said to be old and slow.", "The ferry … to be old and slow"],
  ["It was reported the fire began in a shed.", "the fire began in a shed"],
  ["It was initially reported the fire began in a shed.", "the fire began in a shed"],
])("%s", (text, content) => expect(extract(text).map((one) => joinFragments(text, one.content))).toEqual([content]));

/** Tests how the speakers of an attribution stand in the line that `stet extract` prints. */
import { expect, it } from "vitest";
import { extractAttributions } from "@/server/extraction/extract";
import { attributionLine } from "./attribution-line";

it.each([
  ["Ada Lund said the road was open.", "Ada Lund", []],
  ["Ada Lund and Ben Roe said the road was open.", ["Ada Lund", "Ben Roe"], []],
  ["Officials said the road was open.", null, []],
  ["Ben Roe and Tom Hale met. He said the road was open.", null, ["Ben Roe", "Tom Hale"]],
])("%s", (text, speaker, candidates) => {
  const [attribution] = extractAttributions(text).slice(-1);
  const line = attribution ? JSON.parse(attributionLine("road.txt", attribution)) : null;
  expect(line).toMatchObject({ file: "road.txt", speaker, candidates });
});

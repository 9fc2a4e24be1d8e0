/** Tests the outlet or medium that a statement came through, wherever around the cue it is named. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);

it.each([
  ["“We will not risk a single boat,” Ada Lund told reporters.", "reporters", "reporters"],
  ["Ada Lund told a Gazette reporter that the quay was full.", "a Gazette reporter", "Gazette reporter"],
  ["Ben Roe told Al-Bahr that the road was shut.", "Al-Bahr", "Al-Bahr"],
  ["Ben Roe told Al-‏بحر that the road was shut.", "Al-‏بحر", "Al-بحر"],
  ["“It is full,” Ada Lund said to journalists on Monday.", "journalists", "journalists"],
  ["“It is full,” Ada Lund said in an interview.", "an interview", null],
  ["Ada Lund wrote on Twitter: “The quay is full.”", "Twitter", null],
  ["“It is full,” Ada Lund said on live television.", "live television", null],
  ["Ada Lund was quoted by local radio as saying that the quay was full.", "local radio", "local radio"],
  ["In a letter to the town, Ben Roe said the road was shut.", "a letter", null],
  ["Ben Roe told the islanders that the road was shut.", "", null],
  ["Ben Roe told the court that the road was shut.", "", null],
  ["Ben Roe said that the reporters had left.", "", null],
])("%s", (text, relay, relayName) => {
  const [said] = extract(text);
  expect(said && joinFragments(text, said.relay)).toBe(relay);
  expect(said?.relayName).toBe(relayName);
});

/** Tests which agencies an article is credited to. */
import { expect, it } from "vitest";
import { agenciesOf } from "./credits";

const SAID = "The lock will open in May, the engineer said.";

it.each<[string, Partial<Parameters<typeof agenciesOf>[0]>, string[]]>([
  ["a dateline", { text: `LISBON, May 4 (AP) — ${SAID}` }, ["AP"]],
  ["a dateline without a city", { text: `(Reuters) - ${SAID}` }, ["Reuters"]],
  ["a closing line", { text: `${SAID}\n\n(AFP)` }, ["AFP"]],
  ["a closing line without brackets", { text: `${SAID}\nReuters` }, ["Reuters"]],
  ["the end of the last sentence", { text: `${SAID} – dpa` }, ["dpa"]],
  ["two agencies", { text: `${SAID}\n(Reuters, AFP)` }, ["AFP", "Reuters"]],
  ["a part", { text: `${SAID}\nThe Associated Press contributed to this report.` }, ["AP"]],
  ["a part, in short", { text: `${SAID} AFP contributed` }, ["AFP"]],
  ["reporting from", { text: `${SAID}\nWith reporting from Reuters and the Associated Press.` }, ["AP", "Reuters"]],
  ["reporting by somebody and an agency", { text: `${SAID}\nAdditional reporting by Ada Varga and AFP` }, ["AFP"]],
  ["inputs", { text: `${SAID}\n(With inputs from ANI)` }, ["ANI"]],
  ["the author", { text: SAID, author: "The Associated Press" }, ["AP"]],
  ["the author on its staff", { text: SAID, author: "Reuters Staff" }, ["Reuters"]],
  ["the publisher", { text: SAID, publisher: "Reuters" }, ["Reuters"]],
  ["the longer name of two", { text: `${SAID}\nAustralian Associated Press` }, ["AAP"]],
  ["nobody who is spoken of", { text: `The AP photographer left. ${SAID} He told Reuters so.\nHe spoke to AFP.` }, []],
  ["no abbreviation in brackets", { text: `The Alianza Popular (AP) won. ${SAID}` }, []],
  ["nothing in the middle", { text: `A.\nB.\nC.\nD.\nE.\n(AP)\nF.\nG.\nH.\nI.\nJ.` }, []],
  ["nothing in a language that is not read", { text: `${SAID}\n(AFP)`, language: "pt" }, []],
])("credits %s", (_, article, agencies) => {
  expect(agenciesOf({ text: "", author: null, publisher: null, language: "en", ...article })).toEqual(agencies);
});

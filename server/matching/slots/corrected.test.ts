/** Tests that names and days that people set replace those that were read, and count in comparisons. */
import { describe, expect, it } from "vitest";
import type { Corrections } from "@/server/domain/claims/claim-slots";
import type { BundleClaim } from "../bundle";
import { readSentencesOf } from "../reading/article-reading";
import { articleSlots } from "../reading/article-slots";
import { readClaim } from "../reading/claim-reading";
import { isoOf } from "./dates";

const TEXT = "Ada Varga said the ferry of Ola Moe sank off Halden on Friday.";
const CONTENT = "the ferry of Ola Moe sank off Halden on Friday";
const article = { id: "a", publishedOn: "2021-03-10", text: TEXT };
const start = TEXT.indexOf(CONTENT);
const claim: BundleClaim = {
  ...{ id: "c", article: "a", speakers: ["Ada Varga"] },
  ...{ content: [[start, start + CONTENT.length]], cue: [[10, 14]] },
};

function read(corrected: Corrections) {
  const { entities, dates } = readClaim({ ...claim, corrected }, article, readSentencesOf(TEXT));
  const words = entities.map(({ key, span }) => [key, TEXT.slice(...span)]);
  return { names: words, days: dates.map(({ from, to }) => [isoOf(from), isoOf(to)]) };
}

describe("a correction of", () => {
  const [moe, halden, friday] = [
    ["moe", "Ola Moe"],
    ["halden", "Halden"],
    ["2021-03-05", "2021-03-05"],
  ];
  it.each<[string, Corrections, string[][], string[][]]>([
    ["nothing", {}, [moe, halden], [friday]],
    ["whom it is about", { about: ["Ben Okafor"] }, [["okafor", "the"], halden], [friday]],
    ["whom it is about, by a name in its words", { about: ["Captain Moe"] }, [moe, halden], [friday]],
    ["where it was", { where: [] }, [moe], [friday]],
    ["when it was", { when: ["2021-01-02/2021-01-03"] }, [moe, halden], [["2021-01-02", "2021-01-03"]]],
    ["all of it", { about: [], when: [], where: ["Oslo"] }, [["oslo", "the"]], []],
  ])("%s", (_, corrected, names, days) => {
    expect(read(corrected)).toEqual({ names, days });
  });
});

it("leaves alone what is read of an article", () => {
  const slots = { about: ["Ola Moe"], when: ["2021-03-05"], where: ["Halden"] };
  expect(articleSlots(article, [claim], readSentencesOf(TEXT))).toEqual([{ id: "c", slots }]);
});

/** Tests what is read out of a claim for people. */
import { describe, expect, it } from "vitest";
import { type ContentParts, isEmpty } from "@/server/domain/claims/content-parts";
import { contentPartsOf } from "./content-parts";

/** Reads `content` as reported with this cue, on 10 March 2021. */
function read(content: string, cue = "said"): ContentParts {
  const text = `Ada Varga ${cue} ${content}.`;
  const [start, end] = [text.indexOf(content), text.indexOf(content) + content.length];
  return contentPartsOf(
    { content: [[start, end]], cue: [[10, 10 + cue.length]] },
    { id: "a", publishedOn: "2021-03-10", text },
  );
}

describe("about and where", () => {
  it.each<[string, string[], string[]]>([
    ["the ferry of Ola Moe sank off Halden", ["Ola Moe"], ["Halden"]],
    ["Ola Moe owned it, and Moe had not insured it", ["Ola Moe"], []],
    ["it lay in the northern Halden Sound", [], ["Halden Sound"]],
    ["it was safe in Moe’s view", ["Moe"], []],
    ["a Norwegian ferry of the Halden-based firm sank", [], []],
    ["the harbour was closed", [], []],
  ])("%s", (content, about, where) => {
    expect(read(content)).toMatchObject({ about, where });
  });
});

it.each([
  ["it sank on Friday", "Friday", "2021-03-05", "2021-03-05"],
  ["it sank on Friday, on Friday", "Friday", "2021-03-05", "2021-03-05"],
  ["it was built in February 2020", "February 2020", "2020-02-01", "2020-02-29"],
])("%s: when", (content, words, from, to) => {
  expect(read(content)).toMatchObject({ about: [], when: [{ words, from, to }] });
});

it.each([
  ["at least 80 houses burned", ["at least 80 houses"]],
  ["more than three million litres leaked into two lakes", ["more than three million litres", "two lakes"]],
  ["40 % of them agreed", ["40 %"]],
  ["it cost $3 million in aid", ["$3 million"]],
  ["the bridge is closed", []],
])("%s: how many", (content, amounts) => {
  expect(read(content).amounts).toEqual(amounts);
});

describe("denial", () => {
  it.each([
    ["the ferry did not sink", ["did not sink"]],
    ["there were no casualties, and nobody knew", ["no casualties", "nobody knew"]],
    ["the ferry sank", []],
  ])("%s", (content, negated) => {
    expect(read(content)).toMatchObject({ negated, denied: null });
  });

  it("is that of the cue, too", () => {
    expect(read("that the ferry sank", "denied").denied).toBe("denied");
    expect(read("the report", "dismissed").denied).toBe("dismissed");
  });
});

it.each<[string, ContentParts["stated"]]>([
  ["the ferry might sink", { as: "possible", words: "might sink" }],
  ["the ferry will sail", { as: "planned", words: "will sail" }],
  ["the ferry must be repaired", { as: "demanded", words: "must be repaired" }],
  ["the ferry will sail if the wind drops, Moe agrees", { as: "conditional", words: "if the wind drops" }],
  ["the ferry sank", null],
])("%s: as what", (content, stated) => {
  expect(read(content).stated).toEqual(stated);
});

describe("blame", () => {
  it.each([
    ["accused", "the mayor of a trick", "the mayor"],
    ["blamed", "Ola Moe for the fire", "Ola Moe"],
    ["accused", "the Bank of Halden of fraud", "the Bank of Halden"],
    ["said", "the council blamed the old pumps for the flood", "the old pumps"],
    ["said", "the shipyard was responsible for the leak", "the shipyard"],
    ["said", "the owner is to blame", "the owner"],
  ])("%s %s", (cue, content, blames) => {
    expect(read(content, cue).blames).toBe(blames);
  });

  it("is of somebody whom the claim is also about", () => {
    expect(read("Ola Moe for the fire", "blamed")).toMatchObject({ about: ["Ola Moe"], blames: "Ola Moe" });
  });

  it.each(["the ferry sank", "he is responsible", "they charge for it"])("is not in “%s”", (content) => {
    expect(read(content).blames).toBeNull();
  });
});

it("finds nothing in words that no sentence reaches", () => {
  const nothing = contentPartsOf({ content: [[90, 99]], cue: [] }, { id: "a", publishedOn: null, text: "It sank." });
  expect(isEmpty(nothing)).toBe(true);
  expect(isEmpty(read("the ferry will sail"))).toBe(false);
});

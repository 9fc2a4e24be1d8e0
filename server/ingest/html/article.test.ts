/** Tests that paragraphs that other readings skip keep their place among the article's own. */
import { load } from "cheerio";
import { expect, it } from "vitest";
import { pickArticle } from "./article";
import { blocksOf } from "./blocks";
import { witnessOf } from "./witness";

const PARAGRAPHS = [
  "The school board of Lindow decided on Monday to move the library into the old station building.",
  "Head teacher Maria Voss said the move would take two weekends and a good deal of help.",
  "Caretaker Piet Haas warned that the station's roof had leaked last winter and would again.",
];
const LINKED = 'It also <a href="/plan">published a plan of the old station building</a>.';
const AFTER = "The board will publish the cost of the repairs before the end of the month, it said.";

/** Returns the text that is picked when two other readings have only these paragraphs. */
function picked(paragraphs: readonly string[], heard: readonly string[], attributes = ""): string[] {
  const inner = paragraphs.map((text) => `<div class="b"><div class="t"><p${attributes}>${text}</p></div></div>`);
  const $ = load(`<body><article><h1>Library moves</h1>${inner.join("")}</article></body>`);
  const known = { readability: witnessOf(heard), linked: witnessOf(heard), description: "" };
  const [body, h1] = [$("body").toArray()[0], $("h1").toArray()[0]];
  if (!body || !h1) throw new Error("no page");
  return pickArticle(blocksOf(body), h1, known, "Library moves").kept.map(({ text }) => text);
}

it("keeps a paragraph that both pass over, though its class says paywall", () => {
  const heard = [...PARAGRAPHS.slice(0, 1), ...PARAGRAPHS.slice(2), AFTER];
  expect(picked([...PARAGRAPHS, AFTER], heard, ' class="paywall"')).toEqual([...PARAGRAPHS, AFTER]);
});

it("keeps a sentence that is nearly all one link, and leaves out one that is wholly a link", () => {
  const promotion = '<a href="/roofs">Ten roofs that leak more than ours do, and what they cost.</a>';
  expect(picked([...PARAGRAPHS, LINKED, promotion, AFTER], [...PARAGRAPHS, AFTER])).toEqual([
    ...PARAGRAPHS,
    "It also published a plan of the old station building.",
    AFTER,
  ]);
});

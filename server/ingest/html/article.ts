/** Picks a page's article out of its blocks, by our own weighing and by two other opinions. */

import { lettersOf } from "../prose";
import type { Block } from "./blocks";
import { type Known, stands, weigh } from "./evidence";
import { labelledBoxes } from "./labels";
import { weighNeighbours } from "./neighbours";
import type { PageElement } from "./node";
import { findPlace } from "./place";
import { traitsOf } from "./traits";

type Picked = {
  kept: Block[];
  /** Prose that is not part of the article. */
  leftOut: Block[];
  /** The blocks between headline and article: byline, date, standfirst. */
  top: Block[];
};

/** The distance from the headline within which a byline and a date are looked for. */
const TOP = 12;

/** Returns the article's blocks, without its headline. A page without any prose is returned whole. */
export function pickArticle(blocks: readonly Block[], h1: PageElement | null, known: Known, title: string): Picked {
  const place = findPlace(blocks, h1, known);
  if (place === null) return { kept: [...blocks], leftOut: [], top: blocks.slice(0, TOP) };
  const page = { wraps: place.isFrame, labelled: labelledBoxes(blocks) };
  const weighed = blocks.map((block, at) => weigh(traitsOf(block, at, page), place, known));
  weighNeighbours(weighed, place, known.linked);
  const headlines = new Set([lettersOf(title), blocks[place.headline]?.key].filter((key) => key !== ""));
  const kept = weighed.filter((one) => stands(one) && !headlines.has(one.block.key));
  const taken = new Set(kept.map(({ block }) => block));
  const left = weighed.filter((one) => one.prose && !taken.has(one.block) && !headlines.has(one.block.key));
  const from = place.headline + 1;
  const top = blocks.slice(from, Math.max(from, place.firstParagraph)).filter(({ path }) => path.includes(place.scope));
  return { kept: [...taken], leftOut: left.map(({ block }) => block), top: top.slice(0, TOP) };
}

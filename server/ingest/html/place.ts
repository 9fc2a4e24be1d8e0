/**
 * Finds the article's place in a page: the element that contains its paragraphs, how far the article may extend, and
 * its headline.
 */

import { isProse } from "../prose";
import type { Block } from "./blocks";
import { isMarkedArticle, isNamedBody } from "./hints";
import { labelledBoxes } from "./labels";
import { lineage, type PageElement } from "./node";
import { isConsent } from "./promotion";
import { type Traits, traitsOf } from "./traits";
import type { Witness } from "./witness";

export type Opinions = {
  readability: Witness | null;
  /** The page's own JSON-LD, only if the page shows most of its text. */
  linked: Witness | null;
};

export type Place = {
  /** The element that directly contains most of the article's paragraphs. */
  main: PageElement;
  /** The element to which the article may extend: standfirst, summary, a body in several parts. */
  scope: PageElement;
  /** Containers with the same tag and class as the main one, which have the same kind of content. */
  isLikeMain(element: PageElement): boolean;
  /**
   * Elements that contain the main element, or much of its prose, and those with exactly the names of the former. Their
   * names are no evidence against them.
   */
  isFrame(element: PageElement): boolean;
  headline: number;
  firstParagraph: number;
};

/** The most levels of elements between a headline and its article. */
const NEAR = 6;
/** An element with more than this share of the main element's prose is not a box beside the article. */
const FRAME = 0.25;
/** The length that counts at most: one long paragraph does not prove an article. */
const LONGEST_COUNTED = 800;

/** Returns the article's place; null on a page without any prose. */
export function findPlace(blocks: readonly Block[], h1: PageElement | null, opinions: Opinions): Place | null {
  const main = heaviestGroup(blocks, h1, opinions);
  if (main === null) return null;
  const name = signature(main);
  const around = new Set(lineage(main));
  const namesAround = new Set([...around].map(signature));
  const inside = proseShares(blocks.filter(({ path }) => path.includes(main)));
  return {
    main,
    scope: scopeOf(main, h1),
    isLikeMain: (element) => name !== null && signature(element) === name,
    isFrame: (element) =>
      around.has(element) || (inside.get(element) ?? 0) > FRAME || isAmong(namesAround, signature(element)),
    headline: h1 === null ? -1 : blocks.findIndex(({ path }) => path.includes(h1)),
    firstParagraph: blocks.findIndex((block) => block.path.includes(main) && isProseBlock(block)),
  };
}

function heaviestGroup(blocks: readonly Block[], h1: PageElement | null, opinions: Opinions): PageElement | null {
  const shares = proseShares(blocks);
  const labelled = labelledBoxes(blocks);
  const around = h1 === null ? null : new Set(lineage(h1));
  const wraps = (element: PageElement) => around?.has(element) ?? (shares.get(element) ?? 0) > 0.5;
  const groups = new Map<PageElement, number>();
  for (const [at, block] of blocks.entries()) {
    const traits = traitsOf(block, at, { wraps, labelled });
    if (!traits.prose) continue;
    const group = block.path[1] ?? block.element;
    groups.set(group, (groups.get(group) ?? 0) + weightOf(traits, h1, opinions));
  }
  let best: PageElement | null = null;
  for (const [group, weight] of groups) if (best === null || weight > (groups.get(best) ?? 0)) best = group;
  return best;
}

/** Multiplies the evidence that a paragraph is the article's; no single piece decides. */
function weightOf({ block, hints, hidden }: Traits, h1: PageElement | null, { readability, linked }: Opinions): number {
  const { text, key, path } = block;
  let weight = Math.min(text.length, LONGEST_COUNTED);
  if (hints >= 1) weight *= 0.2;
  if (hidden) weight *= 0.3;
  if (isConsent(text)) weight *= 0.2;
  if (path.some(isMarkedArticle)) weight *= 1.5;
  if (path.slice(0, 4).some(isNamedBody)) weight *= 1.3;
  if (h1 !== null && path.slice(0, NEAR).some((element) => lineage(h1).includes(element))) weight *= 1.5;
  if (linked?.has(key)) weight *= 4;
  if (readability?.has(key)) weight *= 1.5;
  return weight;
}

/** Returns, for each element, the share of the page's prose that it contains. */
function proseShares(blocks: readonly Block[]): ReadonlyMap<PageElement, number> {
  const weights = new Map<PageElement, number>();
  let whole = 0;
  for (const block of blocks) {
    if (!isProseBlock(block)) continue;
    whole += block.text.length;
    for (const element of block.path) weights.set(element, (weights.get(element) ?? 0) + block.text.length);
  }
  return new Map([...weights].map(([element, weight]) => [element, weight / whole]));
}

/** Returns the nearest element marked as an article, else the one that contains the headline too, else one level up. */
function scopeOf(main: PageElement, h1: PageElement | null): PageElement {
  const path = lineage(main);
  const marked = path.find(({ name }, up) => name === "article" || (name === "main" && up < NEAR));
  const around = h1 === null ? [] : lineage(h1);
  return marked ?? path.slice(0, NEAR).find((element) => around.includes(element)) ?? path[1] ?? main;
}

function isProseBlock({ element, text, linked }: Block): boolean {
  return !/^h[1-6]$/.test(element.name) && linked < text.length / 2 && isProse(text);
}

function isAmong(names: ReadonlySet<string | null>, name: string | null): boolean {
  return name !== null && names.has(name);
}

function signature({ name, attribs }: PageElement): string | null {
  const named = (attribs.class ?? "").trim();
  return named === "" ? null : `${name}.${named}`;
}

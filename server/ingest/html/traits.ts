/** Determines what one block and the elements around it show. */

import { endsLikeSentence, isProse, wordCount } from "../prose";
import type { Block } from "./blocks";
import { isAroundByKind, isCaption, isHidden, isNamedAround, isNamedStandfirst } from "./hints";
import type { PageElement } from "./node";

export type Traits = {
  block: Block;
  at: number;
  words: number;
  heading: boolean;
  prose: boolean;
  /** A whole sentence, even if it is too short, or too much of it is a link, to count as prose by itself. */
  sentence: boolean;
  /** The share of its characters that are link text. */
  linked: number;
  /** How strongly the names and kinds of elements around it suggest that it is not the article's. */
  hints: number;
  hidden: boolean;
  /** Its names say that it is the standfirst, between headline and article. */
  namedStandfirst: boolean;
  tweet: boolean;
};

type Page = {
  /** Elements that wrap the article are skipped: a page's frame may have an unlucky name. */
  wraps(element: PageElement): boolean;
  /** See labels.ts. */
  labelled: ReadonlySet<PageElement>;
};

/** Returns a block's traits. */
export function traitsOf(block: Block, at: number, { wraps, labelled }: Page): Traits {
  const { text, element, path } = block;
  const heading = /^h[1-6]$/.test(element.name);
  const linked = block.linked / Math.max(1, text.length);
  const prose = !heading && linked <= 0.4 && isProse(text);
  const words = wordCount(text);
  const around = path.filter((one) => !wraps(one));
  return {
    block,
    at,
    words,
    heading,
    prose,
    sentence: !heading && words >= 6 && endsLikeSentence(text),
    linked,
    hints: around.reduce((sum, one) => sum + hintOf(one, block, prose, labelled), 0),
    hidden: around.some(isHidden),
    namedStandfirst: path.slice(0, 2).some(isNamedStandfirst),
    tweet: /\btwitter-tweet\b/.test(element.attribs.class ?? ""),
  };
}

/** A class on the paragraph itself says less than one on an element around it. */
function hintOf(element: PageElement, block: Block, prose: boolean, labelled: Page["labelled"]): number {
  const isOwn = element === block.element && element.name === "p";
  const byName = isNamedAround(element) ? (isOwn && prose ? 0.5 : 1.5) : 0;
  return Math.max(byName, labelled.has(element) ? 2 : 0, hintOfKind(element, block, prose));
}

function hintOfKind(element: PageElement, { path, text }: Block, prose: boolean): number {
  if (isCaption(element)) return 3;
  if (isAroundByKind(element)) return 2;
  if (element.name !== "header") return 0;
  // An article's own header contains its standfirst, beside byline and buttons.
  const isStandfirst = path.some(({ name }) => name === "article") && (prose || wordCount(text) >= 9);
  return isStandfirst ? 0 : 1.5;
}

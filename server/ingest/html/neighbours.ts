/** Adjusts blocks by their neighbours: boxes that advertise, lines between paragraphs, headings over nothing. */
import type { Block } from "./blocks";
import { stands, type Weighed } from "./evidence";
import { lineage, type PageElement } from "./node";
import { isPictureText } from "./picture-text";
import type { Place } from "./place";
import { isConsent, isPromotion } from "./promotion";
import type { Witness } from "./witness";

/**
 * The first paragraph after a heading comes within this many blocks: pictures, buttons and the like may come between.
 */
const REACH = 7;
/** A sentence with a larger share of link text is a link to another story. */
const WHOLLY_LINKED = 0.95;

/** Adjusts the scores by what is around each block. The order matters: headings come last. */
export function weighNeighbours(blocks: Weighed[], place: Place, linked: Witness | null): void {
  lowerBoxes(blocks, place, linked);
  raiseBetween(blocks, place);
  lowerBareHeadings(blocks);
}

/** If two in five blocks of a box advertise or ask for consent, the others do too. */
function lowerBoxes(blocks: readonly Weighed[], place: Place, linked: Witness | null): void {
  const outside = new Set(lineage(place.main));
  const boxes = new Map<PageElement, { all: number; selling: number }>();
  const boxesOf = ({ block }: Weighed) =>
    block.path.slice(
      0,
      Math.max(
        0,
        block.path.findIndex((one) => outside.has(one)),
      ),
    );
  for (const weighed of blocks) {
    const sells = isSelling(weighed.block);
    for (const element of boxesOf(weighed)) {
      const { all, selling } = boxes.get(element) ?? { all: 0, selling: 0 };
      boxes.set(element, { all: all + 1, selling: selling + Number(sells) });
    }
  }
  for (const weighed of blocks) {
    if (linked?.has(weighed.block.key)) continue;
    const sells = boxesOf(weighed).some((element) => {
      const { all = 0, selling = 0 } = boxes.get(element) ?? {};
      return selling >= 2 && selling * 5 >= all * 2;
    });
    if (sells) weighed.score -= 2.5;
  }
}

function isSelling({ text }: Block): boolean {
  return isPromotion(text) || isConsent(text);
}

/** A block between two of the article's paragraphs, in the same element, belongs to the article. */
function raiseBetween(blocks: readonly Weighed[], place: Place): void {
  let before: Weighed | undefined;
  const after = nextStanding(blocks);
  for (const [at, weighed] of blocks.entries()) {
    const next = after[at];
    if (stands(weighed)) before = weighed;
    else if (before && next) {
      weighed.score += raiseOf(weighed, place, isSibling(weighed, before, next));
      if (stands(weighed)) before = weighed;
    }
  }
}

/**
 * A sentence among the article's own paragraphs needs the least further evidence: other readings skip some of those.
 */
function raiseOf({ block, score, hints, inMain, sentence, linked }: Weighed, place: Place, sibling: boolean): number {
  if (isPictureText(block.text)) return 0;
  if (inMain && sentence && linked < WHOLLY_LINKED && hints < 1 && score >= 0) return 2;
  if (score < 0.5 || hints > 0) return 0;
  if (block.path.includes(place.main) && linked < 0.5) return 1.5;
  return sibling ? 1 : 0;
}

function isSibling({ block }: Weighed, before: Weighed, next: Weighed): boolean {
  const parent = block.path[1];
  return before.block.path[1] === parent && next.block.path[1] === parent;
}

/** Returns, for each block, the next one with a sufficient score. */
function nextStanding(blocks: readonly Weighed[]): (Weighed | undefined)[] {
  const next: (Weighed | undefined)[] = [];
  let found: Weighed | undefined;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    next[at] = found;
    const weighed = blocks[at];
    if (weighed && stands(weighed)) found = weighed;
  }
  return next;
}

function lowerBareHeadings(blocks: readonly Weighed[]): void {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const heading = blocks[at];
    if (!heading?.heading || heading.isStandfirst) continue;
    const { name } = heading.block.element;
    const next = blocks
      .slice(at + 1, at + 1 + REACH)
      .find((one) => stands(one) || (one.heading && one.hints === 0 && one.block.element.name <= name));
    if (!next || !stands(next)) heading.score -= 3;
  }
}

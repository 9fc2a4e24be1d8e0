/** Weighs, block by block, the evidence that it belongs to the article. No single hint decides. */
import { isFurniture } from "../furniture";
import { isPictureText } from "./picture-text";
import type { Opinions, Place } from "./place";
import { isPromotion } from "./promotion";
import type { Traits } from "./traits";

/** What is known about the page besides its blocks; letters only, in the form of a block's `key`. */
export type Known = Opinions & { description: string };
export type Weighed = Traits & { score: number; inMain: boolean; isStandfirst: boolean };

type Seen = Traits & { inMain: boolean; inScope: boolean; isTop: boolean; isStandfirst: boolean };
type Rule = (seen: Seen, known: Known) => number;

/** The score that a block needs to be selected. */
const ENOUGH = 2;

/** What each piece of evidence adds or subtracts. Tuned on one half of public benchmarks, checked on the other. */
const RULES: readonly Rule[] = [
  ({ inMain, inScope }) => (inMain ? 2 : inScope ? 1 : -2),
  ({ prose, heading }) => (prose ? 1 : heading ? 0 : -0.5),
  ({ prose, sentence }) => (sentence && !prose ? 1 : 0),
  readabilitySays,
  linkedSays,
  ({ hints }) => -Math.min(3, hints),
  ({ hidden }) => (hidden ? -3 : 0),
  linksSay,
  ({ block }) => (isFurniture(block.text) ? -5 : 0),
  ({ isStandfirst, block }, { description }) => (isStandfirst ? (block.key === description ? 4 : 3) : 0),
  topSays,
  ({ block, words }, { linked }) => (isPromotion(block.text) && !linked?.has(block.key) ? (words < 40 ? -2 : -0.5) : 0),
  ({ block }, { linked }) => (isPictureText(block.text) && !linked?.has(block.key) ? -3 : 0),
  ({ words, prose }) => (words < 4 && !prose ? -0.5 : 0),
];

/** Returns the block with its total score. */
export function weigh(traits: Traits, place: Place, known: Known): Weighed {
  const seen = seenFrom(traits, place, known);
  const { inMain, isStandfirst } = seen;
  const isAbove = place.headline >= 0 && traits.at < place.headline && !inMain;
  const sum = RULES.reduce((score, rule) => score + rule(seen, known), isAbove ? -1.5 : 0);
  // An embedded post is quoted speech, whatever its frame is named.
  return { ...traits, inMain, isStandfirst, score: traits.tweet && seen.inScope ? 2 * ENOUGH : sum };
}

function seenFrom(traits: Traits, place: Place, { description }: Known): Seen {
  const { path, key } = traits.block;
  const inScope = path.includes(place.scope);
  const isTop = place.headline >= 0 && traits.at > place.headline && traits.at < place.firstParagraph;
  const isNamed = traits.namedStandfirst && traits.words >= 5 && traits.linked < 0.5;
  return {
    ...traits,
    inMain: path.includes(place.main) || path.some(place.isLikeMain),
    inScope,
    isTop: isTop && inScope,
    isStandfirst: isTop && (key === description || isNamed),
  };
}

/** Readability drops headings and standfirsts, so their absence there says nothing. */
function readabilitySays({ block, heading, isTop, prose }: Seen, { readability }: Known): number {
  if (readability === null) return 0;
  if (readability.has(block.key)) return 1.5;
  return heading || (isTop && prose) ? 0 : -1;
}

function linkedSays({ block, isTop, prose }: Seen, { linked }: Known): number {
  if (linked === null) return 0;
  if (linked.has(block.key)) return 3;
  if (isTop && prose) return 0;
  return prose ? -1.5 : -0.5;
}

/** A paragraph that is one link is usually a promotion; a linked sentence is still a sentence. */
function linksSay({ block, linked, sentence, inMain, words }: Seen, { readability }: Known): number {
  if (linked <= 0.5) return 0;
  if (linked <= 0.8) return sentence ? -0.5 : -2;
  const isParagraph = inMain && block.element.name === "p" && words >= 5 && (readability?.has(block.key) ?? false);
  return sentence || isParagraph ? -1 : -3;
}

/** Between the headline and the first paragraph come the standfirst, and byline, date and buttons. */
function topSays({ isTop, isStandfirst, linked, hints, words, prose, block }: Seen): number {
  if (!isTop || isStandfirst || linked >= 0.5 || hints >= 2) return 0;
  const isItem = block.path.some(({ name }) => name === "ul" || name === "ol");
  if (words >= 9 && !isItem) return 1.5;
  return prose ? 0 : -1.5;
}

/** Returns whether a block has a sufficient score. */
export function stands(weighed: { score: number }): boolean {
  return weighed.score >= ENOUGH;
}

/**
 * The phrases of which reasons are made: each names one thing that two claims share or differ in, and shows the words.
 */
import type { Span } from "@/server/domain/articles/span";
import type { FeatureName } from "../features/features";
import { isNegatedOnce } from "../features/opposition";
import type { Pair } from "../features/pair";
import type { PreparedClaim } from "../reading/prepared-claim";
import { sharedRun, sharedWords } from "./shared-words";

type Marks = { a: readonly Span[]; b: readonly Span[] };
export type Ends = { a: PreparedClaim; b: PreparedClaim };
export type Phrase = {
  words: string;
  marks: Marks;
  /** The features whose weight is the phrase's. */
  features: readonly FeatureName[];
  /** The ground that the phrase gives on its own: that the claims say the same, or that they oppose each other. */
  ground: Ground | null;
};
export type Ground = "same" | "opposed";

type Say = (ends: Ends, pair: Pair) => Omit<Phrase, "features" | "ground"> | null;

const NONE: Marks = { a: [], b: [] };
const ALIKE: readonly FeatureName[] = [
  "inContext",
  "inSentence",
  "saidInContext",
  "asserted",
  "nearest",
  "rank",
  "run",
  "within",
  "withinWithNames",
  "withinSentence",
  "names",
];
const PHRASES: readonly (readonly [say: Say, features: readonly FeatureName[], ground?: Ground])[] = [
  [inCommon, ALIKE, "same"],
  [aroundBoth, ALIKE],
  [sameVoice, ["sameSpeaker", "sameSpeakerInContext"]],
  [denial, ["denied", "deniedInContext", "deniedBeside", "pointerBeside"], "opposed"],
  [opposedStances, ["opposed", "opposedInContext"], "opposed"],
  [sameStance, ["agreed", "agreedInContext", "bothAgainst", "bothJudge"]],
  [negation, ["negated", "negatedInContext"], "opposed"],
  [contrast, ["contrastBeside", "othersBeside", "othersClose"], "opposed"],
  [condition, ["condition"]],
  [naming, ["speakerNamed"]],
];

/** Returns every phrase that applies to a pair. */
export function phrasesFor(ends: Ends, pair: Pair): Phrase[] {
  return PHRASES.flatMap(([say, features, ground]) => {
    const said = say(ends, pair);
    return said ? [{ ...said, features, ground: ground ?? null }] : [];
  });
}

function inCommon({ a, b }: Ends): ReturnType<Say> {
  const run = sharedRun(a, b);
  if (run) return { words: `both have the words ${quoted(a, run.a)}`, marks: { a: [run.a], b: [run.b] } };
  const { shown, isSaid, marks } = sharedWords(a, b);
  return isSaid ? { words: `both speak of ${listed(shown)}`, marks } : null;
}

function aroundBoth({ a, b }: Ends): ReturnType<Say> {
  const { shown, isSaid, marks } = sharedWords(a, b);
  return isSaid || shown.length === 0 ? null : { words: `their sentences share ${listed(shown)}`, marks };
}

function sameVoice({ a, b }: Ends, { sameSpeaker }: Pair): ReturnType<Say> {
  const name = b.speakerNames.find((one) => a.speakerNames.includes(one)) ?? b.speakerNames[0];
  return sameSpeaker && name ? { words: `the speaker of both is ${name}`, marks: NONE } : null;
}

function denial({ a, b }: Ends, { otherSpeakers }: Pair): ReturnType<Say> {
  const [one, end] = a.denies ? [a, "a" as const] : [b, "b" as const];
  const cue = one.cue[0];
  if (!cue || !otherSpeakers || !one.denies) return null;
  return { words: `a denial or doubt by ${voiceOf(one)} (${quoted(one, cue)})`, marks: { ...NONE, [end]: [cue] } };
}

function opposedStances({ a, b }: Ends, { stances, otherSpeakers }: Pair): ReturnType<Say> {
  if (stances !== "opposed" || !otherSpeakers) return null;
  const [against, inFavour] = a.stance.sign < 0 ? [a, b] : [b, a];
  const words = `${shownStance(against)} from ${voiceOf(against)} against ${shownStance(inFavour)} from ${voiceOf(inFavour)}`;
  return { words, marks: { a: a.stance.spans, b: b.stance.spans } };
}

function sameStance({ a, b }: Ends, { stances, otherSpeakers }: Pair): ReturnType<Say> {
  if (stances !== "agreed" || !otherSpeakers) return null;
  const words = `both speak ${a.stance.sign < 0 ? "against it" : "in favour"} (${shownStance(a)}; ${shownStance(b)})`;
  return { words, marks: { a: a.stance.spans, b: b.stance.spans } };
}

function negation({ a, b }: Ends, pair: Pair): ReturnType<Say> {
  const { earlier, later, negations } = pair;
  const [one, spans] = negations.later.length > 0 ? [later, negations.later] : [earlier, negations.earlier];
  const [first] = spans;
  if (!first || !isNegatedOnce(pair) || !pair.otherSpeakers) return null;
  const marks = { ...NONE, [one === a ? "a" : "b"]: spans };
  return { words: `${quoted(one, first)} from ${voiceOf(one)}, not from ${voiceOf(one === a ? b : a)}`, marks };
}

const NEAR = 0.5;

function contrast({ a, b }: Ends, { later, beside, otherSpeakers }: Pair): ReturnType<Say> {
  // A cue that denies has already been named.
  const isCue = ([start]: Span) => later.denies && later.cue.some(([from, to]) => start >= from && start < to);
  const first = later.contrasts.find((span) => !isCue(span));
  if (!first || !otherSpeakers || beside < NEAR) return null;
  const marks = { ...NONE, [later === a ? "a" : "b"]: [first] };
  return {
    words: `${quoted(later, first)} marks a contrast between ${voiceOf(later)} and ${voiceOf(later === a ? b : a)}`,
    marks,
  };
}

function condition({ a, b }: Ends): ReturnType<Say> {
  const [one] = [a, b].filter(({ modality }) => modality === "conditional");
  const isOneAlone = one && (a.modality === "conditional") !== (b.modality === "conditional");
  return isOneAlone ? { words: `a condition set by ${voiceOf(one)}`, marks: NONE } : null;
}

function naming({ a, b }: Ends, { otherSpeakers }: Pair): ReturnType<Say> {
  const entity = a.entities.find(({ key }) => b.speakers.has(key));
  if (!entity || !otherSpeakers) return null;
  return { words: `a mention of ${voiceOf(b)} by ${voiceOf(a)}`, marks: { a: [entity.span], b: [] } };
}

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });
const MOST_SHOWN = 2;
const listed = (words: readonly string[]): string => LIST.format(words.map((word) => `“${word}”`));

const quoted = ({ text }: PreparedClaim, [from, to]: Span): string => `“${text.slice(from, to)}”`;
const shownStance = (claim: PreparedClaim): string =>
  LIST.format(claim.stance.spans.slice(0, MOST_SHOWN).map((span) => quoted(claim, span)));

/** Returns a claim's speaker as a sentence names them. */
function voiceOf({ speakerNames }: PreparedClaim): string {
  return speakerNames.length > 0 ? LIST.format(speakerNames) : "an unnamed speaker";
}

/** Negated cues: what "did not say", "refused to confirm" and "does not believe" make of what follows them. */
import type { CueClass } from "@/server/domain/claims/attribution";
import type { VerbGroup } from "../reading/chunks";
import type { Sentence } from "../reading/sentences";
import type { Tagged } from "../reading/tagged";

const words = (list: string) => new Set(list.split(/\s+/));

/** "Does not think" expresses a doubt. */
const DOUBTED = words(
  "believe think feel expect see consider regard view anticipate imagine suppose reckon deem like love favour favor trust find",
);
/** "Does not accept" is a denial. */
const DISPUTED = words("agree accept support back endorse approve recognise recognize concur share");
/** "Does not want" states an intention, and "did not rule out" a possibility. */
const STILL_STATED = words("want wish intend plan hope rule exclude hesitate");
/** "Refused to say", "failed to confirm": these verbs mean that the statement was not made. */
const WITHHELD = words("refuse decline fail avoid forget omit neglect");
const NEGATORS = words("not never n't cannot neither nor hardly scarcely barely rarely no");

export type Negation = "none" | "nothing stated" | Extract<CueClass, "denies" | "doubts">;

/** Returns what a cue whose verb group this is states, if it is negated; `lemma` is the base form of its head word. */
export function negationOf(sentence: Sentence, group: VerbGroup, lemma: string): Negation {
  if (withheld(sentence, group)) return "nothing stated";
  if (!isNegated(sentence, group)) return "none";
  if (DISPUTED.has(lemma)) return "denies";
  if (DOUBTED.has(lemma)) return "doubts";
  if (STILL_STATED.has(lemma)) return "none";
  return "nothing stated";
}

/** Returns whether a token turns what it stands with into its opposite. */
export function isNegator({ lower }: Tagged): boolean {
  return NEGATORS.has(lower) || lower.endsWith("n't");
}

/** "Not only said" and "not just said" are said. */
function isNegated({ passage: { tokens }, from }: Sentence, group: VerbGroup): boolean {
  const inside = tokens.slice(group.from, group.to);
  const at = inside.findIndex((token) => isNegator(token));
  if (at >= 0) return !/^(?:only|just|merely|simply)$/.test(inside[at + 1]?.lower ?? "");
  return /^(?:nor|neither|never)$/.test(tokens[from]?.lower ?? "") && startsInverted(tokens, from, group);
}

/** "Nor did he say", "Never has she said": the auxiliary follows the negator at the head of the sentence. */
function startsInverted(tokens: readonly Tagged[], from: number, group: VerbGroup): boolean {
  return /^(?:do|have|be|modal)$/.test(tokens[from + 1]?.tag ?? "") && group.from - from <= 8;
}

/** How many words before a verb may be the one that withholds it: "stopped short of publicly saying". */
const REACH = 4;

function withheld({ passage: { tokens }, verbs, from }: Sentence, group: VerbGroup): boolean {
  if (group.finite) return false;
  const start = Math.max(from, group.from - REACH);
  const before = tokens.slice(start, group.from).map(({ lower }) => lower);
  const phrase = before.join(" ");
  if (/\b(?:without|short of|instead of|rather than|unable|yet|unwilling|reluctant)(?: \S+ly)?$/.test(phrase))
    return true;
  const governor = verbs.findLast((verb) => verb.to <= group.from && verb.to >= start);
  if (!governor) return false;
  const between = tokens.slice(governor.to, group.from);
  if (between.some(({ tag }) => tag === "mark" || tag === "noun" || tag === "name")) return false;
  return WITHHELD.has(governor.reading.lemma);
}

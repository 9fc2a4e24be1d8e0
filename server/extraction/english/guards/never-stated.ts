/**
 * Findings that state nothing: reports that were not made, that are only supposed, that nobody made, or that say no more
 * than that there was no comment.
 */
import type { VerbGroup } from "../reading/chunks";
import { indexOfWord, type Range } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import { firstFrom } from "../reading/tokens";
import { headLemma } from "../rules/cue-classes";
import type { Finding } from "../rules/finding";
import { negationOf } from "./negated-cues";

/** Returns whether anybody states the finding's content. */
export function isStated(finding: Finding): boolean {
  const { sentence, cue } = finding;
  if (cue.from >= cue.to) return true;
  const group = groupOf(sentence, cue);
  if (group && negationOf(sentence, group, headLemma(sentence.passage, cue)) === "nothing stated") return false;
  return (
    !isNobody(finding) &&
    !isSupposed(finding, group) &&
    !isAvoided(finding, group) &&
    !isUntrue(finding) &&
    !isOpenQuestion(finding) &&
    !isSilence(finding) &&
    !isReceived(finding) &&
    !isOutlet(finding) &&
    !isAsked(finding) &&
    !isCounted(finding)
  );
}

/** Returns the verb group that a cue stands in; undefined for a cue without a verb. */
export function groupOf({ verbs }: Sentence, cue: Range): VerbGroup | undefined {
  return verbs.findLast(({ from, to }) => from < cue.to && cue.from < to);
}

/** "Nobody said", "no official has confirmed", "neither Stone nor Moe said". */
function isNobody({ sentence: { passage, from: start }, source }: Finding): boolean {
  if (!source) return false;
  const { tokens } = passage;
  const [first, second] = [tokens[source.from]?.lower ?? "", tokens[source.from + 1]?.lower ?? ""];
  if (/^(?:nobody|none|neither|nothing|no-one)$/.test(first)) return true;
  if (first === "no") return !/^(?:fewer|less)$/.test(second);
  const before = tokens[source.from - 1]?.lower;
  return before === "nor" && indexOfWord(tokens, { from: start, to: source.from }, "neither") >= 0;
}

/** "If the minister says", "unless they agree": what follows depends on a report that may never be made. */
function isSupposed({ sentence: { passage, from }, source, cue }: Finding, group: VerbGroup | undefined): boolean {
  const first = Math.min(source?.from ?? cue.from, group?.from ?? cue.from);
  if (first <= from) return false;
  const { tokens } = passage;
  const inside = (passage.quotedBy[first] ?? -1) !== (passage.quotedBy[first - 1] ?? -1);
  return !inside && /^(?:if|unless|whether|lest)$/.test(tokens[first - 1]?.lower ?? "");
}

/** "Far from denying the leak", "instead of saying so": they did something else. */
function isAvoided({ sentence: { passage } }: Finding, group: VerbGroup | undefined): boolean {
  if (group?.reading.form !== "ing") return false;
  const [before, last] = [passage.tokens[group.from - 2], passage.tokens[group.from - 1]].map(
    (one) => one?.lower ?? "",
  );
  return /^(?:far from|instead of|rather than|short of|refrain(?:s|ed|ing)? from)$/.test(`${before} ${last}`);
}

/** "It is not true that the mayor said". */
function isUntrue({ sentence: { passage, from }, source, cue }: Finding): boolean {
  const first = Math.min(source?.from ?? cue.from, cue.from);
  const before = passage.tokens.slice(Math.max(from, first - UNTRUE_WORDS), first).map(({ lower }) => lower);
  return UNTRUE.test(before.join(" "));
}

/** "Asked if the dam leaks, she shrugged", "experts disagree on whether it leaks": nobody has stated that it does. */
function isOpenQuestion({ sentence, cue, content }: Finding): boolean {
  const { tokens, quotedBy } = sentence.passage;
  const at = firstFrom(tokens, content[0]?.[0] ?? 0);
  const isAskedFirst = at === sentence.from && (quotedBy[at] ?? -1) < 0 && ASKED.test(tokens[at]?.lower ?? "");
  if (isAskedFirst && ASKS.test(tokens[at + 1]?.lower ?? "")) return true;
  const isLeft = LEAVES_OPEN.test(headLemma(sentence.passage, cue));
  return isLeft && tokens.slice(cue.to - 1, at + 1).some(({ lower }) => /^(?:whether|how|about|over)$/.test(lower));
}

const ASKED = /^(?:asked|questioned|pressed|quizzed|challenged)$/;
const ASKS = /^(?:if|whether|about|on|over|how|why|what|when|where|who|by)$/;
const LEAVES_OPEN = /^(?:disagree|differ|clash|quarrel|split|divide)$/;

const UNTRUE_WORDS = 7;
const UNTRUE =
  /\b(?:is|was|'s|’s) (?:(?:not|n't|hardly|simply not) (?:true|right|correct|the case)|not so|untrue|false|wrong|a lie|a myth) that$/;

/** The subject of these verbs is the target of the criticism or accusation, not its author. */
const RECEIVED = new Set(
  "face draw receive get meet attract provoke spark prompt answer counter reject dismiss deny rebut refute ignore avoid escape survive withstand hear".split(
    " ",
  ),
);
/** How many words may stand between such a verb and the noun. */
const BEFORE_NOUN = 4;

/** "The mayor faced criticism that …": the mayor did not make it. */
function isReceived({ sentence, source, cue }: Finding): boolean {
  const { tokens } = sentence.passage;
  if (!source || tokens[cue.to - 1]?.tag !== "noun") return false;
  const verb = sentence.verbs.findLast(({ to }) => to <= cue.from && to >= cue.from - BEFORE_NOUN);
  if (!verb || !RECEIVED.has(verb.reading.lemma)) return false;
  const subject = sentence.subjects.get(verb);
  return subject !== undefined && subject.from < source.to && source.from < subject.to;
}

/** "Was quoted by local radio as saying": the radio is not the speaker; the person quoted has a finding of their own. */
function isOutlet({ sentence: { passage }, source, cue }: Finding): boolean {
  const { tokens } = passage;
  const quoted = tokens.slice(cue.from, cue.to).some(({ lower }) => lower === "quoted" || lower === "cited");
  return !!source && quoted && source.from >= cue.to && tokens[source.to]?.lower === "as";
}

/** "How would you describe the port?": whoever is asked has not stated it. */
function isAsked({ sentence: { passage, to }, source }: Finding): boolean {
  const { tokens } = passage;
  return /^your?$/.test(tokens[source?.from ?? -1]?.lower ?? "") && tokens[to - 1]?.text === "?";
}

/** "In a total of eight states that have grown": a noun that looks like a verb. */
function isCounted({ sentence: { passage }, cue }: Finding): boolean {
  const { tokens } = passage;
  const before = tokens[cue.from - 1];
  return tokens[cue.from]?.lower === "states" && (before?.tag === "number" || COUNTS.test(before?.lower ?? ""));
}

const COUNTS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|several|many|most|all|both|other|these|those|swing)$/;

const EMPTY_WORDS =
  /^(?:(?:any|a|an|the|to|for|on|of|further|his|her|their|its|our|repeated|multiple|several|requests?|comments?|interviews?)\s*)+$/i;

const QUESTIONS = /^(?:(?:a|an|the|some|several|many|few|any|all|his|her|their|our|its|further|more)\s+)*questions?\b/i;

/** "Did not respond to requests for comment", "answered some questions": nothing in it could be true or false. */
function isSilence({ sentence: { passage }, cue, content }: Finding): boolean {
  const words = content.map(([start, end]) => passage.text.slice(start, end)).join(" ");
  if (/^(?:yes|no|so|nothing|otherwise)[.,]?$/iu.test(words)) return true;
  if (/^(?:answer|take|field)$/.test(headLemma(passage, cue)) && QUESTIONS.test(words)) return true;
  return /comment|request|interview/i.test(words) && EMPTY_WORDS.test(words.replace(/[^\p{L}\s]/gu, "").trim());
}

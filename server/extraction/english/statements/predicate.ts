/** The predicate of a statement that names its speaker: the cue as a finite verb, with the words up to the content. */
import type { VerbGroup } from "../reading/chunks";
import type { Range } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import type { Tagged } from "../reading/tagged";
import { formsOf } from "../reading/verb-forms";
import type { Finding } from "../rules/finding";
import { spelled } from "./spelling";

/**
 * The words of the article from `upTo` on are not in it. `asserted` is false if the speaker has not done what the cue
 * says, or not yet, or only perhaps: "did not say", "will say", "refused to say".
 */
export type Predicate = { words: string; upTo: number; asserted: boolean };

/** Words that tie a sentence to the ones before it. */
const LINKING =
  /^(?:also|similarly|further|additionally|meanwhile|however|then|thus|therefore|instead|likewise|moreover|furthermore|nevertheless|nonetheless|since)$/;
const NEGATORS = /^(?:not|never|no|neither|nor|cannot|hardly|scarcely|barely|seldom|rarely)$|n't$/;
const UNSURE = /^(?:would|could|might|may|should|will|shall|must|can|'ll|'d)$/;

/** How many tokens may stand between the verb that governs a cue and the cue. */
const FURTHEST = 25;

/** Returns the predicate of an active cue; null if it has no verb, or none of which the speaker is the subject. */
export function predicateOf(finding: Finding): Predicate | null {
  const { sentence, cue } = finding;
  const at = verbIn(sentence, cue);
  const { tokens } = sentence.passage;
  if (at === null || tokens[at]?.lower === "according") return null;
  const group = groupAt(sentence, at);
  const upTo = Math.max(cue.to, group?.to ?? 0);
  const from = group ? Math.min(group.from, cue.from) : cue.from;
  const helper = tokens.slice(from, at).find(({ tag }) => tag !== "adverb");
  const form = tokens[at]?.reading?.form;
  if (helper?.tag === "to") return governed(finding, at, upTo);
  if (form === "ing" && !isHelped(tokens.slice(from, at))) return fromParticiple(finding, { from, to: upTo }, at);
  if (form === "base" && !helper) return fromBare(finding, { from, to: upTo }, at);
  return plain(tokens.slice(from, upTo), upTo);
}

const isHelped = (before: readonly Tagged[]) => before.some(({ tag }) => tag === "be" || tag === "have");

/** Returns the cue's main verb, else its last auxiliary. */
export function verbIn({ passage: { tokens } }: Sentence, { from, to }: Range): number | null {
  for (let at = to - 1; at >= from; at -= 1) if (tokens[at]?.tag === "verb") return at;
  for (let at = to - 1; at >= from; at -= 1) if (/^(?:be|have|do|modal)$/.test(tokens[at]?.tag ?? "")) return at;
  return null;
}

/** Returns the verb group that a token is in, outside quotations. */
export function groupAt({ verbs }: Sentence, at: number): VerbGroup | undefined {
  return verbs.find(({ from, to }) => from <= at && at < to);
}

function plain(all: readonly Tagged[], upTo: number): Predicate {
  const tokens = all.slice(
    Math.max(
      0,
      all.findIndex(({ tag }) => tag !== "relative" && tag !== "mark"),
    ),
  );
  const asserted = !tokens.some(
    ({ lower, text, tag }) => NEGATORS.test(lower) || (UNSURE.test(text) && tag !== "noun"),
  );
  const words = wordsOf(tokens);
  const isAhead = tokens.some(({ tag }) => tag === "to") && !GOES_ON.test(words);
  return { words, upTo, asserted: asserted && !isAhead };
}

/** Verbs that say of an infinitive that it came about. */
const GOES_ON = /^(?:went|goes|go|continued|continues) (?:on )?to /u;

const wordsOf = (tokens: readonly Tagged[]) => spelled(withoutLinks(tokens));

/** Leaves out words such as "also" and "similarly". */
export function withoutLinks(tokens: readonly Tagged[]): Tagged[] {
  return tokens.filter(({ lower }) => !LINKING.test(lower));
}

/** "Met her to discuss", "refused to confirm": begins with the finite verb that governs the infinitive. */
function governed({ sentence, source, cue }: Finding, at: number, upTo: number): Predicate | null {
  const { tokens, text, quotedBy } = sentence.passage;
  const ruler = sentence.verbs.findLast(({ to, finite }) => finite && to <= at);
  const subject = ruler && sentence.subjects.get(ruler);
  if (!ruler || at - ruler.from > FURTHEST) return null;
  const speaks = !subject || !source || (subject.from < source.to && source.from < subject.to);
  const quoted = tokens.slice(ruler.from, cue.from).some((_, i) => (quotedBy[ruler.from + i] ?? -1) >= 0);
  if (!speaks || quoted || (source && source.from >= ruler.from && source.from < at)) return null;
  const words = text.slice(tokens[ruler.from]?.start, tokens[upTo - 1]?.end).replace(/\s+/gu, " ");
  // A single comma ends the clause of the verb: "…, he said, to determine".
  if (words.split(",").length === 2) return null;
  return { words, upTo, asserted: GOES_ON.test(words) };
}

/** "Adding that": the past, unless the verb before governs it ("denied claiming"). */
function fromParticiple(finding: Finding, range: Range, at: number): Predicate | null {
  const { sentence } = finding;
  const { tokens } = sentence.passage;
  const verb = tokens[at];
  if (!verb?.reading) return null;
  const before = tokens.slice(range.from, at);
  const prior = tokens[range.from - 1];
  if (prior?.tag === "verb" || /^(?:of|for|from|against|about|in|by)$/.test(prior?.lower ?? ""))
    return governed(finding, at, range.to) ?? finite(finding, range, at, false);
  const without = prior?.lower === "without" || before.some(({ lower }) => NEGATORS.test(lower));
  return finite(finding, range, at, without);
}

function finite({ sentence: { passage } }: Finding, { from, to }: Range, at: number, negated: boolean): Predicate {
  const verb = passage.tokens[at];
  const lemma = verb?.reading?.lemma ?? "";
  const adverbs = passage.tokens.slice(from, at).filter(({ lower, tag }) => tag === "adverb" && !NEGATORS.test(lower));
  const said = negated ? `did not ${lemma}` : formsOf(lemma).past;
  const words = [wordsOf(adverbs), said, wordsOf(passage.tokens.slice(at + 1, to))].filter((one) => one !== "");
  return { words: words.join(" "), upTo: to, asserted: !negated };
}

/** "Will condemn the attack and urge": the auxiliary, or the "to", stands with an earlier verb. */
function fromBare(finding: Finding, range: Range, at: number): Predicate | null {
  const { sentence } = finding;
  const { tokens } = sentence.passage;
  const earlier = sentence.verbs.findLast(({ from, to }) => to <= range.from && isHelperOfBase(tokens[from]));
  const coordinated = tokens[range.from - 1]?.tag === "conjunction";
  if (!earlier || !coordinated) return plain(tokens.slice(range.from, range.to), range.to);
  if (tokens[earlier.from]?.tag === "to") return governed(finding, at, range.to);
  const helpers = tokens.slice(earlier.from, earlier.main);
  return plain([...helpers, ...tokens.slice(range.from, range.to)], range.to);
}

const isHelperOfBase = (token: Tagged | undefined) => /^(?:modal|do|to)$/.test(token?.tag ?? "");

/** "Issued a warning of": the verb whose object the cue noun is, up to the noun; null for any other cue. */
export function supportOf({ sentence, source, cue }: Finding): Predicate | null {
  const { tokens, text } = sentence.passage;
  if (!source || tokens[cue.to - 1]?.tag !== "noun" || source.to > cue.from) return null;
  const group = sentence.verbs.findLast(({ to, finite }) => finite && to <= cue.from);
  const subject = group && sentence.subjects.get(group);
  if (!group || !subject || subject.from >= source.to || source.from >= subject.to || cue.from - group.from > FURTHEST)
    return null;
  const words = text.slice(tokens[group.from]?.start, tokens[cue.to - 1]?.end).replace(/\s+/gu, " ");
  return { words, upTo: cue.to, asserted: true };
}

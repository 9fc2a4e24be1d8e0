/** Keeps those about whom something is said, and the means by which it is said, from being taken for who says it. */
import type { VerbGroup } from "../reading/chunks";
import type { Range } from "../reading/passages";
import { formsOf } from "../reading/verb-forms";
import { headLemma } from "../rules/cue-classes";
import { type Finding, spansOf } from "../rules/finding";
import { groupOf } from "./never-stated";

/** Returns the finding without a source that is no speaker; null if nobody is reported to have stated anything then. */
export function withRealSource(finding: Finding): Finding | null {
  const { sentence, source, cue } = finding;
  if (!source || cue.from >= cue.to) return finding;
  const group = groupOf(sentence, cue);
  if (group && isMeans(finding)) return isPassive(group) ? { ...finding, source: null } : null;
  if (!group) return finding;
  const inner = innerSubject(finding, group) ?? perceived(finding, group);
  if (inner) return { ...finding, source: inner };
  if (!isAbout(finding, group)) return finding;
  const content = [...spansOf(sentence.passage, [source]), ...finding.content].sort(([a], [b]) => a - b);
  return { ...finding, source: null, content };
}

/**
 * "Lund alleged the papers were claiming that it sank": the papers claim it, and not Lund. Returns the subject that
 * stands before the cue, behind a verb of the supposed source's; null if there is none, or only a pronoun.
 */
function innerSubject({ sentence, source }: Finding, group: VerbGroup): Range | null {
  const { tokens, quotedBy } = sentence.passage;
  const subject = sentence.subjects.get(group);
  const first = tokens[subject?.from ?? -1];
  if (!source || !subject || !group.finite || subject.to !== group.from || !first) return null;
  // A pronoun may be the source itself, and "a think tank called" has no clause inside.
  if (!/^(?:det|possessive|name|number)$/.test(first.tag)) return null;
  const that = tokens[subject.from - 1]?.lower === "that" ? 1 : 0;
  const outer = sentence.verbs.find(({ to }) => to === subject.from - that);
  const isOuter = outer?.finite && outer.from >= source.to && quotedBy[source.from] === quotedBy[subject.from];
  return isOuter ? { from: subject.from, to: subject.to } : null;
}

const PERCEIVED = new Set("include see hear watch show feature involve picture record film catch find have".split(" "));

/** "The talks included the envoys stressing the need": the envoys stress it. */
function perceived({ sentence, source, cue }: Finding, group: VerbGroup): Range | null {
  const { chunks } = sentence;
  const at = chunks.findIndex(({ from }) => from === group.from);
  const [verb, inner] = [chunks[at - 2], chunks[at - 1]];
  if (!source || group.reading.form !== "ing" || inner?.kind !== "nouns" || verb?.kind !== "verbs") return null;
  const isSubject = source.to <= verb.from && verb.to <= cue.from;
  return isSubject && PERCEIVED.has(verb.reading.lemma) ? { from: inner.from, to: inner.to } : null;
}

const MEANS =
  /^(?:telephone|phone|video|videolink|e-?mail|letter|radio|text|fax|satellite|hand|post|mail|courier|proxy)$/;

/** "Spoke by telephone with …", "was told by email". */
function isMeans({ sentence: { passage }, source }: Finding): boolean {
  const { tokens } = passage;
  return tokens[(source?.from ?? 0) - 1]?.lower === "by" && MEANS.test(tokens[source?.from ?? -1]?.lower ?? "");
}

/** A single word that is past and participle may be either. */
function isPassive({ passive, reading, from, to }: VerbGroup): boolean {
  const { past, participle } = formsOf(reading.lemma);
  return passive || (to - from === 1 && past === participle);
}

/** Verbs whose passive leaves out who says it: "X is said to …", "X, believed to be …". */
const REPORTED = new Set(
  "say believe think report know understand suspect allege rumour rumor estimate reckon presume".split(" "),
);

/** "The president is said to have ordered it": the president is whom it is about. */
function isAbout({ sentence: { passage }, source, cue }: Finding, group: VerbGroup): boolean {
  const { tokens } = passage;
  const isInfinitive = tokens[cue.to]?.lower === "to" || tokens[cue.to - 1]?.lower === "to";
  if (!source || source.to > cue.from || !isInfinitive || !REPORTED.has(headLemma(passage, cue))) return false;
  return group.passive || (group.to - group.from === 1 && /^[,–—(]$/.test(tokens[group.from - 1]?.text ?? ""));
}

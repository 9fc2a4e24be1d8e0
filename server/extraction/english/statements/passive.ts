/** Statements whose cue is in the passive: "The port is said to be closed", "the claim was disputed by experts". */
import type { VerbGroup } from "../reading/chunks";
import type { Range } from "../reading/passages";
import { isPlural } from "../reading/tagged";
import { groupAt, verbIn, withoutLinks } from "./predicate";
import { swapOfSource } from "./referents";
import { spelled, writtenRange } from "./spelling";
import type { Swap } from "./swap";
import { contentRanges, type Told } from "./told";

/** Returns the cue's verb if it is in the passive, and whoever states something is not its subject. */
export function passiveGroup(told: Told): VerbGroup | null {
  const { sentence, source, cue } = told.finding;
  const at = verbIn(sentence, cue);
  const group = at === null ? undefined : groupAt(sentence, at);
  const agent = source && !isAbout(told, source) ? source : null;
  const isPreposition = at !== null && sentence.passage.tokens[at]?.lower === "according";
  if (!group || isPreposition || (agent && agent.from < cue.from)) return null;
  return group.passive || isBare(group, sentence.passage.tokens[group.to]?.lower, agent) ? group : null;
}

/** Returns whether the mention is of whoever the statement is about ("He is suspected of"). */
function isAbout(told: Told, { from, to }: Range): boolean {
  return contentRanges(told).some((range) => range.from < to && from < range.to);
}

/** "Believed to be", "described by many as". */
function isBare({ reading, from, to }: VerbGroup, next: string | undefined, source: Range | null): boolean {
  const past = /^(?:past|participle)$/.test(reading.form) && to - from === 1;
  return past && (next === "by" || (source === null && next === "to"));
}

/** Returns the sentence in the passive; null if what it is about is not known. */
export function passiveSentence(told: Told, group: VerbGroup, swaps: readonly Swap[]): string | null {
  const { sentence, source, cue } = told.finding;
  const { passage } = sentence;
  const ranges = contentRanges(told);
  const [first] = ranges;
  const own = first && first.to <= group.from ? first : null;
  const nearest = before(told, group);
  const about = group.passive
    ? (own ?? sentence.subjects.get(group) ?? nearest)
    : adjacent(told, [own, nearest], group);
  if (!about || about.to > group.from || /^(?:relative|subordinator)$/.test(passage.tokens[about.from]?.tag ?? ""))
    return null;
  const helper = group.passive ? "" : isMany(told, about) ? " were" : " was";
  const end = Math.max(cue.to, source?.to ?? 0, ...ranges.map(({ to }) => to));
  const all = [...swaps, ...swapOfSource(told)].sort((a, b) => a.start - b.start);
  const verb = spelled(withoutLinks(passage.tokens.slice(group.from, group.to)));
  const rest = writtenRange(passage, { from: group.to, to: end }, all);
  return `${writtenRange(passage, about, all)}${helper} ${verb} ${rest}`.replace(/ (?=[,:;])/gu, "").trim();
}

/** "The protesters, believed to be": the noun before a participle and its comma. */
function before({ finding: { sentence } }: Told, { from }: VerbGroup): Range | null {
  const chunk = sentence.chunks.findLast(({ kind, to }) => kind === "nouns" && to <= from);
  return chunk ?? null;
}

/** Of these, what stands right before the participle or its comma. */
function adjacent(
  { finding: { sentence } }: Told,
  nouns: readonly (Range | null)[],
  { from }: VerbGroup,
): Range | null {
  const { tokens } = sentence.passage;
  const isNear = (noun: Range | null) => noun !== null && tokens.slice(noun.to, from).every(({ text }) => text === ",");
  return nouns.find(isNear) ?? null;
}

function isMany({ finding: { sentence } }: Told, { from, to }: Range): boolean {
  const words = sentence.passage.tokens.slice(from, to);
  const link = words.findIndex(({ tag }) => tag === "preposition");
  const head = words[(link < 0 ? words.length : link) - 1];
  return words.some(({ lower }) => lower === "and") || (head !== undefined && head.tag !== "name" && isPlural(head));
}

/** Finds attributions in the passive: "disputed by experts", "is believed to be", "it is said that". */
import type { VerbGroup } from "../reading/chunks";
import { clauseExtent } from "../reading/extents";
import { nominalFrom } from "../reading/nominals";
import { indexOfWord, type Range } from "../reading/passages";
import { chunkFrom, type Sentence } from "../reading/sentences";
import { sensesOf } from "./cues";
import { type Finding, spansOf } from "./finding";

/** Verbs whose passive reports what is generally believed, without naming anybody. */
const HELD = new Set(
  "say believe think consider expect report allege suspect presume rumor rumour regard understand deem view see assume know fear estimate accuse".split(
    " ",
  ),
);
/** How far after the verb its agent may be. */
const REACH = 6;

/** Returns the attributions of one sentence whose cue is a verb in the passive. */
export function findPassives(sentence: Sentence): Finding[] {
  return sentence.verbs.flatMap((group) => {
    if (sensesOf(group.reading.lemma).length === 0) return [];
    const finding = passiveAt(sentence, group);
    return finding ? [finding] : [];
  });
}

function passiveAt(sentence: Sentence, group: VerbGroup): Finding | null {
  const { tokens } = sentence.passage;
  const bare = group.reading.form === "past" && group.to - group.from === 1;
  const agentAt = agentAfter(sentence, group.to);
  const agent = agentAt === null ? null : agentFrom(sentence, agentAt + 1);
  if (!group.passive && !(bare && (agentAt === group.to || holdsBare(sentence, group)))) return null;
  if (!agent && !HELD.has(group.reading.lemma)) return null;
  const after = agentAt === group.to && agent ? agent.to : group.to;
  const rest = bare ? uptoComma(sentence, restAfter(sentence, after, group)) : restAfter(sentence, after, group);
  const subject = sentence.subjects.get(group) ?? null;
  if (!agent && !rest) return null;
  const about = subject && !isPronoun(tokens, subject) ? subject : null;
  const content = spansOf(sentence.passage, [about, rest]);
  const cue = { from: group.from, to: group.to };
  if (content.length === 0) return null;
  if (group.reading.lemma === "quote" && subject) return quotedSubject(sentence, group, subject, agent, rest);
  return { sentence, source: agent, cue, relay: null, content, confidence: agent ? 0.75 : 0.6 };
}

/** "Lund was quoted by the Gazette as saying that …": the subject speaks, and the agent relays. */
function quotedSubject(
  sentence: Sentence,
  group: VerbGroup,
  source: Range,
  relay: Range | null,
  rest: Range | null,
): Finding | null {
  const { tokens } = sentence.passage;
  const says = rest && /^(?:saying|stating|telling)$/.test(tokens[rest.from]?.lower ?? "") ? rest.from + 1 : null;
  if (!rest || says === null) return null;
  const from = tokens[says]?.lower === "that" ? says + 1 : says;
  const content = spansOf(sentence.passage, [{ from, to: rest.to }]);
  const cue = { from: group.from, to: relay ? group.to : says };
  return content.length > 0 ? { sentence, source, cue, relay, content, confidence: 0.85 } : null;
}

const isPronoun = (tokens: Sentence["passage"]["tokens"], { from, to }: Range) =>
  to - from === 1 && /^(?:it|which|that|who)$/.test(tokens[from]?.lower ?? "");

/** Returns the agent without a relative clause: what "experts who say …" say is a separate finding. */
function agentFrom(sentence: Sentence, at: number): Range | null {
  const whole = nominalFrom(sentence, at);
  const relative = whole ? indexOfWord(sentence.passage.tokens, whole, "who") : -1;
  return whole && relative > at ? { from: at, to: relative } : whole;
}

function agentAfter(sentence: Sentence, at: number): number | null {
  const { tokens } = sentence.passage;
  for (let place = at; place < Math.min(sentence.to, at + REACH); place += 1) {
    const { lower, tag } = tokens[place] ?? {};
    if (lower === "by") return /ing$/.test(tokens[place + 1]?.lower ?? "") ? null : place;
    if (tag === "mark" || tag === "verb") return null;
  }
  return null;
}

/** "The protesters, believed to be members …": a participle without its "be". */
function holdsBare(sentence: Sentence, group: VerbGroup): boolean {
  const { tokens } = sentence.passage;
  const infinitive = chunkFrom(sentence, group.to)?.kind === "verbs" && tokens[group.to]?.lower === "to";
  return (
    infinitive && /^(?:believe|consider|think|say|allege|suspect|presume|know|understand)$/.test(group.reading.lemma)
  );
}

function uptoComma({ passage: { tokens } }: Sentence, range: Range | null): Range | null {
  const comma = range ? indexOfWord(tokens, range, ",") : -1;
  return range && comma >= 0 ? { from: range.from, to: comma } : range;
}

function restAfter(sentence: Sentence, at: number, group: VerbGroup): Range | null {
  const { lower } = sentence.passage.tokens[at] ?? {};
  if (at >= sentence.to || !lower) return null;
  if (lower === "as") return clauseExtent(sentence, at + 1, group);
  const chunk = chunkFrom(sentence, at);
  const opens =
    lower === "that" ||
    lower === "to" ||
    lower === "of" ||
    (chunk?.kind === "nouns" && /^(?:consider|deem)$/.test(group.reading.lemma));
  return opens ? clauseExtent(sentence, at, group) : null;
}

/** Pronouns in what was stated: replaces those whose referent is sure by the name in square brackets, as editors do. */
import type { Range } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import type { Tagged } from "../reading/tagged";
import { sensesOf } from "../rules/cues";
import type { Gender } from "../speakers/words/gender";
import type { Known } from "./known-names";
import { peopleIn, strangersIn } from "./people-in";
import { swapOfPointer } from "./pointers";
import { groupAt } from "./predicate";
import type { Swap } from "./swap";
import { contentRanges, type Told } from "./told";

const PERSONAL: Record<string, { gender: Gender; owner: boolean }> = {
  he: { gender: "male", owner: false },
  him: { gender: "male", owner: false },
  his: { gender: "male", owner: true },
  she: { gender: "female", owner: false },
  her: { gender: "female", owner: false },
};
/** In sentences. */
const LOOKED_BACK = 3;

/**
 * Returns what to put in place of pronouns outside quotation marks. Leaves a pronoun alone if its referent is named
 * before it in the statement, if several people may be meant, or if nobody is known.
 * @param begun whether the statement begins with the speaker
 */
export function swapsIn(told: Told, begun: boolean): Swap[] {
  const named = new Set<string>();
  const isNamed = (name: string) => named.has(name) || (begun && told.names.some((one) => one.includes(name)));
  const swaps: Swap[] = swapOfPointer(told);
  if (swaps.length > 0) return swaps;
  for (const range of contentRanges(told)) {
    for (let at = range.from; at < range.to; at += 1) {
      for (const name of peopleIn(told, { from: at, to: at + 1 })) named.add(name);
      const name = referentAt(told, at, begun);
      if (name === null || isNamed(name)) continue;
      named.add(name);
      swaps.push(swapOf(told, at, name));
    }
  }
  return swaps;
}

/** Names the agent of a passive in place of a pronoun ("by him"). */
export function swapOfSource(told: Told): Swap[] {
  const { finding, names } = told;
  const { source, sentence } = finding;
  const [name] = names;
  const isPronoun = source && source.to - source.from === 1 && isPersonal(sentence.passage.tokens[source.from]);
  return source && isPronoun && name ? [swapOf(told, source.from, name)] : [];
}

/** Names whose "his daughter" is, where the source begins with "his" or "her" and it is sure whose; null otherwise. */
export function swapOfOwner(told: Told): Swap | null {
  const { source, sentence } = told.finding;
  const at = source?.from ?? -1;
  if (!source || source.to - source.from < 2 || !ownerAt(sentence.passage.tokens, at)) return null;
  const name = referentAt(told, at, false);
  return name === null ? null : swapOf(told, at, name);
}

const isPersonal = (token: Tagged | undefined) => /^(?:pronoun|possessive)$/.test(token?.tag ?? "");

function swapOf({ known, finding: { sentence } }: Told, at: number, name: string): Swap {
  const { tokens, text } = sentence.passage;
  const { start = 0, end = 0 } = tokens[at] ?? {};
  const apostrophe = text.includes("’") ? "’" : "'";
  const called = known.withArticle(name);
  return { start, end, words: `[${called}${ownerAt(tokens, at) ? `${apostrophe}s` : ""}]` };
}

function ownerAt(tokens: readonly Tagged[], at: number): boolean {
  const { lower = "" } = tokens[at] ?? {};
  const next = tokens[at + 1];
  return lower === "his" || (lower === "her" && /^(?:noun|adjective|name|number|time)$/.test(next?.tag ?? ""));
}

/** Returns whom a pronoun surely means; null for other words, and where it is not sure. */
function referentAt(told: Told, at: number, begun: boolean): string | null {
  const { sentence } = told.finding;
  const { tokens, quotedBy } = sentence.passage;
  const token = tokens[at];
  if (!token || (quotedBy[at] ?? -1) >= 0) return null;
  if (token.lower === "it") return bodyAt(told, at);
  const personal = PERSONAL[token.lower];
  return personal ? personAt(told, at, personal.gender, begun) : null;
}

/** The only person of that gender who is named in the sentence so far, or else in the sentence before. */
function personAt(told: Told, at: number, gender: Gender, begun: boolean): string | null {
  const { finding, names, known } = told;
  const { sentence, cue } = finding;
  const { sentences } = sentence.passage;
  // "Accused him": the object of the cue is somebody else than its subject.
  const isObject = at === cue.to && !/^s?he$/.test(sentence.passage.tokens[at]?.lower ?? "");
  const others = new Set<string>(begun && isObject ? names : []);
  const fits = (name: string) => {
    const person = known.person(name);
    return !others.has(name) && (person?.gender ?? gender) === gender;
  };
  const speakers = names.filter((name) => known.person(name) !== null);
  const here = new Set([...peopleIn(told, { from: sentence.from, to: at }), ...speakers].filter(fits));
  const [only] = here;
  const isOnlySpeaker = here.size === 1 && only !== undefined && speakers.includes(only);
  const index = sentences.findIndex(({ from }) => from === sentence.from);
  if (here.size === 0 || isOnlySpeaker)
    for (const name of peopleBefore(told, sentences.slice(Math.max(0, index - LOOKED_BACK), index), gender))
      if (fits(name)) here.add(name);
  if (strangersIn(told, { from: sentence.from, to: at })) return null;
  const [found, another] = here;
  const person = found === undefined || another !== undefined ? null : known.person(found);
  return person && isHuman(told, person, gender) ? person.name : null;
}

/** A place that was taken for a person has no gender, no role, and no "he" after it. */
function isHuman({ known }: Told, { name, gender, role }: Known, wanted: Gender): boolean {
  return gender !== null || role !== null || known.genderAfter(name) === wanted;
}

/** The people of the last sentence that names any; further back only past sentences that go on about "him" or "her". */
function peopleBefore(told: Told, before: readonly Range[], gender: Gender): string[] {
  const { tokens } = told.finding.sentence.passage;
  for (const range of before.toReversed()) {
    const people = peopleIn(told, range);
    if (strangersIn(told, range)) return [];
    if (people.length > 0) return people;
    const goesOn = tokens.slice(range.from, range.to).some(({ lower }) => PERSONAL[lower]?.gender === gender);
    if (!goesOn) return [];
  }
  return [];
}

/** "It will close the gate": the speaker, where that is one body and the subject does something that bodies do. */
function bodyAt({ finding, names, known }: Told, at: number): string | null {
  const { sentence, source, cue } = finding;
  const [name, other] = names;
  if (!name || other || known.person(name) || / and /.test(name) || !source || source.from > cue.from) return null;
  const group = groupAt(sentence, at + 1);
  const acts = group?.finite && !group.passive && sentence.passage.tokens[group.main]?.tag === "verb";
  return acts && (sensesOf(group.reading.lemma).length > 0 || BODILY.has(group.reading.lemma)) ? name : null;
}

/** What nothing but a body or a country does, beside stating something: a storm kills, a company sells. */
const BODILY = new Set(
  "sell buy plan order investigate vote deploy receive carry agree want hire pay launch approve ban sign seek enter withdraw arrest send ask review publish release provide invest fund cancel postpone appoint elect recruit negotiate retaliate intervene enforce impose lift".split(
    " ",
  ),
);

/** Returns whether the pronoun stands for something, as far as its verb tells. */
export function actsAt(sentence: Sentence, at: number): boolean {
  const group = groupAt(sentence, at + 1);
  if (!group?.finite || group.passive || sentence.passage.tokens[group.main]?.tag !== "verb") return false;
  return !EXPLETIVE.has(group.reading.lemma);
}

/** Verbs whose "it" may stand for nothing. */
const EXPLETIVE = new Set("seem appear take happen remain rain snow follow matter turn".split(" "));

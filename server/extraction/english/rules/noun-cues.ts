/** Finds attributions whose cue is a noun: "his claim that", "a promise to", "voiced concern about". */
import { clauseExtent, trimmed } from "../reading/extents";
import { nominalFrom } from "../reading/nominals";
import { indexOfWord, type Range } from "../reading/passages";
import { chunkFrom, type Sentence } from "../reading/sentences";
import type { Tagged } from "../reading/tagged";
import { type Finding, spansOf } from "./finding";

const words = (list: string) => new Set(list.split(/\s+/));

const STATED = words(
  `claim claims allegation allegations assertion assertions statement statements accusation accusations argument arguments belief beliefs
warning warnings suggestion suggestions view views opinion opinions contention prediction predictions denial denials admission announcement
acknowledgement acknowledgment declaration testimony remark remarks comment comments conclusion conclusions finding findings report reports
rumor rumors rumour rumours fear fears concern concerns worry worries doubt doubts suspicion suspicions hope hopes notion idea insistence
confirmation assurance assurances conviction complaint complaints revelation revelations assumption speculation feeling perception charge charges
criticism criticisms praise condemnation endorsement description characterization explanation assessment question questions skepticism anger
chant chants outrage disappointment frustration confidence optimism support opposition objection objections rejection denunciation`,
);
const INTENDED = words(
  `promise promises pledge pledges vow vows threat threats plan plans proposal proposals decision decisions refusal desire offer offers
request requests demand demands call calls intention intentions commitment commitments willingness reluctance determination urging invitation
appeal appeals agreement wish push bid recommendation recommendations order orders`,
);
const LINKS = words("of about for on against over regarding concerning with in");
const SUPPORT = words(
  "make issue express voice have give offer release repeat raise renew deliver send hold reiterate share hear get receive publish dismiss reject echo deny defend announce draw face outline unveil float",
);

/** Returns the attributions of one sentence whose cue is a noun. */
export function findNounCues(sentence: Sentence): Finding[] {
  const found: Finding[] = [];
  for (let at = sentence.from; at < sentence.to - 1; at += 1) {
    const finding = isCueNoun(sentence, at) ? findingAt(sentence, at) : null;
    if (finding) found.push(finding);
  }
  return found;
}

function isCueNoun({ passage: { tokens, quotedBy } }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (token?.tag !== "noun" || (quotedBy[at] ?? -1) >= 0) return false;
  return STATED.has(token.lower) || INTENDED.has(token.lower);
}

function findingAt(sentence: Sentence, at: number): Finding | null {
  const maker = makerAfter(sentence, at + 1);
  const source = holderBefore(sentence, at) ?? maker ?? supporter(sentence, at);
  const from = maker ? maker.to : at + 1;
  if (!source) return null;
  const content = contentFrom(sentence, from, sentence.passage.tokens[at]);
  if (!content || content.from >= content.to) return null;
  const spans = spansOf(sentence.passage, [content]);
  return { sentence, source, cue: { from: at, to: at + 1 }, relay: null, content: spans, confidence: 0.7 };
}

/** "Trump's claim", "his claim". */
function holderBefore({ chunks, passage: { tokens } }: Sentence, at: number): Range | null {
  const chunk = chunks.find(({ from, to }) => from <= at && at < to);
  if (chunk?.kind !== "nouns") return null;
  for (let place = at - 1; place >= chunk.from; place -= 1) {
    const token = tokens[place];
    if (token?.tag !== "possessive") continue;
    return token.lower === "'s" ? { from: chunk.from, to: place } : { from: place, to: place + 1 };
  }
  return null;
}

/** "claims by X that", "a warning from X". */
function makerAfter(sentence: Sentence, at: number): Range | null {
  const { lower } = sentence.passage.tokens[at] ?? {};
  if (lower !== "by" && lower !== "from") return null;
  const chunk = chunkFrom(sentence, at + 1);
  return chunk?.kind === "nouns" ? nominalFrom(sentence, at + 1) : null;
}

/** "X made the claim": the subject of the verb whose object is the noun. */
function supporter(sentence: Sentence, at: number): Range | null {
  const { chunks, subjects } = sentence;
  const index = chunks.findIndex(({ from, to }) => from <= at && at < to);
  const group = chunks[index - 1];
  if (group?.kind === "preposition") return accompanied(sentence, group.from);
  if (group?.kind !== "verbs" || group.passive || !SUPPORT.has(group.reading.lemma)) return null;
  return subjects.get(group) ?? null;
}

/** "marched with chants of …": the subject of the verb before. */
function accompanied({ verbs, subjects, passage: { tokens } }: Sentence, at: number): Range | null {
  const group = verbs.findLast(({ to, finite }) => finite && to <= at);
  return tokens[at]?.lower === "with" && group ? (subjects.get(group) ?? null) : null;
}

/** "His refusal to pay angered them": the verb whose subject is the noun ends the content. */
function beforeVerb({ verbs, subjects }: Sentence, { from, to }: Range): Range {
  const verb = verbs.find((group) => {
    const subject = subjects.get(group);
    return group.finite && group.from > from && group.from < to && (!subject || subject.from <= from);
  });
  return { from, to: verb ? verb.from : to };
}

function contentFrom(sentence: Sentence, at: number, cue: Tagged | undefined): Range | null {
  const { tokens } = sentence.passage;
  const { lower } = tokens[at] ?? {};
  if (!lower || !cue || at >= sentence.to) return null;
  if (lower === "that" && STATED.has(cue.lower)) return clauseExtent(sentence, at, null);
  const infinitive = lower === "to" && chunkFrom(sentence, at)?.kind === "verbs";
  if (infinitive && INTENDED.has(cue.lower)) return beforeVerb(sentence, clauseExtent(sentence, at, null));
  const quoted = (sentence.passage.quotedBy[at + 1] ?? -1) >= 0;
  if (!LINKS.has(lower) || !(quoted || nominalFrom(sentence, at + 1))) return null;
  const whole = clauseExtent(sentence, at + 1, null);
  const comma = indexOfWord(tokens, { from: at + 1, to: whole.to }, ",");
  return beforeVerb(sentence, trimmed(sentence, { from: at + 1, to: comma < 0 ? whole.to : comma }));
}

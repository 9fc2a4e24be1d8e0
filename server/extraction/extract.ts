/** The extraction engine: takes an article's text and returns its attributed claims. */

import { MOST_FOUND, partToRead } from "@/server/domain/articles/reading-limits";
import type { Attribution, UnwordedAttribution } from "@/server/domain/claims/attribution";
import { asQuotation, asSentence } from "@/server/domain/claims/statement";
import { withoutAuthorsWords } from "./english/guards/authors-words";
import { withDialogueParts } from "./english/guards/dialogue-parts";
import { withForeignWords } from "./english/guards/foreign-words";
import { withoutMainClause } from "./english/guards/fronted-clauses";
import { withGaps } from "./english/guards/gapped-reports";
import { withNearestCue } from "./english/guards/nearest-cue";
import { isStated } from "./english/guards/never-stated";
import { reportsOfOthers } from "./english/guards/own-turns";
import { withOwnWords } from "./english/guards/own-words";
import { withRaisedSubject } from "./english/guards/raised-subjects";
import { withRealSource } from "./english/guards/reported-subjects";
import { withRequests } from "./english/guards/requests";
import { withSourceCore } from "./english/guards/source-core";
import { withTurnedClause } from "./english/guards/turned-clauses";
import { withWholeContent } from "./english/guards/whole-content";
import { type Passage, type Range, readPassages } from "./english/reading/passages";
import { readSentences, type Sentence } from "./english/reading/sentences";
import { statesNothing } from "./english/reading/turns";
import { unwrapped } from "./english/reading/unwrapped";
import { continueQuotations, type Part } from "./english/rules/continued";
import type { Finding } from "./english/rules/finding";
import { withFreeReports } from "./english/rules/free-reports";
import { withHeadline } from "./english/rules/headlines";
import { mergeFindings } from "./english/rules/merge";
import { withoutPullQuotes } from "./english/rules/pull-quotes";
import { findByRules } from "./english/rules/rules";
import { attributionOf, creditedAttribution, turnAttribution, tweetAttribution } from "./english/speakers/attributions";
import { isOnlyCiting, withCited } from "./english/speakers/citations";
import { Register } from "./english/speakers/entities/register";
import { withRelay } from "./english/speakers/named-relays";
import { withQuotedAs } from "./english/speakers/quoted-as";
import { Speakers } from "./english/speakers/speakers";
import { KnownNames } from "./english/statements/known-names";
import { written } from "./english/statements/spelling";
import { englishStatement } from "./english/statements/statement";

/** Finds the attributions inside one passage. */
export type Find = (passage: Passage, sentences: Sentence[]) => Finding[];

const byRules: Find = (_, sentences) => mergeFindings(findByRules(sentences));

/**
 * Finds who is reported to have stated what.
 * @param written an article as read; spans count its UTF-16 units, half-open
 * @param find finds them passage by passage; defaults to the rules alone
 * @returns the attributions, passage by passage in the order of their content, up to the limit in `reading-limits`;
 * never throws, and takes time linear in the text
 */
export function extractAttributions(written: string, find: Find = byRules): Attribution[] {
  const text = unwrapped(partToRead(written));
  const passages =
    text.length > LONGEST_KEPT ? { [Symbol.iterator]: () => readPassages(text) } : [...readPassages(text)];
  const register = Register.of(passages);
  const speakers = new Speakers(register);
  const known = knownNames(text, register);
  const found: Attribution[] = [];
  for (const part of continueQuotations(partsOf(passages, find))) {
    found.push(...attributionsIn(part, speakers, known));
    if (found.length >= MOST_FOUND) break;
  }
  return withoutPullQuotes(text, found.slice(0, MOST_FOUND));
}

/** The passages of a longer text are parsed a second time rather than kept, so that memory does not grow with it. */
const LONGEST_KEPT = 200_000;

function* partsOf(passages: Iterable<Passage>, find: Find): Generator<Part> {
  for (const passage of passages) {
    const sentences = readSentences(passage);
    const found = withRequests(find(passage, sentences), sentences);
    const stated = withHeadline(found, sentences)
      .filter(isStated)
      .flatMap((finding) => withRealSource(finding) ?? [])
      .flatMap(withGaps)
      .map(guarded);
    yield { passage, sentences, findings: withFreeReports(withNearestCue(withOwnWords(stated)), sentences) };
  }
}

const guarded = (finding: Finding) =>
  withoutMainClause(
    withoutAuthorsWords(
      withDialogueParts(
        withSourceCore(withForeignWords(withRaisedSubject(withTurnedClause(withWholeContent(finding))))),
      ),
    ),
  );

function attributionsIn({ passage, sentences, findings }: Part, speakers: Speakers, known: KnownNames): Attribution[] {
  const { text, tweet, turn, credit } = passage;
  const found: Attribution[] = [];
  if (tweet) found.push(uncued(text, tweetAttribution(tweet, speakers)));
  if (turn && !statesNothing(text, turn)) found.push(uncued(text, turnAttribution(turn, speakers)));
  if (credit?.signed) found.push(uncued(text, creditedAttribution(passage, credit, speakers)));
  const others = reportsOfOthers(findings, turn).filter((finding) => !isOnlyCiting(finding));
  const cited = withQuotedAs(others).map(withCited).map(withRelay);
  for (const sentence of sentences) speakers.note(sentence, sourcesIn(sentence, cited));
  let before: Attribution | undefined;
  for (const finding of cited) {
    const attribution: UnwordedAttribution = attributionOf(finding, speakers, found);
    if (turn && attribution.speakers.length === 0) continue;
    before = { ...attribution, statement: statementOf(finding, attribution, known, before?.statement ?? null) };
    found.push(before);
  }
  return found.filter((one) => !found.some((other) => other !== one && saysTheSame(other, one)));
}

/** "The town warned the crew, Stone said": the warning inside would be listed with the very words of what Stone said. */
function saysTheSame(outer: Attribution, inner: Attribution): boolean {
  const cue = inner.cue[0];
  return (
    cue !== undefined &&
    outer.statement === inner.statement &&
    outer.content.some(([from, to]) => from <= cue[0] && cue[0] < to)
  );
}

function sourcesIn(sentence: Sentence, findings: readonly Finding[]): Range[] {
  return findings.flatMap(({ sentence: of, source }) => (of === sentence && source ? [source] : []));
}

/** Words without a cue are their author's own: they need nobody's name before them. */
function uncued(text: string, attribution: UnwordedAttribution): Attribution {
  const words = written(text, attribution.content[0] ?? [0, 0]);
  return { ...attribution, statement: attribution.quotation === "direct" ? asQuotation(words) : asSentence(words) };
}

function statementOf(
  finding: Finding,
  { speakers, quotation, cueClass }: UnwordedAttribution,
  known: KnownNames,
  before: string | null,
): string {
  return englishStatement({ finding, quotation, cueClass, known, before, names: speakers });
}

/** A surname that several people have names none of them, and a misspelt one nobody. */
function knownNames(text: string, { people }: Register): KnownNames {
  return new KnownNames(text, (words) => {
    const [one, another] = people.find(words, null);
    return one && !another && one.name.toLowerCase().includes(words.toLowerCase()) ? one : null;
  });
}

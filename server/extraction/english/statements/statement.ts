/** Makes the plain statement of a claim: a sentence that is understood without its article, or else a fragment. */
import type { CueClass } from "@/server/domain/claims/attribution";
import { asFragment, asQuotation, asSentence } from "@/server/domain/claims/statement";
import type { Range } from "../reading/passages";
import { type Form, formOf, isImperative } from "./clause";
import { isFramedClause, isOnlyRelative } from "./clause-signs";
import { contentWords } from "./content-words";
import { predicateOfNoun } from "./noun-cues";
import { passiveGroup, passiveSentence } from "./passive";
import { type Predicate, predicateOf, supportOf } from "./predicate";
import { actsAt, swapsIn } from "./referents";
import { spelled, withSmallStart, written } from "./spelling";
import { isNobody, subjectOf } from "./subject";
import type { Swap } from "./swap";
import { contentRanges, type Told, wordsIn } from "./told";

/** On their own, what was denied, doubted, rejected, demanded or held against somebody would read as the speaker's claim. */
const NEEDS_ITS_CUE: readonly CueClass[] = ["denies", "doubts", "accuses", "judges", "demands"];

/**
 * Returns the content as a sentence if it is a clause, and otherwise together with its speaker and verb: "Ada Lund
 * announced “further cuts”." Pronouns whose referent is sure are replaced in square brackets, never inside quotation
 * marks. What makes no sentence is given as a fragment (`isFragment`).
 */
export function englishStatement(told: Told): string {
  if (contentRanges(told).length === 0) return statementApart(told);
  const form = formOfContent(told);
  const predicate = activePredicate(told);
  if (told.quotation === "direct" && standsAlone(told, form) && predicate?.asserted !== false)
    return asQuotation(contentWords(told, []));
  const needed = NEEDS_ITS_CUE.includes(told.cueClass) || predicate?.asserted === false || isNobody(told);
  const swaps = swapsIn(told, false);
  const alone = !beginsUnknown(told, swaps) && !isTwofold(told);
  if (form === "clause" && !needed && alone) return asSentence(clauseOf(told, swaps));
  const own = ownWords(told);
  if (own !== null) return asQuotation(own);
  const sentence = spoken(told, form, predicate);
  if (sentence !== null) return asSentence(sentence);
  if (form === "clause" && !needed) return asSentence(clauseOf(told, swaps));
  return asFragment(contentWords(told, swaps));
}

/** "“I demand a trial,” Lund said": what is said in the first person stays as it was said; null if it was not. */
function ownWords({ finding: { sentence, source, content } }: Told): string | null {
  const { text, tokens, quotedBy } = sentence.passage;
  const first = source && source.to - source.from === 1 ? tokens[source.from] : undefined;
  const end = content.at(-1)?.[1] ?? 0;
  const isOwn = first && /^(?:i|we)$/.test(first.lower) && (quotedBy[source?.from ?? -1] ?? -1) >= 0;
  return isOwn && end > first.start ? written(text, [first.start, end]) : null;
}

/** Words in a paragraph of their own: "She wrote:" stands in the one before. */
function statementApart(told: Told): string {
  const words = contentWords(told, []);
  const subject = subjectOf(told);
  const predicate = activePredicate(told);
  const needed = NEEDS_ITS_CUE.includes(told.cueClass) || predicate?.asserted === false;
  const isWhole = told.quotation === "direct" || /[.!?…]["”’»)]*$/u.test(words);
  if (predicate && subject !== "" && (needed || !isWhole)) return asSentence(`${subject} ${predicate.words}: ${words}`);
  return told.quotation === "direct" ? asQuotation(words) : asSentence(words);
}

function formOfContent(told: Told): Form {
  // Parsing takes longer than looking for signs.
  if (isFramedClause(told)) return "clause";
  const form = formOf(contentRanges(told).flatMap((range) => wordsIn(told.finding, range)));
  return form === "clause" && isOnlyRelative(told) ? "phrase" : form;
}

function standsAlone(told: Told, form: Form): boolean {
  if (form === "clause") return true;
  const words = contentRanges(told).flatMap((range) => wordsIn(told.finding, range));
  return /^[!?]$/.test(words.at(-1)?.text ?? "") || isImperative(words);
}

function clauseOf(told: Told, swaps: readonly Swap[]): string {
  return contentWords(told, swaps).replace(/^(?:that|to the effect that),?\s+/iu, "");
}

/** Returns whether the clause begins with a pronoun that nothing was put in place of. */
function beginsUnknown(told: Told, swaps: readonly Swap[]): boolean {
  const { sentence } = told.finding;
  const { tokens, quotedBy } = sentence.passage;
  const from = contentRanges(told)[0]?.from ?? 0;
  const at = tokens[from]?.lower === "that" ? from + 1 : from;
  const token = tokens[at];
  if (!token || (quotedBy[at] ?? -1) >= 0 || swaps.some(({ start }) => start === token.start)) return false;
  return /^(?:he|she|they)$/.test(token.lower) || (token.lower === "it" && actsAt(sentence, at));
}

/** "That it leaked, and that it sank": two clauses that only their cue holds together. */
function isTwofold(told: Told): boolean {
  const words = contentRanges(told).flatMap(({ from, to }) => told.finding.sentence.passage.tokens.slice(from, to));
  return words.some(({ lower }, at) => /^(?:and|but|or)$/.test(lower) && words[at + 1]?.lower === "that");
}

function activePredicate(told: Told): Predicate | null {
  if (passiveGroup(told)) return null;
  const { finding } = told;
  return predicateOf(finding) ?? supportOf(finding) ?? predicateOfNoun(told, contentRanges(told)[0]?.from ?? 0);
}

function spoken(told: Told, form: Form, predicate: Predicate | null): string | null {
  const passive = passiveGroup(told);
  if (passive) return passiveSentence(told, passive, swapsIn(told, false));
  const subject = subjectOf(told);
  if (!predicate || subject === "") return null;
  const content = contentWords(told, swapsIn(told, true));
  const link = linkTo(told, form, predicate);
  return `${subject} ${predicate.words}${link}${link === " that " ? withSmallStart(content) : content}`;
}

/** Returns what joins the predicate and the content: the article's words between them, or "that" or a colon. */
function linkTo(told: Told, form: Form, { upTo }: Predicate): string {
  const { finding, quotation } = told;
  const { tokens } = finding.sentence.passage;
  const first = contentRanges(told)[0] ?? { from: upTo, to: upTo };
  if (first.from < finding.cue.from) {
    if (quotation === "direct") return ": ";
    return form === "clause" && tokens[first.from]?.lower !== "that" ? " that " : " ";
  }
  const { source, cue } = finding;
  // "Lund said that it was full and Roe that it was not": the words before Roe are another's.
  const after = source && source.from > cue.to && source.to <= first.from ? source.to : upTo;
  const between = tokens.slice(after, first.from).filter((_, i) => !isIn(source, after + i));
  const stop = between.findIndex(({ text }) => /^[,;:—–-]$/.test(text));
  const kept = spelled(stop < 0 ? between : between.slice(0, stop));
  const colon = stop >= 0 && quotation === "direct" ? ":" : "";
  return `${kept === "" ? "" : ` ${kept}`}${colon} `;
}

const isIn = (range: Range | null, at: number) => range !== null && range.from <= at && at < range.to;

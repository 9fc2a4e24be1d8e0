/** Tells clauses from phrases: whether words have a subject and a finite verb of their own. */
import { readTokens, type TokenAnalysis } from "../../syntax/read-tokens";
import type { Tagged } from "../reading/tagged";
import { isCapitalised } from "../reading/tokens";
import { ROLE_NOUNS } from "../speakers/words/titles";

/**
 * clause: can stand as a sentence; question: an embedded one ("whether it leaked", "how it leaked"); infinitive: "to
 * leave"; phrase: anything else, such as a noun phrase.
 */
export type Form = "clause" | "question" | "infinitive" | "phrase";

/** Words that may begin an embedded question or a relative clause. */
export const MAY_LEAD = /^(?:whether|what|how|why|who|whom|whose|which|if|when|where)$/;
const ASKS = /^(?:whether|what|how|why|who|whom|whose|which)$/;
const MAY_ASK = /^(?:if|when|where)$/;
const LEADS_IN = /^(?:that|and|but|so|,|:|-|–|—)$/;

/** Returns the form of the words, which are without quotation marks. Of several sentences, the first one counts. */
export function formOf(words: readonly Tagged[]): Form {
  const tokens = firstSentence(withoutLeadIn(words));
  const [first, second] = tokens;
  if (!first) return "phrase";
  const asks = ASKS.test(first.lower) || (MAY_ASK.test(first.lower) && !tokens.some(({ text }) => text === ","));
  if (asks && words.at(-1)?.text !== "?") return "question";
  const at = /^(?:not|never)$/.test(first.lower) ? second : first;
  if (at?.lower === "to") return "infinitive";
  return beginsClause(tokens) || isClause(tokens) ? "clause" : "phrase";
}

const NOMINAL: ReadonlySet<string> = new Set(["det", "possessive", "pronoun", "number", "adjective", "noun", "name"]);
const FINITE_HELPER = /^(?:am|is|are|was|were|has|have|had|do|does|did|'m|'re|'ve|'ll|\w+n't)$/;

/** "The port is", "Ada and Ola would": a noun phrase and a finite auxiliary need no parser, which takes longer. */
function beginsClause(tokens: readonly Tagged[]): boolean {
  const end = tokens.findIndex(({ tag, lower }) => !NOMINAL.has(tag) && lower !== "and");
  const helper = tokens[end];
  return end > 0 && helper !== undefined && (helper.tag === "modal" || FINITE_HELPER.test(helper.lower));
}

function withoutLeadIn(words: readonly Tagged[]): readonly Tagged[] {
  const from = words.findIndex(({ lower }) => !LEADS_IN.test(lower));
  return from < 0 ? [] : words.slice(from);
}

function firstSentence(tokens: readonly Tagged[]): readonly Tagged[] {
  const stop = tokens.findIndex(({ text }, at) => at > 0 && /^[.!?…]$/.test(text));
  return stop < 0 ? tokens : tokens.slice(0, stop);
}

/** The parser learned from sentences with their full stops, and errs more without. */
const FULL_STOP = { text: "." };

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

function isClause(tokens: readonly Tagged[]): boolean {
  const analysis = readTokens([...tokens, FULL_STOP]);
  const root = analysis.heads.indexOf(-1);
  // "The port closed on Monday": past and participle look alike, and only the past has a subject as a root.
  const isPast =
    tagAt(analysis, root) === "VBN" && !tokens.slice(root + 1, root + 4).some(({ lower }) => lower === "by");
  if (isReducedRelative(tokens, root)) return false;
  if (predicates(analysis, root, isPast)) return true;
  // "In 2019 the port was full": the parser may take the time for the head.
  return tokens.some((_, at) => labelAt(analysis, at) === "parataxis" && predicates(analysis, at, false));
}

/** "The threat Iran poses", "the price he paid": the parser may take the verb of a clause about a noun for the head. */
function isReducedRelative(tokens: readonly Tagged[], root: number): boolean {
  let first = root;
  while (tokens[first - 1]?.tag === "name") first -= 1;
  if (first === root && tokens[first - 1]?.tag === "pronoun") first -= 1;
  const noun = first - 1;
  let start = noun;
  while (/^(?:noun|adjective|name)$/.test(tokens[start]?.tag ?? "")) start -= 1;
  const isCommon = tokens[noun]?.tag === "noun" && !ROLE_NOUNS.has(tokens[noun].lower) && tokens[start]?.tag === "det";
  // "In the end he paid": such a phrase at the beginning says when or how, and no verb is about it.
  const isAlone = tokens[0]?.tag !== "preposition" && !tokens.slice(root + 1).some(isFiniteWord);
  return first < root && isCommon && isAlone;
}

const isFiniteWord = ({ tag, lower, reading }: Tagged) =>
  tag === "modal" || FINITE_HELPER.test(lower) || (tag === "verb" && /^(?:past|s)$/.test(reading?.form ?? ""));

/** Returns whether the word has a subject and is finite, or an auxiliary or copula of it is. */
function predicates(analysis: TokenAnalysis, head: number, isPast: boolean): boolean {
  const dependents = [...analysis.heads.keys()].filter((at) => analysis.heads[at] === head);
  const labels = dependents.map((at) => labelAt(analysis, at));
  if (!labels.some((label) => /^(?:nsubj|csubj|expl)/.test(label))) return false;
  const helped = dependents.some((at, i) => /^(?:aux|cop)/.test(labels[i] ?? "") && FINITE.test(tagAt(analysis, at)));
  const past = isPast && !labels.some((label) => /^aux/.test(label));
  return helped || past || FINITE.test(tagAt(analysis, head));
}

const tagAt = ({ tags, tagNames }: TokenAnalysis, at: number) => tagNames[tags[at] as number] ?? "";
const labelAt = ({ labels, labelNames }: TokenAnalysis, at: number) => labelNames[labels[at] as number] ?? "";

/** Returns whether the words tell somebody to do something ("Do not come here"). */
export function isImperative(words: readonly Tagged[]): boolean {
  const [first, ...rest] = firstSentence(withoutLeadIn(words));
  if (!first || !isCapitalised(first) || first.lower === "to" || rest[0]?.lower === "to") return false;
  // The capital may be taken for that of a name.
  const analysis = readTokens([{ text: first.lower }, ...rest, FULL_STOP]);
  return rest.length > 0 && /^VBP?$/.test(tagAt(analysis, analysis.heads.indexOf(-1)));
}

/** Builds the reason for a suggestion: the strongest grounds that can be expressed in words, as a sentence. */
import type { Span } from "@/server/domain/articles/span";
import type { RelationType } from "@/server/domain/claims/relation";
import type { ComparedPair } from "../compared-pairs";
import type { Pair } from "../features/pair";
import { type RankerModel, weightOf } from "../ranker";
import { type Ends, type Ground, type Phrase, phrasesFor } from "./phrases";

export type Reason = {
  sentence: string;
  marks: { a: readonly Span[]; b: readonly Span[] };
  /** Whether words, and not circumstance alone, support the type. */
  isGrounded: boolean;
};

const MOST = 3;

/** Returns why the two ends may be related in this way. */
export function reasonFor(
  ends: Ends,
  { pair, features, ties }: ComparedPair & { ties: number },
  type: RelationType,
  model: RankerModel,
): Reason {
  const phrases = phrasesFor(ends, pair);
  const weight = ({ features: names }: Phrase) =>
    weightOf(model.related, features, names) + weightOf(model.types[type], features, names);
  const heaviest = phrases
    .map((phrase) => ({ phrase, weight: weight(phrase) }))
    .sort((one, other) => other.weight - one.weight)
    .filter((one, place) => place === 0 || (place < MOST && one.weight > 0))
    .map(({ phrase }) => phrase);
  return {
    sentence: sentenceOf(heaviest.length > 0 ? heaviest.map(({ words }) => words) : [withoutWords(pair, ties)]),
    marks: { a: spansOf(heaviest, "a"), b: spansOf(heaviest, "b") },
    isGrounded: phrases.some(({ ground }) => ground !== null && ground === groundOf(type)),
  };
}

/** Returns the ground that a type needs: similar words never make two claims contradict each other. */
const groundOf = (type: RelationType): Ground => (type === "contradicts" ? "opposed" : "same");

const TIED = 0.5;

function withoutWords({ sameArticle }: Pair, ties: number): string {
  if (ties >= TIED) return "other claims are close to both";
  return sameArticle ? "they stand near each other in one article" : "the words around them are alike";
}

function sentenceOf(phrases: readonly string[]): string {
  const joined = phrases.join("; ");
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}

function spansOf(phrases: readonly Phrase[], end: "a" | "b"): Span[] {
  const spans = phrases.flatMap(({ marks }) => marks[end]);
  const keys = new Set<string>();
  return spans
    .filter(([from, to]) => !keys.has(`${from} ${to}`) && keys.add(`${from} ${to}`))
    .sort(([from], [other]) => from - other);
}

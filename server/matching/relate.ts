/** Suggests which claims of a bundle may repeat, corroborate, contradict, qualify or answer one another. */
import type { Bundle, Suggestion } from "./bundle";
import { type ComparedPair, comparedPairs, type Readings } from "./compared-pairs";
import { directed } from "./direction";
import { namedFeatures } from "./features/features";
import { type Knowledge, knowledgeWith } from "./knowledge";
import { type LinearModel, type Ranked, type RankerModel, rank } from "./ranker";
import { reasonFor } from "./reasons/reason";
import { tiesOf, withTies } from "./ties";

/** A less likely relation is not worth anybody's time. */
const LEAST = 0.01;
/** A type is stated only if it is more likely than all others together by a margin, and the two may well be related. */
const SURE_SHARE = 0.65;
const SURE_SCORE = 0.6;
/**
 * Calling two claims contradictory has more serious consequences: below this, one in three such pairs in the marked
 * stories was no contradiction.
 */
const SURE_CONTRADICTION = 0.9;

/**
 * Suggests relations between the claims of a bundle, best first. Deterministic; no network access. Skips claims whose
 * article is not in the bundle.
 */
export function relate(
  bundle: Bundle,
  { of = null, least = LEAST, weights = null, knowledge, readings }: Wanted = {},
): Suggestion[] {
  const { background, model } = knowledge ?? knowledgeWith(weights);
  const ranked = [...comparedPairs(bundle, background, of, readings)].map((compared) => ({
    compared,
    ...rankPair(model, compared),
  }));
  const ties = tiesOf(ranked.map(({ compared: { places }, score }) => ({ a: places[0], b: places[1], score })));
  return ranked
    .map((one, at) => ({ ...one, ties: ties[at] ?? 0, score: withTies(one.score, ties[at] ?? 0) }))
    .filter(({ score }) => score >= least)
    .map((one) => suggest(one, model))
    .sort((one, other) => other.score - one.score || compare(one.a, other.a) || compare(one.b, other.b));
}

type Wanted = {
  /** Only pairs with at least one of these claims. */
  of?: ReadonlySet<string> | null;
  /** Leaves out less likely pairs. */
  least?: number;
  /** The weights that say whether two claims are related; null for those that ship. */
  weights?: LinearModel | null;
  knowledge?: Knowledge;
  readings?: Readings;
};

/** So many words are not the same by chance, whatever their speaker is called in either article. */
const FEWEST_ALIKE = 8;

function rankPair(model: RankerModel, { pair, features }: ComparedPair): Ranked {
  const ranked = rank(model, features, pair.sameSpeaker);
  const [words, others] = [pair.earlier.words, pair.later.words];
  const isWordForWord =
    words.length >= FEWEST_ALIKE &&
    words.length === others.length &&
    words.every(({ lower }, at) => lower === others[at]?.lower);
  return isWordForWord ? { type: "repeats", typeShare: 1, score: Math.max(ranked.score, SURE_SCORE) } : ranked;
}

type RankedPair = Ranked & { compared: ComparedPair; ties: number };

function suggest({ compared, type, typeShare, score, ties }: RankedPair, model: RankerModel): Suggestion {
  const { a, b } = directed(compared.pair, type);
  const { sentence, marks, isGrounded } = reasonFor({ a, b }, { ...compared, ties }, type, model);
  const enough = type === "contradicts" ? SURE_CONTRADICTION : SURE_SCORE;
  const sure = isGrounded && typeShare >= SURE_SHARE && score >= enough;
  return {
    a: a.id,
    b: b.id,
    type,
    score: Number(score.toFixed(DIGITS)),
    sure,
    grounded: isGrounded,
    features: namedFeatures(compared.features),
    reason: sentence,
    marks,
  };
}

const DIGITS = 4;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

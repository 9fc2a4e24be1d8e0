/** Derives from a bundle the pairs of claims that are worth comparing, each with its features. */
import type { Bundle, BundleArticle } from "./bundle";
import { ClaimIndex, type Neighbour } from "./candidates";
import { type FeatureRow, featuresOf } from "./features/features";
import { type Pair, pairOf } from "./features/pair";
import { type ArticleReading, readSentencesOf } from "./reading/article-reading";
import type { Background } from "./reading/background";
import { readClaim } from "./reading/claim-reading";
import { type PreparedClaim, prepareClaim } from "./reading/prepared-claim";
import { termsOf } from "./reading/terms";
import { weighing } from "./reading/weighing";

/** `places` are the indexes of its claims in the bundle. */
export type ComparedPair = { places: readonly [number, number]; pair: Pair; features: FeatureRow };

/** Articles that have been parsed already, by their ids. */
export type Readings = ReadonlyMap<string, ArticleReading>;

/**
 * Compares each claim with the claims that an index finds for it; with `of`, only the claims of these ids. Leaves out
 * claims whose article is missing.
 */
export function* comparedPairs(
  bundle: Bundle,
  background: Background,
  of: ReadonlySet<string> | null,
  readings: Readings = new Map(),
): Generator<ComparedPair> {
  const claims = prepareClaims(bundle, background, readings);
  const index = new ClaimIndex(claims);
  const known = new Map<number, ReadonlyMap<number, Neighbour>>();
  const near = (at: number): ReadonlyMap<number, Neighbour> => {
    const found = known.get(at) ?? new Map(index.near(at).map((neighbour) => [neighbour.at, neighbour]));
    known.set(at, found);
    return found;
  };
  const isAsked = (at: number) => of === null || of.has(claims[at]?.id ?? "");
  for (const [at, one] of claims.entries()) {
    if (!isAsked(at)) continue;
    for (const place of near(at).keys()) {
      const other = claims[place];
      // A pair whose ends are near each other comes up twice.
      if (!other || (place < at && isAsked(place) && near(place).has(at))) continue;
      const claimsBetween = Math.abs(index.ordinal(at) - index.ordinal(place)) - 1;
      const ranks = [rankOf(near(at).get(place), claims.length), rankOf(near(place).get(at), claims.length)] as const;
      const pair = pairOf(one, other, { ranks, claimsBetween });
      yield { places: [at, place], pair, features: featuresOf(pair) };
    }
  }
}

/** A claim that is not near ranks after all that are. */
const rankOf = (neighbour: Neighbour | undefined, all: number): number => neighbour?.rank ?? all;

function prepareClaims({ articles, claims }: Bundle, background: Background, readings: Readings): PreparedClaim[] {
  const readingOf = ({ id, text }: BundleArticle) => readings.get(id) ?? readSentencesOf(text);
  const read = new Map(articles.map((article) => [article.id, { article, reading: readingOf(article) }]));
  const sentences = [...read.values()].flatMap(({ reading }) => reading.sentences.map(({ tokens }) => termsOf(tokens)));
  const weigh = weighing(background, sentences);
  return claims.flatMap((claim) => {
    const source = read.get(claim.article);
    return source ? [prepareClaim(readClaim(claim, source.article, source.reading), weigh)] : [];
  });
}

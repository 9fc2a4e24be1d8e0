/** Negations: finds words that say that something is not so. */
import type { Span } from "@/server/domain/articles/span";
import type { Tagged } from "@/server/extraction/english/reading/tagged";

const NEGATIONS =
  /^(?:not|no|never|n't|cannot|can't|don't|doesn't|didn't|isn't|wasn't|aren't|weren't|won't|wouldn't|couldn't|hasn't|haven't|hadn't|nobody|nothing|none|neither|nor|without|unable|unlikely|false|untrue|baseless|unfounded|fabricated|fake|hoax|lie|lies)$/u;

/** Returns the positions of these words. */
export function negationsIn(tokens: readonly Tagged[]): Span[] {
  return tokens.filter(({ lower }) => NEGATIONS.test(lower)).map(({ start, end }) => [start, end]);
}

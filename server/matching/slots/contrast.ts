/** Contrast: finds words that contrast a sentence with what precedes it. */
import type { Span } from "@/server/domain/articles/span";
import type { Tagged } from "@/server/extraction/english/reading/tagged";

const AGAINST_BEFORE =
  /^(?:but|however|although|though|while|whereas|despite|contrary|instead|conversely|nevertheless|meanwhile|countered|disputed|denied|rejected|response|reply|responded|replied|reacted|defended|criticized|criticised)$/u;

/** Returns the positions of words that contrast with what precedes. */
export function contrastsIn(tokens: readonly Tagged[]): Span[] {
  return tokens.filter(({ lower }) => AGAINST_BEFORE.test(lower)).map(({ start, end }) => [start, end]);
}

/** Contrast: words that set a sentence against what stands before it. */
import type { Span } from "@/server/domain/articles/span";
import type { Tagged } from "@/server/extraction/english/reading/tagged";

const AGAINST_BEFORE =
  /^(?:but|however|although|though|while|whereas|despite|contrary|instead|conversely|nevertheless|meanwhile|countered|disputed|denied|rejected|response|reply|responded|replied|reacted|defended|criticized|criticised)$/u;

/** Where the words set themselves against what stands before. */
export function contrastsIn(tokens: readonly Tagged[]): Span[] {
  return tokens.filter(({ lower }) => AGAINST_BEFORE.test(lower)).map(({ start, end }) => [start, end]);
}

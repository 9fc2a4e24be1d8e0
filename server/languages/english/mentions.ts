/** How an English article refers to somebody without a name, and how it introduces their statements. */

import type { MentionWords } from "@/server/domain/words/language";
import { withSpeakers } from "./speakers-in-statements";

const PRONOUN = /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|one|another|both|all|some|others?)$/iu;
const WHOSE = /^(?:the|an?|my|our|your|his|her|its|their)\s+/iu;
const CONJUNCTION = /^(?:(?:and|but|or),?\s+)?(?:that\s+|to the effect that\s+)|^(?:and|but|or),?\s+/iu;

export const mentions: MentionWords = {
  isPronoun: (words) => PRONOUN.test(words),
  withoutWhose: (words) => words.replace(WHOSE, ""),
  withoutConjunction: (words) => words.replace(CONJUNCTION, ""),
  withSpeakers,
};

/** Pairs: "both", "the two leaders" and "the pair" mean the two people who are named before. */
import type { Passage, Range } from "../../reading/passages";
import { type Mention, plainMention } from "./mention";

const PEOPLE = "(?:men|women|leaders|politicians|ministers|presidents|officials)";
const PAIR = new RegExp(`^(?:both(?: of them| ${PEOPLE})?|(?:the|these) (?:two(?: ${PEOPLE})?|pair|duo))$`, "iu");

/** Returns a mention of two people together; null if the words mean somebody else. */
export function pairIn({ text, tokens }: Passage, { from, to }: Range): Mention | null {
  const words = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  if (!PAIR.test(words)) return null;
  const gender = /women$/iu.test(words) ? "female" : /men$/iu.test(words) ? "male" : null;
  return { ...plainMention("both", ["both"]), kind: "pronoun", plural: true, gender };
}

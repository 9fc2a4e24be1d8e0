/** Terms: the words by which a text is compared with others, each by its stem. */
import type { Span } from "@/server/domain/articles/span";
import type { Tagged } from "@/server/extraction/english/reading/tagged";
import { stemOf } from "./stems";

export type Term = { stem: string; span: Span; tag: Tagged["tag"] };

/** Words that occur in every text. Words of reporting are among them: speakers are compared separately. */
const COMMON = new Set(
  `a an the this that these those such same other another each every either neither both all any some no not nor none
  i me my mine we our ours you your yours he him his she her hers it its they them their theirs who whom whose which
  what there here when where why how then than thus so as at by for from in into of off on onto out over to up with
  within without upon about above across after against along among around before behind below beneath beside between
  beyond down during except inside like near since through throughout till toward towards under until via per and or but
  if because while although though whether unless is am are was were be been being do does did doing done have has had
  having will would shall should can could may might must ought also just only even still already yet again too very
  much many more most less least few several own now today yesterday tomorrow ever never always often really quite rather
  however therefore moreover meanwhile instead say says said saying tell tells told telling according add added adding
  let get got go going one two first last new year years day days time times week month mr mrs ms s t d ll ve re m`.split(
    /\s+/u,
  ),
);

/** Returns whether the word, in lower case, occurs in every text. */
export const isCommonWord = (word: string): boolean => COMMON.has(word);

/** Returns the terms among these words, in order. */
export function termsOf(tokens: readonly Tagged[]): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Tagged;
    const next = tokens[at + 1];
    if (next && isCountryOfTwo(token, next)) {
      terms.push({ stem: stemOf(`${token.lower} ${next.lower}`), span: [token.start, next.end], tag: "name" });
      at += 1;
    } else if (!isCommon(token)) terms.push(termOf(token));
  }
  return terms.filter(({ stem }) => stem !== "");
}

function termOf(token: Tagged): Term {
  const word = token.tag === "verb" ? (token.reading?.lemma ?? token.text) : token.text;
  return { stem: stemOf(word), span: [token.start, token.end], tag: token.tag };
}

/** "Us" in lower case is not a country. */
function isCommon({ shape, lower, text }: Tagged): boolean {
  return shape === "mark" || lower.startsWith("'") || COMMON.has(lower) || text === "us";
}

function isCountryOfTwo(one: Tagged, next: Tagged): boolean {
  return one.lower === "united" && (next.lower === "states" || next.lower === "kingdom");
}

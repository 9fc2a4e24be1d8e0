/** Stance: decides whether words are for or against their subject. */

import type { Span } from "@/server/domain/articles/span";
import type { Tagged } from "@/server/extraction/english/reading/tagged";
import { stemOf } from "../reading/stems";

/** The spans are those of the deciding words. */
export type Stance = { sign: number; spans: readonly Span[] };

/** Words that judge; an event in the world, such as an attack or a victory, is not a judgement. */
const AGAINST = `abandon abuse accuse aggressive allege bad baseless betray blame blatant breach bribery bully chaos condemn
  conspiracy corrupt coup criminal criticize criticise dangerous decry deny denounce deplore devastating disaster
  disgrace dishonest dismiss dispute doubt error evil extort fail failure fake false falsehood fault flawed fraud
  garbage groundless harm hoax hurt illegal illegitimate improper inaccurate incorrect infringe insult invalid irresponsible
  lie mislead misuse mistake nonsense null object oppose outrage persecution provoke reckless refuse refute reject
  ridiculous scandal sham shame smear steal terrorist tragedy unable unacceptable unconstitutional unfair unfounded
  unjust unlawful unlikely unnecessary unrealistic untrue victim violate violation void warn weak witch worry worse
  worst wrong xenophobic`;
const FOR = `accept agree applaud approve assure benefit best commend compatible confident correct defend endorse
  excellent fair favor favour fine hail honest innocent justify lawful legal legitimate necessary normal perfect
  positive praise proper proud routine safe salute stable successful support thank true trust valid welcome`;
const stems = (words: string) => new Set(words.split(/\s+/u).map(stemOf));
const [against, inFavour] = [stems(AGAINST), stems(FOR)];

const TURNS =
  /^(?:not|no|never|n't|cannot|can't|don't|doesn't|didn't|isn't|wasn't|won't|nobody|none|neither|nor|without|hardly)$/u;
/** How many words after it a negation affects. */
const REACH = 4;

/** Returns the stance of these words: below 0 against, above 0 for; a negation just before reverses a word. */
export function stanceOf(tokens: readonly Tagged[]): Stance {
  const found = tokens.flatMap((token, at) => {
    const own = signOf(token);
    const turn = tokens.slice(Math.max(0, at - REACH), at).findLast(({ lower }) => TURNS.test(lower));
    return own === 0 ? [] : [{ sign: turn ? -own : own, span: [(turn ?? token).start, token.end] as Span }];
  });
  const sign = Math.sign(found.reduce((sum, one) => sum + one.sign, 0));
  return { sign, spans: found.filter((one) => sign !== 0 && one.sign === sign).map(({ span }) => span) };
}

function signOf(token: Tagged): number {
  if (token.shape !== "word" || token.tag === "name") return 0;
  const stem = stemOf(token.reading?.lemma ?? token.text);
  return against.has(stem) ? -1 : inFavour.has(stem) ? 1 : 0;
}

/**
 * Splits a token into words as treebanks do: "do" and "n't", the parts of a hyphenated word, a currency sign and its
 * amount.
 */

/** What UD's English treebanks do not split off before a hyphen: prefixes, which are no words themselves. */
const PREFIXES = new Set([
  ...["anti", "co", "counter", "cross", "e", "ex", "inter", "intra", "micro", "mid", "mini", "multi", "neo", "non"],
  ...["over", "post", "pre", "pro", "psycho", "re", "semi", "socio", "sub", "un"],
]);
/** Words written together, and where their second word begins. */
const TOGETHER = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
]);
/** The longest token that is split; anything longer is no word. */
const LONGEST = 60;
const NEGATED = /^\p{L}+n['’]t$/iu;
const NEGATION_LENGTH = 3;
const SUM = /^(\p{Lu}*[$€£])(\p{N}.*)$/u;
const NUMBERS = /^\p{N}+(?:-\p{N}+){2,}$/u;
const BETWEEN = /(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])|(?<=\p{L}{2})\/(?=\p{L}{2})/u;
/** Marks that treebanks write as one word when repeated, as in "..." and "--". */
const RUNS = /^[.-]$/u;
const MOST_KEPT = 20_000;
const WHOLE: readonly string[] = [];

const known = new Map<string, readonly string[]>();

/** Returns the words into which the token is split; empty for a token that is a single word. */
export function partsOf(token: string): readonly string[] {
  if (token.length < 2 || token.length > LONGEST) return WHOLE;
  const before = known.get(token);
  if (before) return before;
  if (known.size === MOST_KEPT) known.clear();
  const parts = divided(token);
  known.set(token, parts);
  return parts;
}

/** Returns whether the mark continues the one before it, as the second full stop of "..." does. */
export function continues(mark: string, before: string): boolean {
  return mark === before && RUNS.test(mark);
}

function divided(token: string): readonly string[] {
  if (NEGATED.test(token)) return cutAt(token, token.length - NEGATION_LENGTH);
  const together = TOGETHER.get(token.toLowerCase());
  if (together !== undefined) return cutAt(token, together);
  const sum = SUM.exec(token);
  if (sum) return sum.slice(1);
  return joinedParts(token);
}

function cutAt(token: string, at: number): readonly string[] {
  return [token.slice(0, at), token.slice(at)];
}

/** "well-known" is three words including its hyphen, "anti-war" is one, and so is a telephone number. */
function joinedParts(token: string): readonly string[] {
  if (NUMBERS.test(token)) return WHOLE;
  const pieces = token.split(BETWEEN);
  if (pieces.length === 1) return WHOLE;
  const parts: string[] = [];
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    const joint = token.slice(at - 1, at);
    if (i > 0 && PREFIXES.has(parts.at(-1)?.toLowerCase() ?? "") && joint === "-")
      parts.push(`${parts.pop()}-${piece}`);
    else if (i > 0) parts.push(joint, piece);
    else parts.push(piece);
    at += piece.length + 1;
  }
  return parts.length > 1 ? parts : WHOLE;
}

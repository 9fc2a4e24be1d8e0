/** Tokens: the words and marks of a passage, each with its position in the article. */

export type Token = {
  /** UTF-16 offsets into the article, half-open. */
  start: number;
  end: number;
  text: string;
  lower: string;
  shape: "word" | "number" | "mark";
};

/**
 * A sign, a currency and a decimal point before a number are part of it ("-40", "-$3", ".5"). Soft hyphens and other
 * characters that nobody sees (Unicode's category Cf) are part of a word inside it, and nothing outside.
 */
const PIECE =
  /(?:(?<![\p{L}\p{M}\p{N}.])[-−+±]?\p{Sc}?\.?(?=\p{N}))?[\p{L}\p{M}\p{N}$€£@#_](?:[\p{L}\p{M}\p{N}$€£@#_]|\p{Cf}(?=\p{L}))*(?:[-.,'’&/](?:[\p{L}\p{M}\p{N}]|\p{Cf}(?=\p{L}))+)*|[^\s\p{Cf}]/gu;
const CLITIC = /^(.+)(['’](?:s|m|ve|d|ll|re))$/iu;
const INITIALS = /^(?:\p{L}\.)*\p{L}$/u;
const ABBREVIATIONS = new Set(
  "mr mrs ms dr prof sen rep gov gen col lt sgt maj capt adm st jr sr no vs inc ltd co corp jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri u.s u.k u.n a.m p.m e.g i.e rev hon del ariz calif colo conn fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo".split(
    " ",
  ),
);
const MONTH_ABBREVIATIONS = new Set([
  "mar",
  "no",
  "la",
  "co",
  "ill",
  "mass",
  "miss",
  "wash",
  "ore",
  "sun",
  "ind",
  "pa",
]);

/**
 * Splits `text.slice(from, to)` into tokens, with possessive and verbal clitics separated from their words. Offsets
 * count from the start of `text`. Linear in the length of the slice.
 */
export function tokenize(text: string, from: number, to: number): Token[] {
  const slice = text.slice(from, to);
  const tokens: Token[] = [];
  for (const match of slice.matchAll(PIECE)) {
    const start = from + match.index;
    const previous = tokens.at(-1);
    if (match[0] === "." && previous && endsInAbbreviationDot(previous, start)) {
      previous.end = start + 1;
      previous.text += ".";
      previous.lower += ".";
    } else pushPiece(tokens, match[0], start);
  }
  return tokens;
}

function pushPiece(tokens: Token[], piece: string, start: number): void {
  const clitic = piece.length < 64 ? CLITIC.exec(piece) : null;
  if (!clitic) {
    tokens.push(tokenOf(piece, start));
    return;
  }
  const [, head = "", tail = ""] = clitic;
  tokens.push(tokenOf(head, start), tokenOf(tail, start + head.length));
}

function tokenOf(text: string, start: number): Token {
  const lower = plainWord(text).toLowerCase().replaceAll("’", "'");
  return { start, end: start + text.length, text, lower, shape: shapeOf(text) };
}

/** Returns a word as it is read: without characters that nobody sees, and without ligatures. */
function plainWord(text: string): string {
  return /[^\x20-\x7e“”‘’–—é]/u.test(text) ? text.replace(/\p{Cf}/gu, "").normalize("NFKC") : text;
}

function shapeOf(text: string): Token["shape"] {
  if (/^[-−+±]?\p{Sc}?\.?\p{N}/u.test(text)) return "number";
  return /[\p{L}\p{N}]/u.test(text) || /^['’](?:s|m|ve|d|ll|re)$/i.test(text) ? "word" : "mark";
}

function endsInAbbreviationDot(token: Token, dotAt: number): boolean {
  if (token.end !== dotAt || token.text.length > 8) return false;
  if (INITIALS.test(token.text)) return /\p{Lu}/u.test(token.text) || token.text.includes(".");
  if (!ABBREVIATIONS.has(token.lower)) return false;
  return !MONTH_ABBREVIATIONS.has(token.lower) || /^\p{Lu}/u.test(token.text);
}

/** Returns whether the token begins with a capital letter, or with the article of a name ("al-Sadr", "d'Arc"). */
export function isCapitalised({ text }: Token): boolean {
  const first = text.charCodeAt(0);
  const isCapital = first < FIRST_BEYOND_ASCII ? first >= CAPITAL_A && first <= CAPITAL_Z : /^\p{Lu}/u.test(text);
  return isCapital || (text.length > 3 && NAME_WITH_ARTICLE.test(text));
}

/** "Al-" goes with the letter that follows it ("ash-Sharif", "an-Nur"). */
const NAME_WITH_ARTICLE = /^(?:[ae][lnrstdz]h?-|[dl]['’])\p{Lu}/u;

// Most words begin with an ASCII letter, and a regular expression is slow to test that.
const [CAPITAL_A, CAPITAL_Z, FIRST_BEYOND_ASCII] = [65, 90, 128] as const;

/** Returns the index of the first token that starts at or after this offset; the number of tokens if there is none. */
export function firstFrom(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

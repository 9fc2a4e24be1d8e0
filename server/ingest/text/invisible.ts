/** Removes invisible characters: left over from web pages and word processors, or inserted to watermark a copy. */

/** Zero-width spaces, word joiners, soft hyphens, stray byte-order marks, variation selectors, tags. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is looked for by itself
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]+/gu;

const JOINERS = /[\u200c\u200d]/u;
const DIRECTIONS = /[\u061c\u200e\u200f]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Scripts in which a joiner changes the shape of letters. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}#*0-9]|\u20e3/u;
const IDEOGRAPH = /\p{Script=Han}/u;

/** Returns the text without them, and how many there were; keeps those that change what a reader sees. */
export function withoutInvisible(text: string): { text: string; removed: number } {
  const rightToLeft = RIGHT_TO_LEFT.test(text);
  let removed = 0;
  const plain = text.replace(INVISIBLE, (run, at: number) => {
    const before = lastCharacter(text, at);
    const after = String.fromCodePoint(text.codePointAt(at + run.length) ?? 0);
    const kept = keptOf(run, before, after, rightToLeft);
    removed += [...run].length - [...kept].length;
    return kept;
  });
  return { text: plain, removed };
}

/** Returns the characters of a run that have an effect between these two characters. */
function keptOf(run: string, before: string, after: string, rightToLeft: boolean): string {
  const [first = "", second = "", third] = run;
  if (DIRECTIONS.test(first) && second === "") return rightToLeft ? run : "";
  if (PICTURE.test(before)) return keptInEmoji(run, before, after);
  const isJoining = second === "" && JOINERS.test(first);
  if (isJoining) return JOINED.test(before) || JOINED.test(after) ? run : "";
  const isVariant =
    IDEOGRAPH.test(before) && second === "" && third === undefined && /[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/u.test(first);
  return isVariant ? run : "";
}

/** Keeps an emoji's own variation selector, a joiner to the next emoji, the tags of a flag. */
function keptInEmoji(run: string, before: string, after: string): string {
  if (before === "\u{1f3f4}" && /^[\u{e0020}-\u{e007e}]+\u{e007f}$/u.test(run)) return run;
  const selector = /^[\ufe0e\ufe0f]/u.exec(run)?.[0] ?? "";
  const isDigit = /[#*0-9]/u.test(before);
  if (isDigit && after !== "\u20e3") return "";
  const joiner = run.slice(selector.length).startsWith("\u200d") && PICTURE.test(after) ? "\u200d" : "";
  return selector + joiner;
}

function lastCharacter(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff;
  return at === 0 ? "" : text.slice(at - (isPair ? 2 : 1), at);
}

/** Recognises running text, and reduces text to a form for comparison that ignores spaces and punctuation. */

const SHORTEST = 40;
/** A text of this length is prose even without its full stop. */
const SURELY = 140;
/** Scripts in which one character says as much as two or three in others. */
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
/** A credit in brackets may follow the last sentence. */
const SENTENCE_END = /[.!?…:。！？]["'”’»)\]]*(?: ?\([^()]{2,40}\))?$/u;

/** Returns whether a text reads as sentences rather than as a label, a menu or a headline. */
export function isProse(text: string): boolean {
  const length = text.length + (text.match(WIDE)?.length ?? 0);
  return length >= SURELY || (length >= SHORTEST && endsLikeSentence(text));
}

/** Returns whether a text ends the way a sentence does. */
export function endsLikeSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Returns a text's letters and digits alone, in lower case. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Counts the words of a text. */
export function wordCount(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

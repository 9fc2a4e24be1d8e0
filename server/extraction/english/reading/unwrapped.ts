/**
 * Prepares the text for reading: joins lines that were wrapped to a width, and blanks footnote markers. No character
 * moves.
 */

/** Wider lines were broken only by their author. */
const WIDEST = 120;
const NARROWEST = 20;
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*\s*$/u;
/** A list item, a speaker's name or a quoted line keeps its own line. */
const OWN_LINE = /^\s*(?:[-–—*•>]|\d{1,3}[.)]\s|\p{Lu}[\p{L} .'-]{0,40}:\s)/u;
/** "[1]" or "[^1]" after a word, or a superscript digit after punctuation: after a letter it may be a square. */
const FOOTNOTE = /(?<=[\p{L}\p{P}])\[\^?\d{1,3}\]|(?<=[.,;:!?”"’)])[¹²³⁰⁴-⁹]{1,3}(?![\p{L}\p{N}])/gu;

/**
 * Puts spaces in place of the line ends inside a paragraph and of footnote markers, each as long as what it replaces.
 */
export function unwrapped(text: string): string {
  const plain = text.replace(FOOTNOTE, (marker) => " ".repeat(marker.length));
  if (!plain.includes("\n")) return plain;
  const lines = plain.split(/(\r?\n)/u);
  const width = widthOf(lines);
  let listedUpTo = 0;
  for (let at = 0; at + 2 < lines.length; at += 2) {
    const [line = "", end = "", next = ""] = lines.slice(at, at + 3);
    if (at === 0 || lines[at - 2]?.trim() === "") listedUpTo = Math.max(listedUpTo, endOfList(lines, at, width));
    if (isBroken(line, next, at < listedUpTo ? 0 : width)) lines[at + 1] = " ".repeat(end.length);
  }
  return lines.join("");
}

/**
 * Returns where the block of lines from `at` ends if it is a list, each of whose items has a line: one of them is short,
 * though no sentence ends in it and the next begins with a capital. Otherwise returns `at`.
 */
function endOfList(lines: readonly string[], at: number, width: number): number {
  let [end, isList] = [at, false];
  for (; (lines[end + 2] ?? "").trim() !== ""; end += 2) {
    const [line = "", next = ""] = [lines[end]?.trim(), lines[end + 2]];
    isList ||= !SENTENCE_END.test(line) && !/^\s*\p{Ll}/u.test(next) && !isFull(line, next, width);
  }
  return isList ? end : at;
}

/** Returns whether the first word of the next line would not have fitted. */
function isFull(line: string, next: string, width: number): boolean {
  const firstWord = /^\s*\S+/u.exec(next)?.[0].trim() ?? "";
  return line.trimEnd().length + 1 + firstWord.length > width;
}

/**
 * Returns the length of the longest line that another follows directly; 0 if lines are too long to have been wrapped.
 */
function widthOf(lines: readonly string[]): number {
  let widest = 0;
  for (let at = 0; at + 2 < lines.length; at += 2) {
    if (lines[at + 2]?.trim() !== "") widest = Math.max(widest, (lines[at] ?? "").length);
  }
  return widest > WIDEST ? 0 : widest;
}

/**
 * Returns whether a sentence continues in the next line: it begins with a lower-case letter, or its first word would
 * not have fitted.
 */
function isBroken(line: string, next: string, width: number): boolean {
  const words = line.trim();
  if (words.length < NARROWEST || next.trim() === "" || OWN_LINE.test(next)) return false;
  const isOpen = !SENTENCE_END.test(words);
  if (isOpen && /^\s*\p{Ll}/u.test(next)) return true;
  return width >= 2 * NARROWEST && isFull(line, next, width) && line.length * 2 > width;
}

/**
 * Normalises an article to the one text form in which it is stored, so that spans and hashes mean the same on every
 * machine.
 */

/** Line ends in some system: `\r\n`, `\r`, vertical tab, form feed, NEL and the two Unicode separators. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Returns the text in Unicode NFC, with `\n` line ends, no control characters except tab and line end, lone surrogates
 * as U+FFFD, no trailing spaces, and at most one blank line in a row, none at either end. Idempotent.
 */
export function normaliseText(text: string): string {
  const clean = text.replace(LINE_ENDS, "\n").replace(CONTROLS, "").replace(LONE_SURROGATES, "\ufffd").normalize("NFC");
  return withoutSpareBlankLines(clean.split("\n").map((line) => line.trimEnd()));
}

function withoutSpareBlankLines(lines: readonly string[]): string {
  const kept = lines.filter((line, at) => line !== "" || (at > 0 && lines[at - 1] !== ""));
  if (kept.at(-1) === "") kept.pop();
  return kept.join("\n");
}

/** The one text form an article is stored in, so that spans and hashes mean the same on every machine. */

/** `\r\n`, `\r`, vertical tab, form feed, NEL and the two Unicode separators all end a line somewhere. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Unicode NFC, `\n` line ends, no control characters but tab and line end, lone surrogates as U+FFFD, no trailing
 * spaces, at most one blank line in a row, none at either end. Applying it twice changes nothing.
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

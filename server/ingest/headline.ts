/** Finds a title for an article whose file has none: its headline, or else the opening of its first sentence. */

const LONGEST_HEADLINE = 120;
const LONGEST_SENTENCE = 100;
/** A shorter "sentence" is usually an abbreviation that ended in a full stop. */
const SHORTEST_SENTENCE = 30;

type Headline = { title: string; lines: string[]; fromSentence: boolean };

/** Takes the headline off the top of the lines; if there is none, derives a title and leaves the lines whole. */
export function takeHeadline(lines: readonly string[]): Headline {
  const at = lines.findIndex((line) => line !== "");
  const first = lines[at] ?? "";
  const rest = lines.slice(at + 1);
  if (looksLikeHeadline(first) && standsApart(rest)) return { title: first, lines: rest, fromSentence: false };
  return { title: openingWords(paragraphAt(lines, at)), lines: [...lines], fromSentence: true };
}

/** Shortens the text to `limit` characters, cut between words, with an ellipsis if something was cut. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit + 1).replace(/\s+\S*$/u, "");
  const whole = cut.length <= limit ? cut : text.slice(0, limit).replace(/[\ud800-\udbff]$/, "");
  return `${whole.replace(/[\s,;:–—-]+$/u, "")}…`;
}

function looksLikeHeadline(line: string): boolean {
  if (line.length > LONGEST_HEADLINE || line.split(/\s+/).length < 2) return false;
  if (/[.;:,…]["'”’)\]]*$/u.test(line)) return false;
  return /^["'“‘«(\p{Lu}\p{Lo}\p{N}]/u.test(line) && !/\(@\w+\)/.test(line);
}

/**
 * A headline is followed by a blank line or a long unbroken paragraph: otherwise it may be half of a wrapped sentence.
 */
function standsApart(rest: readonly string[]): boolean {
  if (!rest.some((line) => line !== "")) return false;
  const next = rest[0] ?? "";
  return next === "" || next.length > LONGEST_HEADLINE;
}

function paragraphAt(lines: readonly string[], at: number): string {
  const end = lines.findIndex((line, index) => index > at && line === "");
  return lines
    .slice(Math.max(0, at), end < 0 ? undefined : end)
    .join(" ")
    .slice(0, 2000);
}

function openingWords(paragraph: string): string {
  let sentence = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(paragraph)) {
    sentence += segment;
    if (sentence.trim().length >= SHORTEST_SENTENCE) break;
  }
  return cutAtWord(sentence.trim(), LONGEST_SENTENCE).replace(/(?<=[^.])\.+$/, "");
}

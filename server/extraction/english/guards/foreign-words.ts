/**
 * Limits the content of a claim quoted in another script, such as Arabic or Cyrillic, to the original words: the
 * translation and the circumstances that follow are not part of it.
 */
import type { Span } from "@/server/domain/articles/span";
import type { Tagged } from "../reading/tagged";
import type { Finding } from "../rules/finding";

/** Returns a finding whose words directly behind the cue are in another script with these as its content; others as they are. */
export function withForeignWords(finding: Finding): Finding {
  const { sentence, content } = finding;
  const { tokens } = sentence.passage;
  const cue = withoutForeign(tokens, finding);
  if (cue.from >= cue.to) return finding;
  let from = cue.to;
  while (/^[:,]$/.test(tokens[from]?.text ?? "")) from += 1;
  const run = runFrom(tokens, from, sentence.to);
  if (!run) return finding;
  const goesOn = content.some(([start, end]) => start <= run[0] && end > run[0]);
  const isBehind = content.every(([start]) => start >= (tokens[cue.to]?.start ?? 0));
  return goesOn || isBehind ? { ...finding, cue, content: [run] } : finding;
}

/** The labels may take the first of them for a part of the cue. */
function withoutForeign(tokens: readonly Tagged[], { cue: { from, to } }: Finding): Finding["cue"] {
  let last = to;
  while (last > from + 1 && isForeign(tokens[last - 1])) last -= 1;
  return { from, to: last };
}

/** Returns the words in another script from a token on, with their quotation marks; null if the first is none. */
function runFrom(tokens: readonly Tagged[], from: number, end: number): Span | null {
  const isMarked = /^["“«„‘]$/.test(tokens[from]?.text ?? "");
  let at = isMarked ? from + 1 : from;
  if (!isForeign(tokens[at])) return null;
  while (at < end && (isForeign(tokens[at]) || (isMark(tokens[at]) && isForeign(tokens[at + 1])))) at += 1;
  // "Said الأمل was late": a name with a verb behind it.
  if (!isMarked && at < end && !/^(?:mark|preposition|conjunction|to)$/.test(tokens[at]?.tag ?? "")) return null;
  if (isMarked && /^["”»“’]$/.test(tokens[at]?.text ?? "")) at += 1;
  const [first, last] = [tokens[from], tokens[at - 1]];
  return first && last ? [first.start, last.end] : null;
}

const isMark = (token: Tagged | undefined) => token?.shape === "mark";
const isForeign = (token: Tagged | undefined) =>
  token !== undefined && /\p{L}/u.test(token.text) && !/\p{Script=Latin}/u.test(token.text);

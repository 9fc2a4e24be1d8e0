/** Whole mentions: reads a mention with the words behind its range that belong to it. */
import type { Passage, Range } from "../../reading/passages";
import type { Tagged } from "../../reading/tagged";
import { nicknamed } from "../entities/register";
import { DOCUMENT_NOUNS } from "../words/titles";
import type { Mention } from "./mention";
import { readMention } from "./mentions";

/** Reads a mention with what its range leaves out: a nickname, the name behind an open parenthesis, who issued a document. */
export function readWhole(passage: Passage, { from, to }: Range): Mention {
  const end = closed(passage, from, nicknamed(passage, to));
  return readMention(passage, { from, to: issued(passage, end) });
}

/** "A statement released on Monday by the ministry": the words up to its issuer. */
function issued({ tokens, quotedBy }: Passage, to: number): number {
  if (!/^(?:released|issued|published|posted|sent|made|written|signed)$/.test(tokens[to]?.lower ?? "")) return to;
  const by = tokens.slice(to, to + 5).findIndex(({ lower }) => lower === "by");
  if (by < 0 || !DOCUMENT_NOUNS.has(tokens[to - 1]?.lower ?? "")) return to;
  let end = to + by + 1;
  while (end < to + 16 && (quotedBy[end] ?? -1) < 0 && tokens[end] && !isBreak(tokens[end])) end += 1;
  return end;
}

const isBreak = (token: Tagged | undefined) =>
  !token || token.tag === "verb" || token.tag === "relative" || token.tag === "be" || /^[.,;:()—–]$/.test(token.text);

function closed({ tokens }: Passage, from: number, to: number): number {
  const opened = tokens.slice(from, to).findLastIndex(({ text }) => text === "(");
  if (opened < 0 || tokens.slice(from + opened, to).some(({ text }) => text === ")") || tokens[to]?.text !== ")")
    return to;
  let end = to + 1;
  while (tokens[end]?.tag === "name") end += 1;
  return end;
}

/** Parses nominals forwards: the noun phrase that begins at a token, with everything attached to it. */
import type { Range } from "./passages";
import { chunkFrom, type Sentence } from "./sentences";

/** How many links (prepositions, "and", appositions) one nominal may have. */
const REACH = 10;

/**
 * Returns the noun phrase beginning at token `at` with its prepositional phrases and its apposition ("Jane Roe, a
 * lawyer for the town"); null if no noun phrase begins there.
 */
export function nominalFrom(sentence: Sentence, at: number): Range | null {
  const first = chunkFrom(sentence, at);
  if (first?.kind !== "nouns") return null;
  let { to } = first;
  for (let step = 0; step < REACH; step += 1) {
    const next = linkedNouns(sentence, to);
    if (next === null) break;
    to = next;
  }
  return { from: at, to: afterRelative(sentence, to) };
}

/** Extends the nominal by a relative clause at its end ("a physicist who advises the court"), up to the next mark. */
function afterRelative({ to: end, passage: { tokens, quotedBy } }: Sentence, at: number): number {
  const from = tokens[at]?.text === "," ? at + 1 : at;
  if (from >= end || !/^(?:who|whom|whose)$/.test(tokens[from]?.lower ?? "")) return at;
  let to = from;
  while (to < end && (quotedBy[to] ?? -1) < 0 && !/^[.,;:—–?!]$/.test(tokens[to]?.text ?? "")) to += 1;
  return to;
}

function linkedNouns(sentence: Sentence, at: number): number | null {
  const link = chunkFrom(sentence, at);
  if (!link || at >= sentence.to) return null;
  const next = chunkFrom(sentence, link.to);
  if (next?.kind !== "nouns" || !joins(sentence, link.from)) return null;
  const apposed = sentence.passage.tokens[link.from]?.text === ",";
  return apposed && startsClause(sentence, next.to) ? null : next.to;
}

/** Returns whether a verb comes before the next mark: the nouns are then a subject, not an apposition. */
function startsClause(sentence: Sentence, at: number): boolean {
  let place = at;
  for (let step = 0; step < REACH; step += 1) {
    const chunk = chunkFrom(sentence, place);
    if (!chunk || chunk.kind === "mark" || chunk.kind === "relative" || chunk.kind === "quotation") return false;
    if (chunk.kind === "verbs" && chunk.finite) return true;
    place = chunk.to;
  }
  return false;
}

function joins({ passage: { tokens } }: Sentence, at: number): boolean {
  const { tag, lower, text } = tokens[at] ?? {};
  const next = tokens[at + 1];
  if (text === ",")
    return next?.tag === "det" || next?.shape === "number" || (next?.tag === "noun" && next.lower !== "he");
  if (tag === "preposition")
    return !/^(?:after|before|during|since|despite|in)$/.test(lower ?? "") || !opensTime(next?.lower);
  return lower === "and" || lower === "to";
}

const opensTime = (lower: string | undefined) =>
  lower === undefined || /^(?:a|an|his|her|their|response|20\d\d)$/.test(lower);

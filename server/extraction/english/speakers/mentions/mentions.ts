/** Mentions: reads what a noun phrase and its appositions say about the person, body or document that they name. */
import type { Passage, Range } from "../../reading/passages";
import type { Tagged } from "../../reading/tagged";
import type { Mention } from "./mention";
import { wordsOf } from "./phrase";
import { readPhrase } from "./phrase-mentions";

/** Longer phrases are read in part. */
const LONGEST = 40;

/** Reads the noun phrase in a token range: the part before an apposition gives the name, the apposition the role. */
export function readMention(passage: Passage, range: Range): Mention {
  const known = READ.get(passage) ?? new Map<number, Mention>();
  READ.set(passage, known);
  const key = range.from * (passage.tokens.length + 1) + range.to;
  const mention = known.get(key) ?? readRange(passage, range);
  known.set(key, mention);
  return mention;
}

/** What was read of a passage: the register, the pronouns and the sources all ask for the same phrases. */
const READ = new WeakMap<Passage, Map<number, Mention>>();

function readRange(passage: Passage, range: Range): Mention {
  const { text } = passage;
  const all = passage.tokens.slice(range.from, Math.min(range.to, range.from + LONGEST));
  const { tokens, short } = withoutParentheses(text, all);
  const parts = splitAtCommas(withoutClause(tokens));
  const [head = [], ...others] = parts;
  const mention = readPhrase(text, head);
  const read = others.slice(0, 3).reduce((whole, part) => withApposition(whole, readPhrase(text, part)), mention);
  return { ...read, short };
}

function withoutParentheses(text: string, all: readonly Tagged[]): { tokens: Tagged[]; short: string | null } {
  const tokens: Tagged[] = [];
  let short: string | null = null;
  let opened = -1;
  all.forEach((token, at) => {
    if (token.text === "(" && opened < 0) opened = at;
    else if (opened < 0) tokens.push(token);
    else if (token.text === ")") {
      short ??= shortIn(wordsOf(text, all.slice(opened + 1, at)));
      opened = -1;
    }
  });
  if (opened >= 0) short ??= shortIn(wordsOf(text, all.slice(opened + 1)));
  return { tokens, short };
}

function shortIn(words: string): string | null {
  return words.length <= 12 && /^[\p{L}.&-]{2,}$/u.test(words) && /\p{Lu}/u.test(words) ? words : null;
}

/** "The engineers who built the dam": a relative clause names nobody else. */
function withoutClause(tokens: readonly Tagged[]): readonly Tagged[] {
  const at = tokens.findIndex(
    ({ lower, tag }, index) => index > 0 && tag !== "name" && /^(?:who|whom|which|whose|that)$/.test(lower),
  );
  const before = at < 0 ? tokens : tokens.slice(0, at);
  return before.at(-1)?.text === "," ? before.slice(0, -1) : before;
}

function splitAtCommas(tokens: readonly Tagged[]): Tagged[][] {
  const parts: Tagged[][] = [[]];
  tokens.forEach((token, at) => {
    const splits =
      /^[,—–]$/.test(token.text) &&
      !/^(?:jr|sr|ii|iii|iv)\.?$/.test(tokens[at + 1]?.lower ?? "") &&
      !isAdjectival(parts.at(-1) ?? [], tokens[at + 1]);
    if (splits) parts.push([]);
    else parts.at(-1)?.push(token);
  });
  return parts.filter((part) => part.length > 0);
}

/** "A shady, little-known group": no noun has come yet, or none that more adjectives do not follow. */
function isAdjectival(part: readonly Tagged[], next: Tagged | undefined): boolean {
  const [det, word, ...others] = part;
  if (det?.tag !== "det" || !word) return false;
  const isList = next?.tag === "adjective" || /^\p{Ll}+-\p{Ll}+$/u.test(next?.text ?? "");
  return [word, ...others].every(({ tag }) => /^(?:adjective|adverb)$/.test(tag)) || (others.length === 0 && isList);
}

function withApposition(mention: Mention, apposed: Mention): Mention {
  const unnamed =
    mention.kind === "role" || mention.kind === "group" || (mention.kind === "organisation" && mention.owner !== null);
  if (unnamed && apposed.kind === "person") return { ...apposed, role: mention.role ?? mention.text, sure: true };
  if (mention.kind === "person" && apposed.role && !apposed.name)
    return {
      ...mention,
      role: mention.role ?? apposed.role,
      gender: mention.gender ?? apposed.gender,
      sure: true,
    };
  if (mention.kind === "organisation" && !apposed.name && apposed.noun)
    return { ...mention, noun: mention.noun ?? apposed.noun };
  return mention;
}

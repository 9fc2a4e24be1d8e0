/** Mentions: parses what a noun phrase says about the person or body that it names. */
import type { Passage, Range } from "../reading/passages";
import type { Tagged } from "../reading/tagged";
import { isCapitalised } from "../reading/tokens";
import { HONORIFICS, ORGANISATION_WORDS, ROLE_NOUNS } from "./titles";

export type Mention = {
  kind: "person" | "organisation" | "role" | "group" | "pronoun" | "thing";
  /** The name without its titles; null if the mention has none. */
  name: string | null;
  /** The mention's description of the person ("Foreign Ministry spokeswoman"); null if it has none. */
  role: string | null;
  /** The words of the mention in lower case. */
  words: string[];
};

/** Parses the noun phrase in a token range: the part before an apposition gives the name, the apposition the role. */
export function readMention(passage: Passage, range: Range): Mention {
  const tokens = passage.tokens.slice(range.from, Math.min(range.to, range.from + 40));
  const comma = tokens.findIndex(({ text }) => text === "," || text === "—" || text === "(");
  const head = comma < 0 ? tokens : tokens.slice(0, comma);
  const mention = readPhrase(passage.text, head);
  if (comma < 0) return mention;
  const end = tokens.findIndex(({ text }, at) => at > comma && (text === "," || text === ")" || text === "—"));
  const apposed = readPhrase(passage.text, tokens.slice(comma + 1, end < 0 ? tokens.length : end));
  return withApposition(mention, apposed);
}

/** In "his claim", the source is the person that "he" refers to. */
const OWNERS: Record<string, string> = { his: "he", her: "she", its: "it", their: "they", my: "i", our: "we" };

function withApposition(mention: Mention, apposed: Mention): Mention {
  if (mention.kind === "role" && apposed.kind === "person") return { ...apposed, role: mention.role };
  if (mention.kind === "organisation" && mention.role && apposed.kind === "person")
    return { ...apposed, role: mention.role };
  if (mention.kind === "person" && apposed.role && !apposed.name)
    return { ...mention, role: mention.role ?? apposed.role };
  return mention;
}

/** Parses a noun phrase without apposition. */
function readPhrase(text: string, all: readonly Tagged[]): Mention {
  const tokens = withoutEdges(all);
  const words = tokens.map(({ lower }) => lower);
  const first = tokens[0];
  if (!first) return { kind: "thing", name: null, role: null, words };
  if (tokens.length === 1 && (first.tag === "pronoun" || first.lower in OWNERS))
    return { kind: "pronoun", name: null, role: null, words: [OWNERS[first.lower] ?? first.lower] };
  const roleAt = lastRole(tokens);
  const nameFrom = nameStart(tokens, roleAt + 1);
  const tail = tokens.slice(nameFrom);
  const named = tail.length > 0 && tail.every(isNamePart);
  if (named && isPersonName(tokens, tail, roleAt)) return personMention(text, tokens, nameFrom, roleAt, words);
  if (roleAt >= 0 && roleAt === headIndex(tokens)) {
    const group = /s$|people$/.test(words[roleAt] ?? "") && !ROLE_NOUNS.has(words[roleAt] ?? "");
    return { kind: group ? "group" : "role", name: null, role: textOf(text, tokens.slice(0, roleAt + 1)), words };
  }
  const proper = tokens.slice(0, headIndex(tokens) + 1).some((token) => isCapitalised(token) && token.tag !== "det");
  if (proper) return organisationMention(text, tokens, words);
  return { kind: "thing", name: null, role: null, words };
}

function personMention(
  text: string,
  tokens: readonly Tagged[],
  nameFrom: number,
  roleAt: number,
  words: string[],
): Mention {
  const titled = tokens.slice(0, roleAt + 1).filter(({ lower }, at) => !(at === roleAt && HONORIFICS.has(lower)));
  const role = roleAt >= 0 && titled.length > 0 ? textOf(text, tokens.slice(0, roleAt + 1)) : null;
  const onlyHonorific = tokens.slice(0, roleAt + 1).every(({ lower }) => HONORIFICS.has(lower));
  return { kind: "person", name: textOf(text, tokens.slice(nameFrom)), role: onlyHonorific ? null : role, words };
}

function organisationMention(text: string, tokens: readonly Tagged[], words: string[]): Mention {
  const head = tokens[headIndex(tokens)];
  const plural = head && !isCapitalised(head) && /[^s]s$/.test(head.lower);
  if (plural || head?.lower === "personnel" || head?.lower === "people") {
    return { kind: "group", name: null, role: textOf(text, tokens.slice(0, headIndex(tokens) + 1)), words };
  }
  return { kind: "organisation", name: textOf(text, tokens), role: null, words };
}

/** Returns the head noun of the phrase: the last one before a preposition. */
function headIndex(tokens: readonly Tagged[]): number {
  const stop = tokens.findIndex(({ tag, lower }) => tag === "preposition" || tag === "relative" || lower === "to");
  return (stop < 0 ? tokens.length : stop) - 1;
}

function lastRole(tokens: readonly Tagged[]): number {
  const end = headIndex(tokens);
  for (let at = end; at >= 0; at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    if (ROLE_NOUNS.has(lower) || ROLE_NOUNS.has(lower.replace(/s$/, "")) || HONORIFICS.has(lower)) return at;
  }
  return -1;
}

function nameStart(tokens: readonly Tagged[], from: number): number {
  let at = tokens.length;
  while (at > from && isNamePart(tokens[at - 1])) at -= 1;
  return at;
}

function isNamePart(token: Tagged | undefined): boolean {
  if (!token) return false;
  if (/^(?:de|la|al|bin|van|von|der|du|el|di)$/.test(token.lower)) return true;
  return (
    token.shape === "word" &&
    isCapitalised(token) &&
    !["det", "possessive", "pronoun", "preposition"].includes(token.tag)
  );
}

function isPersonName(tokens: readonly Tagged[], name: readonly Tagged[], roleAt: number): boolean {
  if (name.length > 5 || name.some(({ lower }) => ORGANISATION_WORDS.has(lower))) return false;
  if (roleAt >= 0) return roleAt === tokens.length - name.length - 1;
  return name.length >= 2 && name.length === tokens.length && tokens[0]?.tag !== "det";
}

function withoutEdges(tokens: readonly Tagged[]): Tagged[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && /^(?:the|a|an|this|that|these|those|but|and|both)$/.test(tokens[from]?.lower ?? "")) from += 1;
  while (to > from && (tokens[to - 1]?.lower === "'s" || tokens[to - 1]?.shape === "mark")) to -= 1;
  return tokens.slice(from, to);
}

function textOf(text: string, tokens: readonly Tagged[]): string {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last ? text.slice(first.start, last.end).replace(/\s+/g, " ") : "";
}

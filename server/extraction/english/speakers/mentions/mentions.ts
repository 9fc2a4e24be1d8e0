/** Mentions: reads what a noun phrase says about the person, body or document that it names. */
import type { Passage, Range } from "../../reading/passages";
import { isPlural, type Tagged } from "../../reading/tagged";
import { isCapitalised } from "../../reading/tokens";
import { genderShown } from "../words/gender";
import { genderOfGivenName } from "../words/given-names";
import { isNationality, isPlace } from "../words/places";
import { BODY_NOUNS, DOCUMENT_NOUNS, GROUP_NOUNS, HONORIFICS, ISSUED_NOUNS, ORGANISATION_WORDS } from "../words/titles";
import { type Mention, plainMention } from "./mention";
import { folded, isAcronym } from "./names";
import { isRole, lastRole, personAfterOffice, personIn } from "./person-names";
import { isNamePart, type Phrase, phraseOf, wordsOf } from "./phrase";

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

/** In "his claim", the source is the person that "he" refers to. */
const OWNERS: Record<string, string> = {
  his: "he",
  her: "she",
  its: "it",
  their: "they",
  my: "i",
  our: "we",
  him: "he",
  them: "they",
};

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
    const splits = /^[,—–]$/.test(token.text) && !/^(?:jr|sr|ii|iii|iv)\.?$/.test(tokens[at + 1]?.lower ?? "");
    if (splits) parts.push([]);
    else parts.at(-1)?.push(token);
  });
  return parts.filter((part) => part.length > 0);
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

/** Reads a noun phrase without apposition. */
function readPhrase(text: string, tokens: readonly Tagged[]): Mention {
  const phrase = phraseOf(tokens);
  if (!phrase) return plainMention("", []);
  const words = phrase.all.map(({ lower }) => lower);
  const plain = { ...plainMention(wordsOf(text, phrase.all), words), reference: phrase.reference };
  const [first] = phrase.all;
  if (
    phrase.all.length === 1 &&
    (first?.tag === "pronoun" || (first && first.lower in OWNERS) || first?.tag === "relative")
  )
    return { ...plain, kind: "pronoun", words: [OWNERS[first?.lower ?? ""] ?? first?.lower ?? ""] };
  const mention = personMention(text, phrase, plain) ?? nounMention(text, phrase, plain);
  return phrase.owner.length > 0
    ? { ...mention, owner: { ...readPhrase(text, phrase.owner), reference: "definite" } }
    : mention;
}

function personMention(text: string, { all, head, rest, owner, reference }: Phrase, plain: Mention): Mention | null {
  const office = lastRole(head) === head.length - 1 && head.length > 0 && rest.length > 0;
  const found = office ? personAfterOffice(rest) : personIn(head, reference !== "bare" && owner.length === 0);
  if (!found) return null;
  const line = office ? rest : head;
  const name = line.slice(found.from, found.to);
  const offset = all.length - rest.length - head.length + (office ? head.length : 0);
  const titles = all.slice(0, offset + found.from);
  const given = name.length > 1 ? genderOfGivenName(name[0]?.text ?? "") : null;
  return {
    ...plain,
    kind: "person",
    name: wordsOf(text, name),
    role: roleOf(text, titles),
    gender: genderShown(titles.map(({ lower }) => lower)) ?? given,
    sure: found.sure,
  };
}

/** Returns the words before the name as a role, without "Mr." and the like; null if that is all they are. */
function roleOf(text: string, titles: readonly Tagged[]): string | null {
  let to = titles.length;
  while (to > 0 && (HONORIFICS.has(titles[to - 1]?.lower ?? "") || titles[to - 1]?.shape === "mark")) to -= 1;
  const kept = titles.slice(0, to);
  return kept.length > 0 ? wordsOf(text, kept) : null;
}

function nounMention(text: string, phrase: Phrase, plain: Mention): Mention {
  const { head, rest, all } = phrase;
  const noun = head.at(-1);
  if (!noun) return plain;
  if (isDocument(noun) && !(isCapitalised(noun) && head.length > 1))
    return { ...plain, kind: "document", plural: isPlural(noun), issuers: issuersOf(text, phrase) };
  if (isRole(noun) && isCountable(phrase)) {
    const plural = isPlural(noun);
    const role = wordsOf(text, all.slice(0, all.length - rest.length));
    return {
      ...plain,
      kind: plural ? "group" : "role",
      name: all.length === 1 && isCapitalised(noun) && phrase.reference === "bare" ? plain.text : null,
      plural,
      role,
      gender: genderShown(head.map(({ lower }) => lower)),
    };
  }
  return properMention(text, phrase, plain, noun);
}

function properMention(text: string, { head, owner, rest }: Phrase, plain: Mention, noun: Tagged): Mention {
  const proper = isCapitalised(noun) && noun.tag !== "det" && noun.shape === "word";
  const words = head.map((token) => folded(token.text));
  if (proper && owner.length === 0 && rest.length === 0) {
    if (isPlace(words.join(" "))) return { ...plain, kind: "place", name: plain.text };
    if (words.length === 1 && isNationality(words[0] ?? "")) return { ...plain, kind: "people" };
  }
  const body = bodyNoun(text, head);
  if (proper && !namesWhole(head, rest))
    return properMention(
      text,
      { all: head, head, owner, rest: [], reference: plain.reference },
      { ...plain, text: wordsOf(text, [...owner, ...head]) },
      noun,
    );
  if (proper)
    return {
      ...plain,
      kind: "organisation",
      name: nameOfBody(text, plain, head),
      noun: body,
      plural: isPlural(noun) && !ORGANISATION_WORDS.has(noun.lower),
    };
  const plural = isPlural(noun) || GROUP_NOUNS.has(noun.lower);
  if (BODY_NOUNS.has(noun.lower)) {
    const named =
      head.slice(0, -1).some((token) => isNamePart(token) && !isNationality(folded(token.text))) ||
      owner.some(isCapitalised);
    return {
      ...plain,
      kind: "organisation",
      name: named && plain.reference !== "indefinite" ? plain.text : null,
      noun: wordsOf(text, head),
    };
  }
  if (plural) return { ...plain, kind: "group", role: plain.text, plural: true };
  return owner.some(isCapitalised) && noun.tag === "noun" && rest.length === 0 ? { ...plain, kind: "thing" } : plain;
}

/** "The Department of Ports" is one name; "Lund on the radio" is a name and more. */
function namesWhole(head: readonly Tagged[], rest: readonly Tagged[]): boolean {
  const link = rest[0]?.lower ?? "of";
  return link === "of" || link === "for" || (link === "on" && ORGANISATION_WORDS.has(head.at(-1)?.lower ?? ""));
}

/** "Supermarket chain Harlow": what the body is, in lower case before its name; null if that is not said. */
function bodyNoun(text: string, head: readonly Tagged[]): string | null {
  const at = bodyNounAt(head);
  return at < 0 ? null : wordsOf(text, head.slice(0, at + 1));
}

function bodyNounAt(head: readonly Tagged[]): number {
  const at = head.findLastIndex(({ lower, text: written }) => BODY_NOUNS.has(lower) && written === lower);
  return head.slice(at + 1).every(isNamePart) ? at : -1;
}

function nameOfBody(text: string, plain: Mention, head: readonly Tagged[]): string {
  const at = bodyNounAt(head);
  if (at < 0) return plain.text.replace(/^(?:\p{Ll}\S* )+(?=\p{Lu})/u, "");
  const start = head[at + 1]?.start ?? 0;
  const end = head.at(-1)?.end ?? start;
  return text.slice(start, end).replace(/\s+/gu, " ");
}

/** "Justice was done": without an article, a singular role in small letters is no person. */
function isCountable({ all, head, reference }: Phrase): boolean {
  const noun = head.at(-1);
  return reference !== "bare" || noun === undefined || isPlural(noun) || all.some(isCapitalised);
}

const isDocument = ({ lower }: Tagged) => DOCUMENT_NOUNS.has(lower) || DOCUMENT_NOUNS.has(lower.replace(/s$/, ""));

/** Returns whose document it is: its owner, who it is "by" or "from", or the body named before the noun. */
function issuersOf(text: string, { owner, head, rest }: Phrase): Mention[] {
  if (owner.length > 0) return [{ ...readPhrase(text, owner), reference: "definite" }];
  const by = rest.findIndex(({ lower }) => lower === "by" || lower === "from");
  if (by >= 0) return eachOf(text, rest.slice(by + 1));
  const before = head.slice(0, -1);
  const from = before.findIndex((token) => isNamePart(token) && !isNationality(folded(token.text)));
  if (from < 0) return [];
  const name = before.slice(from).filter(isNamePart);
  // "A US study" was made in a country, and "a US statement" by it.
  const mayBePlace = ISSUED_NOUNS.has((head.at(-1)?.lower ?? "").replace(/s$/, ""));
  const isPlaceName = name.length === 1 && isPlace(folded(name[0]?.text ?? ""));
  if (isPlaceName && !mayBePlace) return [];
  const known = name.length > 1 || isPlaceName || name.some(({ text: word }) => isAcronym(word));
  return known ? [readPhrase(text, name)] : [];
}

/** "By the Post and the Gazette": two outlets or agencies, where each has a name of one word. */
function eachOf(text: string, tokens: readonly Tagged[]): Mention[] {
  const and = tokens.findIndex(({ lower }) => lower === "and");
  const isPair = and > 0 && and <= 2 && tokens.length - and <= 3;
  return isPair
    ? [tokens.slice(0, and), tokens.slice(and + 1)].map((part) => readPhrase(text, part))
    : [readPhrase(text, tokens)];
}

/** Tags parts of speech by closed lists, endings and neighbouring words: enough to find subjects and verbs, no more. */
import * as lexicon from "./lexicon";
import type { Surroundings, Tag, Tagged } from "./tagged";
import { isCapitalised, type Token } from "./tokens";
import { verbReadingHere } from "./verb-readings";

/** Tags the tokens of one passage, left to right. `sentenceStarts` has the indexes at which a sentence begins. */
export function tagTokens(tokens: readonly Token[], sentenceStarts: ReadonlySet<number>): Tagged[] {
  const tagged: Tagged[] = [];
  let sentence = 0;
  tokens.forEach((token, index) => {
    if (sentenceStarts.has(index)) sentence = index;
    const before = tagged.slice(Math.max(sentence, index - 4), index);
    const next = sentenceStarts.has(index + 1) ? undefined : tokens[index + 1];
    const second = next && !sentenceStarts.has(index + 2) ? tokens[index + 2] : undefined;
    tagged.push({ ...token, ...tagOf(token, { before, next, second }) });
  });
  return tagged;
}

/** Marks that stand for a word. */
const MARK_TAGS: ReadonlyMap<string, Tag> = new Map([
  ["&", "conjunction"],
  ["%", "noun"],
]);

type Tagging = Pick<Tagged, "tag" | "reading">;
const plain = (tag: Tag): Tagging => ({ tag, reading: null });

function tagOf(token: Token, around: Surroundings): Tagging {
  if (token.shape === "mark") return plain(MARK_TAGS.get(token.text) ?? "mark");
  if (token.shape === "number") return plain("number");
  const closed = closedTag(token, around);
  if (closed) return plain(closed);
  const reading = verbReadingHere(token, around);
  if (reading) return { tag: "verb", reading };
  if (isCapitalised(token) && (around.before.length > 0 || !lexicon.ADJECTIVES.has(token.lower))) return plain("name");
  return plain(lexicon.isAdjective(token.lower) ? "adjective" : "noun");
}

function closedTag(token: Token, around: Surroundings): Tag | null {
  const { lower, text } = token;
  const special = specialTag(token, around);
  if (special) return special;
  const acronym = text.length <= 3 && text === text.toUpperCase() && lower !== "i" && lower !== "a";
  if (isCapitalised(token) && acronym && (around.before.length > 0 || /^(?:US|IT)$/.test(text))) return "name";
  const listed = CLOSED_TAGS.get(lower);
  if (listed && NAMES_A_TIME.has(lower) && /^['’]s$/.test(around.next?.lower ?? "")) return "noun";
  if (listed) return listed;
  const isAdverb = lower.length > 4 && lower.endsWith("ly") && !isCapitalised(token) && !lexicon.NOUNS_IN_LY.has(lower);
  return isAdverb ? "adverb" : null;
}

/** "Today's meeting": these are adverbs or times by themselves, and nouns with a possessive. */
const NAMES_A_TIME = new Set(["today", "yesterday", "tomorrow", "tonight", ...lexicon.TIME_NAMES, ...lexicon.MONTHS]);

/** Tags the words whose tag depends on their neighbours. */
function specialTag(token: Token, { before, next, second }: Surroundings): Tag | null {
  const { lower } = token;
  const previous = before.at(-1);
  if (lower === "to" && !qualifiesNumber(token, { before, next, second }))
    return PREPOSITIONAL.test(previous?.lower ?? "") ? "preposition" : "to";
  if (lower === "'s" || lower === "'d") return cliticTag(lower, previous, next);
  if (lower === "may" && isCapitalised(token)) return previous || next?.shape === "number" ? "time" : "modal";
  if (lower === "that") return thatTag(previous, next);
  if (qualifiesNumber(token, { before, next, second })) return "det";
  if (lower === "since" && previous?.tag === "have") return "adverb";
  if (token.text === "WHO" || (token.text === "Today" && before.at(-1)?.tag === "name")) return "name";
  if (lower === "which" || lower === "who" || lower === "whom") return "relative";
  if (lower === "her" || lower === "his") return "possessive";
  return pointsInTime(lower, previous, next) ? "time" : null;
}

/** After these, "to" is no infinitive: "according to police". */
const PREPOSITIONAL = /^(?:according|contrary|due|owing|prior|thanks)$/;

/** "Nearly 40", "at least 40", "up to 40", "only one". */
function qualifiesNumber({ lower }: Token, { before, next, second }: Surroundings): boolean {
  const previous = before.at(-1)?.lower ?? "";
  if (/^(?:at|up)$/.test(lower)) return /^(?:least|most|to)$/.test(next?.lower ?? "") && isNumber(second);
  if (/^(?:least|most)$/.test(lower)) return previous === "at" && isNumber(next);
  if (lower === "to") return previous === "up" && isNumber(next);
  return APPROXIMATE.has(lower) && isNumber(next);
}

const APPROXIMATE = new Set(
  "about around over nearly almost approximately roughly only just some exactly barely under".split(" "),
);
const isNumber = (token: Token | undefined) =>
  token?.shape === "number" ||
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|millions)$/.test(
    token?.lower ?? "",
  );

/** "last year", "earlier this week". */
function pointsInTime(lower: string, previous: Tagged | undefined, next: Token | undefined): boolean {
  if (lexicon.TIME_UNITS.has(lower)) return previous?.tag === "time";
  return /^(?:last|this|next|earlier|late|early)$/.test(lower) && next !== undefined && startsTime(next);
}

const startsTime = ({ lower }: Token) =>
  lexicon.TIME_UNITS.has(lower) || lexicon.TIME_NAMES.has(lower) || lower === "this" || lower === "last";

const CLOSED: [Tag, ReadonlySet<string>][] = [
  ["time", lexicon.TIME_NAMES],
  ["time", lexicon.MONTHS],
  ["modal", lexicon.MODALS],
  ["be", lexicon.BE],
  ["have", lexicon.HAVE],
  ["do", lexicon.DO],
  ["possessive", lexicon.POSSESSIVES],
  ["pronoun", lexicon.PRONOUNS],
  ["conjunction", lexicon.CONJUNCTIONS],
  ["adverb", lexicon.ADVERBS],
  ["subordinator", lexicon.SUBORDINATORS],
  ["preposition", lexicon.PREPOSITIONS],
  ["det", lexicon.DETERMINERS],
];

/** A word on several lists gets the tag of the first. */
const CLOSED_TAGS = new Map(
  CLOSED.toReversed().flatMap(([tag, list]) => [...list].map((word) => [word, tag] as const)),
);

function cliticTag(lower: string, previous: Tagged | undefined, next: Token | undefined): Tag {
  if (lower === "'d") return "modal";
  const onPronoun = previous?.tag === "pronoun" || previous?.tag === "relative";
  if (onPronoun || /^(?:that|what|here|there)$/.test(previous?.lower ?? "")) return "be";
  return next && /^(?:not|been|a|an|the)$/.test(next.lower) ? "be" : "possessive";
}

function thatTag(previous: Tagged | undefined, next: Token | undefined): Tag {
  if (/^(?:preposition|subordinator|conjunction)$/.test(previous?.tag ?? "")) return "det";
  if (!next) return "pronoun";
  const auxiliary = lexicon.BE.has(next.lower) || lexicon.MODALS.has(next.lower) || lexicon.HAVE.has(next.lower);
  if (auxiliary || next.lower === "'s")
    return previous?.tag === "noun" || previous?.tag === "name" ? "relative" : "pronoun";
  return previous ? "relative" : "det";
}

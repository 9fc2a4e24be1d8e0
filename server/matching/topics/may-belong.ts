/** Suggests claims for a topic: those that are linked to its claims, or share the words that its claims have in common. */
import { type RelationType, relationWords } from "@/server/domain/claims/relation";
import { dayWords } from "@/server/domain/words/day-words";
import { shortened } from "@/server/domain/words/shortened";
import type { Background } from "../reading/background";
import { type TopicTerm, topicTerms } from "./topic-terms";

export type TopicClaim = { id: string; statement: string; day: string | null };
/** A link between a claim of the topic and another; `score` is that of a suggestion. */
export type TopicLink = { a: string; b: string; type: RelationType; confirmed: boolean; score: number };
/** A claim that may belong to the topic, how likely, and why. */
export type Belonging = { id: string; score: number; reason: string };

type Asked = {
  members: readonly TopicClaim[];
  others: readonly TopicClaim[];
  links: readonly TopicLink[];
  /** Word frequencies, if not those that ship. */
  background?: Background;
};

/** How far a confirmed link, and how far all of the topic's words, speak for a claim. */
const CONFIRMED = 0.9;
const ALL_WORDS = 0.8;
const SAME_DAY = 0.1;
/** Fewer shared words are a coincidence, and so is a small share of their weight. */
const FEWEST_WORDS = 2;
const LEAST_SHARE = 0.3;
/** A less likely claim is not worth anybody's time. */
const LEAST = 0.3;
/** How many words stand for a topic, and how many a reason shows. */
const WORDS = 12;
const SHOWN = 3;
const STATEMENT = 60;

/** Returns the claims among the others that may belong, best first. A claim of the topic itself is never among them. */
export function mayBelong({ members, others, links, background }: Asked): Belonging[] {
  const inside = new Map(members.map((claim) => [claim.id, claim]));
  const words = wordsOfTopic(members, background);
  const days = new Map<string, number>();
  for (const { day } of members) if (day !== null) days.set(day, (days.get(day) ?? 0) + 1);
  const linked = strongestLinks(links, inside);
  return others
    .filter(({ id }) => !inside.has(id))
    .map((claim) => weigh(claim, { words, days, link: linked.get(claim.id), background }))
    .filter(({ score }) => score >= LEAST)
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

/** A word that claims of the topic share, and how many of them have it. */
type TopicWord = TopicTerm & { claims: number };

/** Returns the words that most claims of a topic share, the heaviest first. Of a topic of one claim, these are its own. */
function wordsOfTopic(members: readonly TopicClaim[], background: Background | undefined): TopicWord[] {
  const found = new Map<string, TopicWord>();
  for (const { statement } of members)
    for (const term of topicTerms(statement, background)) {
      const known = found.get(term.stem);
      found.set(term.stem, { ...term, claims: (known?.claims ?? 0) + 1 });
    }
  const least = members.length === 1 ? 1 : 2;
  return [...found.values()]
    .filter(({ claims }) => claims >= least)
    .map((word) => ({ ...word, weight: word.weight * Math.sqrt(word.claims / members.length) }))
    .sort((one, other) => other.weight - one.weight || (one.stem < other.stem ? -1 : 1))
    .slice(0, WORDS);
}

type Linked = { words: string; score: number };

/** Returns, for each claim outside, the strongest link to a claim inside, in words. */
function strongestLinks(links: readonly TopicLink[], inside: ReadonlyMap<string, TopicClaim>): Map<string, Linked> {
  const strongest = new Map<string, Linked>();
  for (const { a, b, type, confirmed, score } of links) {
    const [other, member, end] = inside.has(b) ? [a, inside.get(b), "a" as const] : [b, inside.get(a), "b" as const];
    const own = confirmed ? CONFIRMED : score;
    if (!member || own <= (strongest.get(other)?.score ?? 0)) continue;
    const told = `${relationWords(type, end)} “${shortened(member.statement.replace(/\.$/u, ""), STATEMENT)}”`;
    strongest.set(other, { words: confirmed ? told : `suggested link: ${told}`, score: own });
  }
  return strongest;
}

type Topic = {
  words: readonly TopicWord[];
  days: ReadonlyMap<string, number>;
  link: Linked | undefined;
  background: Background | undefined;
};

function weigh({ id, statement, day }: TopicClaim, { words, days, link, background }: Topic): Belonging {
  const own = new Map(topicTerms(statement, background).map((term) => [term.stem, term.shown]));
  const shared = words.filter(({ stem }) => own.has(stem));
  const share = sum(shared) / (sum(words) || 1);
  const counts = shared.length >= FEWEST_WORDS && share >= LEAST_SHARE;
  const sameDay = (counts || link !== undefined) && day !== null && days.has(day);
  const none = (1 - (link?.score ?? 0)) * (1 - (counts ? share * ALL_WORDS : 0)) * (1 - (sameDay ? SAME_DAY : 0));
  const parts = [
    ...(link ? [link.words] : []),
    ...(counts ? [wordsInCommon(shared, own)] : []),
    ...(sameDay ? [`also of ${dayWords(day)}`] : []),
  ];
  return { id, score: counts || link ? 1 - none : 0, reason: sentenceOf(parts) };
}

const sum = (words: readonly TopicTerm[]): number => words.reduce((all, { weight }) => all + weight, 0);

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

function wordsInCommon(shared: readonly TopicWord[], own: ReadonlyMap<string, string>): string {
  const shown = shared.slice(0, SHOWN);
  const stems = new Set(shown.map(({ stem }) => stem));
  const inOrder = [...own].filter(([stem]) => stems.has(stem)).map(([, word]) => `“${word}”`);
  const words = LIST.format(inOrder);
  return `shares ${words} with ${shown.some(({ claims }) => claims > 1) ? "claims" : "the claim"} here`;
}

function sentenceOf(parts: readonly string[]): string {
  const joined = parts.join("; ");
  return joined === "" ? "" : `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}

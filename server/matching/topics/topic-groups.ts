/** Suggests topics: groups of claims that links tie to each other, each named by its commonest names and words. */
import { shortened } from "@/server/domain/words/shortened";
import type { Background } from "../reading/background";
import { namesIn, topicTerms } from "./topic-terms";

export type GroupClaim = { id: string; articleId: string; statement: string };
/** A link between two claims; the stronger, the sooner it ties them. */
export type GroupLink = { a: string; b: string; strength: number };
export type TopicGroup = { name: string; ids: string[] };

const FEWEST_CLAIMS = 4;
const FEWEST_ARTICLES = 2;
/** Beyond that, a chain of links has led from one event to the next. */
const MOST_CLAIMS = 40;

/**
 * Returns the groups of at least four claims from at least two articles, the largest first. The strongest links tie
 * claims first; a link that would make a group too large ties nothing, so that two events stay two groups.
 */
export function topicGroups(
  claims: readonly GroupClaim[],
  links: readonly GroupLink[],
  background?: Background,
): TopicGroup[] {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const groupOf = new Map(claims.map(({ id }) => [id, [id]]));
  const inOrder = [...links].sort((one, other) => other.strength - one.strength || compare(keyOf(one), keyOf(other)));
  for (const { a, b } of inOrder) {
    const [one, other] = [groupOf.get(a), groupOf.get(b)];
    if (!one || !other || one === other || one.length + other.length > MOST_CLAIMS) continue;
    one.push(...other);
    for (const id of other) groupOf.set(id, one);
  }
  return [...new Set(groupOf.values())]
    .map((ids) => ids.flatMap((id) => known.get(id) ?? []))
    .filter((group) => group.length >= FEWEST_CLAIMS && articlesOf(group) >= FEWEST_ARTICLES)
    .map((group) => ({ name: nameOf(group, background), ids: group.map(({ id }) => id).sort() }))
    .sort((one, other) => other.ids.length - one.ids.length || compare(one.ids[0] ?? "", other.ids[0] ?? ""));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const keyOf = ({ a, b }: GroupLink): string => `${a} ${b}`;
const articlesOf = (group: readonly GroupClaim[]): number => new Set(group.map(({ articleId }) => articleId)).size;

const LONGEST = 100;
const NAMES = 2;
const WORDS = 2;

/** "Aurora and Ada Lund: ferry, fire": the names and words that most of the claims have; of the words, rare ones first. */
function nameOf(group: readonly GroupClaim[], background: Background | undefined): string {
  const names: string[] = [];
  for (const { shown } of counted(
    group.map(({ statement }) =>
      namesIn(statement)
        .filter(isNoun)
        .map((shown) => ({ key: shown, shown, weight: rarity(shown, background) })),
    ),
  ))
    if (names.length < NAMES && !names.some((name) => name.includes(shown) || shown.includes(name))) names.push(shown);
  const inNames = new Set(names.flatMap((name) => topicTerms(name, background).map(({ stem }) => stem)));
  const terms = group.map(({ statement }) =>
    topicTerms(statement, background).map(({ stem, shown, weight }) => ({ key: stem, shown, weight })),
  );
  const capitalised = new Set(group.flatMap(({ statement }) => namesIn(statement).flatMap((name) => name.split(" "))));
  const words = counted(terms)
    .filter(({ key, shown }) => !inNames.has(key) && !capitalised.has(shown))
    .slice(0, WORDS)
    .map(({ shown }) => shown.toLowerCase());
  const name = [names.join(" and "), words.join(", ")].filter((part) => part !== "").join(": ");
  return shortened(name, LONGEST) || "Claims that are linked";
}

/** "American" and "British" are seldom names by themselves. */
const isNoun = (name: string) => !/^\p{Lu}\p{Ll}+(?:[aei]an|can|[ei]sh|ese|aqi|ani|eli|emi|ench|utch)$/u.test(name);

type Shown = { key: string; shown: string; weight: number };

/** Returns what at least two of the claims have, by how many have it and its weight. */
function counted(of: readonly (readonly Shown[])[]): Shown[] {
  const found = new Map<string, Shown & { claims: number }>();
  for (const terms of of)
    for (const term of terms) found.set(term.key, { ...term, claims: (found.get(term.key)?.claims ?? 0) + 1 });
  return [...found.values()]
    .filter(({ claims }) => claims > 1)
    .sort((a, b) => b.claims * b.weight - a.claims * a.weight || compare(a.key, b.key));
}

/** Returns the weight of a name: that of its rarest word, since many events are in the same country. */
function rarity(name: string, background: Background | undefined): number {
  return Math.max(0, ...topicTerms(name, background).map(({ weight }) => weight));
}

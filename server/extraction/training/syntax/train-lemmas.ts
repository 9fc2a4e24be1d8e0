/** Learns lemmas from trees: rules for endings as long as necessary, and one for each word that those get wrong. */
import { endingKey, type LemmaRule, Lemmas, LONGEST_ENDING, plainForm } from "../../syntax/lemmas";
import type { Tree } from "./treebank";

/** The least number of distinct words from which an ending is learned. */
const AT_LEAST = 2;

type Entry = { word: string; lower: string; tag: string; rule: string };

/** Returns the rules learned from these trees. */
export function trainLemmas(trees: readonly Tree[]): Lemmas {
  const entries = entriesOf(trees);
  const chosen = new Map<number, string>();
  for (let letters = 0; letters <= LONGEST_ENDING; letters += 1)
    for (const [key, rule] of commonest(entries, letters)) chosen.set(key, rule);
  const kept = withoutRepeats(entries, chosen);
  for (const { lower, tag, rule } of entries)
    if (longestKnown(kept, lower, tag, LONGEST_ENDING) !== rule)
      kept.set(endingKey(tag, lower, LONGEST_ENDING + 1), rule);
  return lemmasOf(kept);
}

/** Returns each word with each of its tags, and the rule that most often gives its lemma. */
function entriesOf(trees: readonly Tree[]): Entry[] {
  const counts = new Map<string, { entry: Entry; count: number }>();
  for (const { words, tags, lemmas } of trees)
    for (const [i, word] of words.entries()) {
      const [tag, lower] = [tags[i] ?? "", plainForm(word)];
      const rule = JSON.stringify(ruleFor(word, lower, lemmas[i] ?? word));
      const id = `${tag}\t${lower}\t${rule}`;
      const known = counts.get(id) ?? { entry: { word, lower, tag, rule }, count: 0 };
      known.count += 1;
      counts.set(id, known);
    }
  const best = new Map<string, { entry: Entry; count: number }>();
  for (const one of counts.values()) {
    const id = `${one.entry.tag}\t${one.entry.lower}`;
    if (one.count > (best.get(id)?.count ?? 0)) best.set(id, one);
  }
  return [...best.values()].map(({ entry }) => entry);
}

/** Returns the rule with the shortest replacement: for everything after the common prefix of word and lemma. */
function ruleFor(word: string, lower: string, lemma: string): LemmaRule {
  const capitals = lemma === lemma.toLowerCase() ? 0 : 1;
  const from = capitals ? word : lower;
  let same = 0;
  while (same < from.length && from[same] === lemma[same]) same += 1;
  return [from.length - same, lemma.slice(same), capitals];
}

/** Returns, for each ending of this length, the rule that most words with it follow, if there are enough words. */
function commonest(entries: readonly Entry[], letters: number): Map<number, string> {
  const counts = new Map<number, Map<string, number>>();
  for (const { lower, tag, rule } of entries) {
    if (lower.length < letters) continue;
    const key = endingKey(tag, lower, letters);
    const rules = counts.get(key) ?? new Map<string, number>();
    counts.set(key, rules.set(rule, (rules.get(rule) ?? 0) + 1));
  }
  const chosen = new Map<number, string>();
  for (const [key, rules] of counts) {
    const [rule, count] = [...rules].reduce((most, one) => (one[1] > most[1] ? one : most));
    if (count >= AT_LEAST || letters === 0) chosen.set(key, rule);
  }
  return chosen;
}

/** Drops the endings whose rule is that of a shorter one. */
function withoutRepeats(entries: readonly Entry[], chosen: ReadonlyMap<number, string>): Map<number, string> {
  const kept = new Map<number, string>();
  for (let letters = 0; letters <= LONGEST_ENDING; letters += 1)
    for (const { lower, tag } of entries) {
      const key = endingKey(tag, lower, letters);
      const rule = lower.length < letters ? undefined : chosen.get(key);
      if (rule !== undefined && longestKnown(kept, lower, tag, letters - 1) !== rule) kept.set(key, rule);
    }
  return kept;
}

function longestKnown(
  rules: ReadonlyMap<number, string>,
  lower: string,
  tag: string,
  from: number,
): string | undefined {
  for (let letters = Math.min(from, lower.length); letters >= 0; letters -= 1) {
    const rule = rules.get(endingKey(tag, lower, letters));
    if (rule !== undefined) return rule;
  }
  return undefined;
}

function lemmasOf(found: ReadonlyMap<number, string>): Lemmas {
  const rules = [...new Set(found.values())].sort();
  const numbers = new Map(rules.map((rule, i) => [rule, i]));
  const keys = Int32Array.from(Uint32Array.from(found.keys()).sort());
  const ruleOf = Uint16Array.from(keys, (key) => numbers.get(found.get(key) ?? "") ?? 0);
  return new Lemmas(
    rules.map((rule) => JSON.parse(rule) as LemmaRule),
    keys,
    ruleOf,
  );
}

/** Descriptions: whom "the minister", "the Trade Secretary" or "the authority" may be, by what the article calls them. */

import { foldCountries } from "@/server/languages/english/countries";
import { folded } from "../mentions/names";
import { isNationality, isPlace } from "../words/places";
import type { Entity } from "./entities";
import { wordSet } from "./people";

/** Offices that one paper calls by one word and another by another. */
const ALIKE: Record<string, string> = Object.fromEntries(
  `spokesman:spokesperson spokeswoman:spokesperson chairman:chair chairwoman:chair chairperson:chair secretary:minister premier:minister congressman:representative
congresswoman:representative businessman:executive attorney:lawyer counsel:lawyer policeman:officer`
    .split(/\s+/)
    .map((pair) => pair.split(":") as [string, string]),
);

/** Words that make of an office another one. */
const DEMOTING =
  /^(?:vice|deputy|former|ex|assistant|under|shadow|acting|elect|president-elect|then|prime|undersecretary)$/;

const headOf = (words: readonly string[]) => ALIKE[words.at(-1) ?? ""] ?? words.at(-1) ?? "";

function ordered(role: string): string[] {
  return [...wordSet(role.replace(/\b(?:of|for|to|in|at|with)\b.*$/u, ""))];
}

/** Returns whether a person of these roles may be called so without a name ("the Trade Secretary"). */
export function isCalled(entity: Entity, description: string): boolean {
  const before = ordered(description);
  const head = headOf(before);
  const wanted = [...wordSet(description)].filter((word) => (ALIKE[word] ?? word) !== head && !SMALL.test(word));
  return entity.calledBy.some((words) => suits(words, head, wanted));
}

const SMALL = /^(?:the|of|for|to|in|at|and|his|her|its|their|current)$/;

function suits(words: ReadonlySet<string>, head: string, wanted: readonly string[]): boolean {
  const have = [...words];
  if (!have.some((word) => (ALIKE[word] ?? word) === head)) return false;
  if (have.some((word) => DEMOTING.test(word) && !wanted.includes(word) && word !== head)) return false;
  const missing = wanted.filter((word) => !have.some((other) => isAlike(word, other)));
  const countries = have.some((word) => isNationality(word) || isPlace(word));
  return missing.every((word) => !countries && (isNationality(word) || isPlace(word)));
}

/** "Iran" and "Iranian", "UK" and "Britain". */
function isAlike(one: string, other: string): boolean {
  if (one === other || foldCountries(one) === foldCountries(other)) return true;
  return (isNationality(one) || isNationality(other)) && one.length > 3 && one.slice(0, 4) === other.slice(0, 4);
}

/** Returns whether a body may be called by this noun without its name ("the authority", "the chain"). */
export function isBody(entity: Entity, noun: string): boolean {
  const words = ordered(noun);
  const head = words.at(-1) ?? "";
  const known = new Set(entity.name.split(/\s+/u).map(folded));
  return (
    words.every((word) => known.has(word)) ||
    entity.calledBy.some((called) => called.has(head) && words.every((word) => called.has(word)))
  );
}

/** Features of names: the names that both claims mention, and whether one mentions the other's speaker. */
import type { PreparedClaim } from "../reading/prepared-claim";
import type { Entity } from "../slots/entities";
import type { Pair } from "./pair";

const MOST_SAID = 2;
const MOST_AROUND = 3;

export const NAMES = {
  names: nameCount,
  namesAround: ({ earlier, later }: Pair) =>
    Math.min(MOST_AROUND, shared(keysOf(earlier.entitiesAround), keysOf(later.entitiesAround)).length),
  speakerNamed: ({ earlier, later }: Pair) => Number(names(earlier, later) || names(later, earlier)),
};

/** Counts the names in both, up to a limit; skips a common speaker, whose name adds nothing. */
export function nameCount({ earlier, later }: Pair): number {
  const both = shared(keysOf(earlier.entities), keysOf(later.entities));
  return Math.min(MOST_SAID, both.filter((key) => !earlier.speakers.has(key) || !later.speakers.has(key)).length);
}

/** Returns whether the content of the first names a speaker of the second. */
function names(one: PreparedClaim, other: PreparedClaim): boolean {
  const keys = keysOf(one.entities);
  return [...other.speakers].some((speaker) => keys.has(speaker) || one.stems.has(speaker));
}

const keysOf = (entities: readonly Entity[]): Set<string> => new Set(entities.map(({ key }) => key));
const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...one].filter((key) => other.has(key));

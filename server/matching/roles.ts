/** Whether two sources are described by one role: "Iran's foreign minister" and "Iranian Foreign Minister". */
import { nameKey } from "@/server/domain/source";
import { foldCountries, wordsOfNames } from "@/server/languages/register-names";

type Role = { said: string; words: readonly string[] };

const SMALL = wordsOfNames("smallInRoles");

/** A role with the words that it is compared by. */
export function foldedRole(said: string): Role {
  return { said, words: [...new Set(foldCountries(nameKey(said)).filter((word) => !SMALL.has(word)))] };
}

/** A role that both have, as one of them says it; null where they share none. */
export function sharedRole(one: readonly Role[], other: readonly Role[]): string | null {
  return one.find((role) => other.some((known) => isSame(role.words, known.words)))?.said ?? null;
}

/** Equal, or the shorter is within the longer. One word ("spokesman") within a longer role says too little. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0 || (short.length === 1 && long.length > 1)) return false;
  return short.every((word) => long.includes(word));
}

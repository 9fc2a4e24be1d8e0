/**
 * Decides whether two sources are described by the same role: "Iran's foreign minister" and "Iranian Foreign Minister".
 */
import { nameKey } from "@/server/domain/source";
import { foldCountries, wordsOfNames } from "@/server/languages/register-names";

type Role = { said: string; words: readonly string[] };

const SMALL = wordsOfNames("smallInRoles");

/** Returns a role with the words by which it is compared. */
export function foldedRole(said: string): Role {
  return { said, words: [...new Set(foldCountries(nameKey(said)).filter((word) => !SMALL.has(word)))] };
}

/** Returns a role that both have, as one of them states it; null if they share none. */
export function sharedRole(one: readonly Role[], other: readonly Role[]): string | null {
  return one.find((role) => other.some((known) => isSame(role.words, known.words)))?.said ?? null;
}

/**
 * Equal, or the shorter is contained in the longer. A single word ("spokesman") contained in a longer role says too
 * little.
 */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0 || (short.length === 1 && long.length > 1)) return false;
  return short.every((word) => long.includes(word));
}

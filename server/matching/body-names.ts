/** Compares the names of two bodies: the same words in another order or phrasing, and acronyms. */
import { nameKey } from "@/server/domain/source";
import { foldCountries, wordsOfNames } from "@/server/languages/register-names";

/** The parts of the name of a ministry, an outlet or any other body. */
export type BodyName = {
  /** Its words without function words, without duplicates, in alphabetical order. */
  words: string;
  /** Set if the name is an acronym. */
  acronym: string | null;
  /** The initials of its words, with and without function words; none for a single word. */
  initials: readonly string[];
};

const SMALL = wordsOfNames("smallInBodies");
const UNSPELLED = wordsOfNames("smallInInitials");

/** Returns the parts of a body's name. */
export function bodyName(name: string): BodyName {
  const plain = nameKey(name).split(" ");
  const words = foldCountries(nameKey(name)).filter((word) => !SMALL.has(word));
  const large = plain.filter((word) => !UNSPELLED.has(word));
  return {
    words: [...new Set(words)].sort().join(" "),
    acronym: acronymIn(name),
    initials: large.length < 2 ? [] : [...new Set([initialsOf(plain), initialsOf(large)])],
  };
}

/** Returns whether one of the two is the acronym of the other. */
export function isAcronymOf(one: BodyName, other: BodyName): boolean {
  return (
    (one.acronym !== null && other.initials.includes(one.acronym)) ||
    (other.acronym !== null && one.initials.includes(other.acronym))
  );
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join("");

/** "UN", "U.N.", "DoP": one word of two to six letters, at least two of them capitals. */
function acronymIn(name: string): string | null {
  const bare = name
    .replace(/^the\s/iu, "")
    .replaceAll(".", "")
    .trim();
  const capitals = bare.match(/\p{Lu}/gu)?.length ?? 0;
  return /^\p{L}{2,6}$/u.test(bare) && capitals >= 2 ? bare.toLowerCase() : null;
}

/** Compares the names of two people: surname, given names, initials, and titles before them. */
import { nameKey } from "@/server/domain/source";
import { foldCountries, wordsOfNames } from "@/server/languages/register-names";

/** The parts of a person's name. */
export type PersonName = { title: string; given: readonly string[]; surname: string };

/** How two names agree, from the strongest agreement to the weakest; "others": they are two people's names. */
export type NameAgreement = "given names" | "order" | "initials" | "surname" | "others";

const TITLES = wordsOfNames("titles");
/** Newspapers print or omit them inconsistently. */
const PARTICLES = new Set(["al", "el", "bin", "ibn", "ben", "van", "von", "der", "den", "de", "la", "le", "di", "da"]);
const AFTER = wordsOfNames("suffixes");

/** Returns the parts of a person's name. A title counts only if a name follows it, as Stephen King knows. */
export function personName(name: string): PersonName {
  const words = foldCountries(nameKey(name)).filter((word) => !AFTER.has(word));
  // "Prime minister" has no name after it whose title it could be.
  const isTitleAlone = words.slice(-2).every((word) => TITLES.has(word));
  const lastTitle = isTitleAlone ? -1 : words.slice(0, -1).findLastIndex((word) => TITLES.has(word));
  const own = words.slice(lastTitle + 1);
  const bare = own.filter((word, place) => place === own.length - 1 || !PARTICLES.has(word));
  return {
    title: words.slice(0, lastTitle + 1).join(" "),
    given: bare.slice(0, -1),
    surname: bare.at(-1) ?? "",
  };
}

/** Returns how the two names agree; null if they have nothing in common. */
export function agreementOf(one: PersonName, other: PersonName): NameAgreement | null {
  if (one.surname === other.surname) return sameSurname(one.given, other.given);
  const [words, otherWords] = [wordsOf(one), wordsOf(other)];
  if (words.length > 1 && sorted(words) === sorted(otherWords)) return "order";
  // If the family name comes first, "Wang" is Wang Yi.
  const [short, long] = words.length < otherWords.length ? [words, otherWords] : [otherWords, words];
  return short.length === 1 && short[0] === long[0] ? "surname" : null;
}

export const wordsOf = ({ given, surname }: PersonName): string[] => [...given, surname];
export const sorted = (words: readonly string[]): string => [...words].sort().join(" ");

function sameSurname(one: readonly string[], other: readonly string[]): NameAgreement {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return long.length === 0 ? "given names" : "surname";
  if (runsWithin(short, long, (a, b) => a === b)) return "given names";
  return runsWithin(short, long, alike) ? "initials" : "others";
}

const alike = (a: string, b: string): boolean =>
  a === b || ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0));

/** Returns whether each word of the short list has a match in the long one, in the same order. */
function runsWithin(
  short: readonly string[],
  long: readonly string[],
  like: (a: string, b: string) => boolean,
): boolean {
  let next = 0;
  for (const word of long) {
    const wanted = short[next];
    if (wanted !== undefined && like(wanted, word)) next += 1;
  }
  return next === short.length;
}

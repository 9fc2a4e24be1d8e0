/**
 * Estimates how likely two entries of the register are the same source, and why: by names and kinds, and more so with a
 * shared role.
 */
import { nameKey, type SourceKind } from "@/server/domain/source";
import { countryNamed } from "@/server/languages/register-names";
import { type BodyName, bodyName, isAcronymOf } from "./body-names";
import { agreementOf, type NameAgreement, type PersonName, personName, sorted, wordsOf } from "./person-names";
import { foldedRole, sharedRole } from "./roles";

/**
 * An entry with its names parsed. Two entries that may be the same find each other without comparing all: at least one
 * of the keys that either seeks is a key under which the other is listed.
 */
export type NamedEntry = {
  id: string;
  name: string;
  kind: SourceKind;
  /** All of them, in the order of what was parsed from each. */
  names: readonly string[];
  keys: readonly string[];
  people: readonly PersonName[];
  bodies: readonly BodyName[];
  countries: readonly string[];
  places: readonly string[];
  sought: readonly string[];
};

/** From 0 to 1, with the grounds in words. */
export type Likeness = { confidence: number; why: string };

const BY_AGREEMENT: Record<Exclude<NameAgreement, "others">, Likeness> = {
  "given names": { confidence: 0.75, why: "the same surname, and given names that agree" },
  order: { confidence: 0.65, why: "the same words in another order" },
  initials: { confidence: 0.6, why: "the same surname, and initials that agree" },
  surname: { confidence: 0.45, why: "one is called by a part of the other’s name alone" },
};
const SAME_NAME: Likeness = { confidence: 0.9, why: "both go by the same name" };
const SAME_WORDS: Likeness = { confidence: 0.85, why: "the same words, put another way" };
const SAME_COUNTRY: Likeness = { confidence: 0.85, why: "both are names of the same country" };
const ACRONYM: Likeness = { confidence: 0.7, why: "one spells the other’s initials" };
const BY_ROLE = 0.15;
const MOST = 0.95;

/** Parses an entry's names, so that it can be compared with many. */
export function readEntry(entry: { id: string; name: string; kind: SourceKind; names: readonly string[] }): NamedEntry {
  const { id, name, kind, names } = entry;
  const people = mayBePerson(kind, names) ? names.map(personName) : [];
  const bodies = kind === "person" || kind === "anonymous" ? [] : names.map(bodyName);
  const keys = kind === "anonymous" ? [] : names.map(nameKey);
  const countries = names.flatMap((one) => countryNamed(nameKey(one)) ?? []);
  const shared = [
    ...keys.map((key) => `name ${key}`),
    ...people.flatMap(sharedPlaces),
    ...bodies.flatMap(placesOfBody),
    ...countries.map((country) => `country ${country}`),
  ];
  const places = new Set([...shared, ...people.map((one) => `${isAlone(one) ? "alone" : "first"} ${firstWord(one)}`)]);
  const sought = new Set([...shared, ...people.map((one) => `${isAlone(one) ? "first" : "alone"} ${firstWord(one)}`)]);
  return { id, name, kind, names, keys, people, bodies, countries, places: [...places], sought: [...sought] };
}

/**
 * Returns how likely two entries are the same by their names alone; null if nothing suggests it, or if it is
 * impossible.
 */
export function likenessByNames(one: NamedEntry, other: NamedEntry): Likeness | null {
  // A shared name outweighs all their other names, unless their kinds rule out that they are the same.
  const mayBeOne = (one.kind === "person") === (other.kind === "person");
  const shared = one.keys.find((key) => key !== "" && other.keys.includes(key));
  if (mayBeOne && shared !== undefined) return { ...SAME_NAME, why: whyOneName(one, other, shared) };
  // A country that was imported as a person has no surname that could match.
  if (one.countries.some((country) => other.countries.includes(country))) return SAME_COUNTRY;
  if (one.kind === "person" || other.kind === "person") return likePeople(one.people, other.people);
  const alike = (are: (a: BodyName, b: BodyName) => boolean) =>
    one.bodies
      .flatMap((a, i) =>
        other.bodies.map((b, j) => ({ a, b, called: [one.names[i] ?? "", other.names[j] ?? ""] as const })),
      )
      .filter(({ a, b }) => are(a, b))
      .map(({ called }) => aliasWords(one, called[0]) + aliasWords(other, called[1]))
      // Where their own names are alike, no other name needs to be told.
      .sort((a, b) => a.length - b.length)[0];
  const inWords = alike((a, b) => a.words === b.words && a.words !== "");
  if (inWords !== undefined) return { ...SAME_WORDS, why: `${SAME_WORDS.why}${inWords}` };
  const inLetters = alike(isAcronymOf);
  return inLetters === undefined ? null : { ...ACRONYM, why: `${ACRONYM.why}${inLetters}` };
}

/** Says which name both go by, and who goes by it besides their own. */
function whyOneName(one: NamedEntry, other: NamedEntry, key: string): string {
  const called = [one, other].filter(({ name }) => nameKey(name) !== key);
  const name = one.names[one.keys.indexOf(key)] ?? one.name;
  const [only, ...more] = called;
  if (!only) return SAME_NAME.why;
  return more.length > 0 ? `both are also called “${name}”` : `${only.name} is also called “${name}”`;
}

/** Says after a reason that the name in question is not the entry's own: "; Beijing is also called “…”". */
function aliasWords({ name }: NamedEntry, called: string): string {
  return nameKey(called) === nameKey(name) ? "" : `; ${name} is also called “${called}”`;
}

/**
 * Returns the likeness, raised if both are described by the same role. `roles` are affiliations, and the descriptions
 * in articles.
 */
export function surerByRole(
  likeness: Likeness,
  one: { entry: NamedEntry; roles: readonly string[] },
  other: { entry: NamedEntry; roles: readonly string[] },
): Likeness {
  const shared = sharedRole(rolesOf(one.entry, one.roles), rolesOf(other.entry, other.roles));
  if (shared === null) return likeness;
  const confidence = Math.min(MOST, likeness.confidence + BY_ROLE);
  return { confidence: Math.round(confidence * 100) / 100, why: `${likeness.why}; both are “${shared}”` };
}

/** A bare surname is taken for an organisation on import, so a name of a single word may be a person's. */
function mayBePerson(kind: SourceKind, names: readonly string[]): boolean {
  return kind === "person" || (kind === "organisation" && names.every((name) => !/\S\s+\S/u.test(name)));
}

function likePeople(names: readonly PersonName[], others: readonly PersonName[]): Likeness | null {
  const found = new Set(names.flatMap((a) => others.map((b) => agreementOf(a, b))));
  if (found.has("given names")) return BY_AGREEMENT["given names"];
  // Two different given names outweigh a matching initial or bare surname.
  if (found.has("others")) return null;
  const best = (["order", "initials", "surname"] as const).find((one) => found.has(one));
  return best ? BY_AGREEMENT[best] : null;
}

function rolesOf({ people }: NamedEntry, roles: readonly string[]): { said: string; words: readonly string[] }[] {
  const said = [...roles, ...people.map((name) => name.title).filter((title) => title !== "")];
  return said.map(foldedRole);
}

const isAlone = (name: PersonName): boolean => name.given.length === 0;
const firstWord = ({ given, surname }: PersonName): string => given[0] ?? surname;

function sharedPlaces(name: PersonName): string[] {
  return [`surname ${name.surname}`, `words ${sorted(wordsOf(name))}`];
}

function placesOfBody({ words, acronym, initials }: BodyName): string[] {
  return [`body ${words}`, ...[...initials, ...(acronym ? [acronym] : [])].map((letters) => `letters ${letters}`)];
}

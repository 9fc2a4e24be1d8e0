/**
 * Finds bodies that may be part of another one in the register by their names: they begin or end with a country or with
 * the name of the other body. Each comes with the reason in words; a person decides.
 */
import { nameKey, type SourceKind } from "@/server/domain/source";
import { countryNamed, foldCountries, isCountryWord, wordsOfNames } from "@/server/languages/register-names";

export type NamedBody = { id: string; name: string; kind: SourceKind; names: readonly string[] };
export type PossibleParent<Body> = { part: Body; parent: Body; why: string };

const SMALL = wordsOfNames("smallInBodies");
const GOVERNMENTS = wordsOfNames("governments");
/** "Federal Democratic Republic of Ethiopia" has more, but few names begin with all of it. */
const LONGEST_COUNTRY = 5;

/**
 * Returns for each of these entries the likeliest body that it may be part of, in the order of their names. Passes over
 * the pairs for which `isRuledOut` returns true.
 */
export function possibleParents<Body extends NamedBody>(
  entries: readonly Body[],
  isRuledOut: (part: Body, parent: Body) => boolean,
): PossibleParent<Body>[] {
  const index = indexOf(entries);
  return entries
    .filter(({ kind }) => kind !== "person" && kind !== "anonymous")
    .flatMap((part) => {
      const all = part.names.flatMap((name) => [...byName(index, part, name), ...byCountry(index, part, name)]);
      const best = all.filter(({ parent }) => !isRuledOut(part, parent)).sort((a, b) => b.weight - a.weight)[0];
      return best ? [{ part, parent: best.parent, why: best.why }] : [];
    })
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

const sortKey = ({ part }: PossibleParent<NamedBody>) => `${part.name}\n${part.id}`;

type Found<Body> = { parent: Body; why: string; weight: number };
type Index<Body> = {
  named: ReadonlyMap<string, Body>;
  countries: ReadonlyMap<string, Body>;
  governments: ReadonlyMap<string, Body>;
};

function indexOf<Body extends NamedBody>(entries: readonly Body[]): Index<Body> {
  const [named, countries, governments] = [new Map<string, Body>(), new Map<string, Body>(), new Map<string, Body>()];
  const put = (map: Map<string, Body>, key: string | undefined, entry: Body) => {
    if (key !== undefined && !map.has(key)) map.set(key, entry);
  };
  for (const entry of entries) {
    for (const name of entry.names) {
      const key = nameKey(name);
      const words = foldCountries(key).filter((word) => !SMALL.has(word) && word !== "the");
      const country = words.find(isCountryWord);
      const others = words.filter((word) => word !== country);
      if (country && others.length === 0) put(countries, country, entry);
      else if (country && others.length === 1 && GOVERNMENTS.has(others[0] ?? "")) put(governments, country, entry);
      else if (mayBeWhole(entry, name)) put(named, key, entry);
    }
  }
  return { named, countries, governments };
}

/**
 * A bare surname is taken for an organisation on import, so of those a single word counts only as an acronym. A body of
 * one word in other kinds, such as "Pentagon", is known to be one.
 */
function mayBeWhole({ kind }: NamedBody, name: string): boolean {
  if (kind === "person" || kind === "anonymous") return false;
  return kind !== "organisation" || /\s/u.test(name.trim()) || (name.match(/\p{Lu}/gu)?.length ?? 0) > 1;
}

/** Finds the body whose name is the longest beginning, or the end, of this one's. */
function byName<Body extends NamedBody>({ named }: Index<Body>, part: Body, name: string): Found<Body>[] {
  const words = nameKey(name).split(" ");
  const found = (key: string, how: string, weight: number): Found<Body>[] => {
    const parent = named.get(key);
    if (!parent || parent.id === part.id || !mayContain(parent, part)) return [];
    const called = parent.names.find((one) => nameKey(one) === key) ?? parent.name;
    const whole = `“${called}”${alias(parent, called)}`;
    return [
      { parent, why: grounds(part, name, { own: `its name ${how} ${whole}`, also: `which ${how} ${whole}` }), weight },
    ];
  };
  const lengths = words.slice(1).map((_, at) => at + 1);
  return lengths.flatMap((length) => {
    const beginning = found(words.slice(0, length).join(" "), "begins with", 2 + length);
    const rest = words.slice(length).join(" ").replace(/^the /u, "");
    return [...beginning, ...(SMALL.has(words[length - 1] ?? "") ? found(rest, "ends with", 2) : [])];
  });
}

/** A place gives its name to many an outlet, so outlets are parts of outlets alone. */
function mayContain(parent: NamedBody, part: NamedBody): boolean {
  return part.kind !== "news outlet" || parent.kind === "news outlet";
}

/** Finds the government of the country that this name begins or ends with, or the country itself. */
function byCountry<Body extends NamedBody>(index: Index<Body>, part: Body, name: string): Found<Body>[] {
  const said = part.kind === "government body" ? countryIn(name) : null;
  if (said === null) return [];
  const [government, country] = [index.governments.get(said.country), index.countries.get(said.country)];
  if (country?.id === part.id) return [];
  const words = `“${said.words}”`;
  const why = grounds(part, name, {
    own: `${words} in its name stands for the country`,
    also: `where ${words} stands for the country`,
  });
  const found = (parent: Body | undefined, more: string, weight: number) =>
    parent && parent.id !== part.id ? [{ parent, why: `${why}${more}`, weight }] : [];
  return [...found(government, `, and ${government?.name} is its government`, 1), ...found(country, "", 0)];
}

/** Returns the country that the name begins with, or ends with if it is the only one, and the words for it. */
function countryIn(name: string): { country: string; words: string } | null {
  const folded = foldCountries(nameKey(name));
  const known = folded.map(isCountryWord);
  const [isFirst, isLast] = [
    known[0],
    known.at(-1) && known.filter(Boolean).length === 1 && SMALL.has(folded.at(-2) ?? ""),
  ];
  if (folded.length < 2 || (!isFirst && !isLast)) return null;
  const country = (isFirst ? folded[0] : folded.at(-1)) ?? "";
  const words = name
    .trim()
    .replace(/^the\s+/iu, "")
    .split(/\s+/u);
  for (let length = Math.min(LONGEST_COUNTRY, words.length - 1); length > 0; length -= 1) {
    const some = (isFirst ? words.slice(0, length) : words.slice(-length)).join(" ");
    if (countryNamed(nameKey(some)) === country)
      return { country, words: some.replace(/^the\s+/iu, "").replace(/[’']s?$/u, "") };
  }
  return null;
}

/** Says what speaks for the parent, of the part's own name or of another that it has. */
function grounds(part: NamedBody, name: string, { own, also }: { own: string; also: string }): string {
  return nameKey(name) === nameKey(part.name) ? own : `it is also called “${name}”, ${also}`;
}

const alias = (parent: NamedBody, called: string) =>
  nameKey(called) === nameKey(parent.name) ? "" : `, as ${parent.name} is also called`;

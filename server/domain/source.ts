/** A source: an entry in the register of who makes or relays claims. */

export const SOURCE_KINDS = [
  "person",
  "organisation",
  "government body",
  "armed group",
  "news outlet",
  "anonymous",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The two roles that a source plays in an attribution. */
export const ATTRIBUTION_ROLES = ["speaker", "relay"] as const;
export type AttributionRole = (typeof ATTRIBUTION_ROLES)[number];

/** Who states a claim and who passes it on, from the rows of both. */
export function castOf<Row extends { role: string }>(rows: readonly Row[]): { speakers: Row[]; relays: Row[] } {
  const playing = (role: AttributionRole) => rows.filter((row) => row.role === role);
  return { speakers: playing("speaker"), relays: playing("relay") };
}

/** Admiralty code: how far a source is trusted, from A (completely reliable) to F (cannot be judged). */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Admiralty code: how far a piece of information is believed, from 1 (confirmed) to 6 (cannot be judged). */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export const RELIABILITY_WORDS: Record<Reliability, string> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
};

export const CREDIBILITY_WORDS: Record<Credibility, string> = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtfully true",
  5: "improbable",
  6: "cannot be judged",
};

/**
 * The form in which names are compared: no case, accents, possessive, leading article or punctuation.
 * Two names with equal keys are taken for one source.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[’']s\b/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}

/** By what a name in an article leads to a source: its own name, another that it goes by, or an office that it held then. */
export type ResolvedBy = "name" | "alias" | "role";

/** The keys of the names by which an office is called: "prime minister" of "Iraq" is "Iraq's prime minister". */
export function officeNames({ role, organisation }: { role: string; organisation: string | null }): string[] {
  const names = organisation
    ? [`${organisation} ${role}`, `${role} of ${organisation}`, `${role} of the ${organisation}`]
    : [role];
  return names.map(nameKey);
}

/** Nouns for people whom an article leaves unnamed; each may stand in the plural. */
const UNNAMED = (
  "source official expert analyst critic witness diplomat aide protester resident spokesman spokesmen spokeswoman " +
  "spokesperson spokespeople adviser advisor minister president secretary chancellor premier governor mayor ambassador " +
  "envoy general colonel commander officer soldier leader lawmaker senator deputy negotiator mediator lawyer attorney " +
  "prosecutor judge doctor nurse scientist researcher economist historian author journalist reporter correspondent " +
  "editor director manager executive chairman chairwoman chief head boss owner investor activist organiser organizer " +
  "campaigner candidate opponent supporter ally politician veteran survivor victim relative neighbour neighbor friend " +
  "colleague driver passenger worker engineer farmer fisherman fishermen teacher student parent father mother brother " +
  "sister son daughter wife husband man men woman women people person personnel observer insider whistleblower"
).split(" ");
/** Nouns for bodies that an article may mean without naming them. */
const UNNAMED_BODIES = (
  "government ministry department administration police army military navy court council commission agency company " +
  "firm union party opposition parliament office committee board bank hospital university institute charity"
).split(" ");
/** What may stand before those without saying whose they are. */
const OF_NOBODY =
  "local national regional federal foreign interior home defence defense finance health justice education transport trade central supreme city town district state".split(
    " ",
  );
const inBothNumbers = (nouns: readonly string[]) =>
  new Set(nouns.flatMap((noun) => [noun, `${noun}s`, noun.replace(/y$/u, "ies")]));
const PEOPLE = inBothNumbers(UNNAMED);
const BODIES = inBothNumbers(UNNAMED_BODIES);
const ANONYMOUS =
  /^(?:an?|the|some|many|several|unnamed|one|two|three)?\s*(?:[\w-]+\s){0,3}(?:sources?|officials?|experts?|observers|analysts?|critics|people|witnesses|diplomats?|personnel|aides?|many|protesters|residents)\b/iu;
const BODY =
  /\b(?:ministry|pentagon|kremlin|white house|department|government|administration|parliament|congress|senate|embassy|council|agency|army|military|police|court|commission|nato|un|state)\b/iu;
const OUTLET =
  /\b(?:news|times|post|bbc|cnn|reuters|press|media|agency|herald|gazette|wire|tribune|journal|guardian|television|tv|radio)\b/iu;

/** How many characters of a name the register is searched for; names may be longer. */
export const LONGEST_SEARCH = 200;

/**
 * Whether this only describes somebody, such as "Former adviser" or "Foreign ministry", so that two articles that say it
 * may mean two different ones. A name has a capital or a digit after its first word, or lacks the nouns that describe;
 * a body is named by what stands first, as in "British government".
 */
export function isDescription(name: string): boolean {
  const words = name
    .trim()
    .replace(/^(?:the|an?)\s+/iu, "")
    .split(/\s+/u);
  if (words.slice(1).some((word) => !/^\p{Ll}/u.test(word))) return false;
  const [first = "", ...more] = words.map((word) => word.toLowerCase().replace(/[^\p{L}-]+/gu, ""));
  if ([first, ...more].some((word) => PEOPLE.has(word))) return true;
  return BODIES.has(first) || (OF_NOBODY.includes(first) && more.some((word) => BODIES.has(word)));
}

/** A first guess at what kind of source a name stands for; a person corrects it in the register. */
export function guessKind(name: string, role: AttributionRole): SourceKind {
  if (ANONYMOUS.test(name)) return "anonymous";
  if (isDescription(name) && !BODY.test(name)) return "anonymous";
  if (role === "relay" && OUTLET.test(name)) return "news outlet";
  if (BODY.test(name)) return "government body";
  if (OUTLET.test(name)) return "news outlet";
  const words = name.split(/\s+/u);
  const looksPersonal =
    words.length >= 2 && words.length <= 5 && words.every((word) => /^(?:\p{Lu}|al-|bin|van|de)/u.test(word));
  return looksPersonal ? "person" : "organisation";
}

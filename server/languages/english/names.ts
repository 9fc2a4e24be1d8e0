/**
 * Interprets English names: recognises mere descriptions, by the nouns for unnamed people and bodies, and the kind of a
 * source.
 */
import type { AttributionRole, SourceKind } from "@/server/domain/source";
import type { NameWords, Office } from "@/server/domain/words/language";
import { nameWords } from "./name-words";

/** Nouns for people whom an article does not name; each may be plural. */
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
/** Nouns for bodies to which an article may refer without naming them. */
const UNNAMED_BODIES = (
  "government ministry department administration police army military navy court council commission agency company " +
  "firm union party opposition parliament office committee board bank hospital university institute charity"
).split(" ");
/** Words that may precede those without saying whose they are. */
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

/**
 * A name has a capital or a digit after its first word, or lacks the describing nouns; a body is named by its first
 * word, as in "British government".
 */
function isDescription(name: string): boolean {
  const words = name
    .trim()
    .replace(/^(?:the|an?)\s+/iu, "")
    .split(/\s+/u);
  if (words.slice(1).some((word) => !/^\p{Ll}/u.test(word))) return false;
  const [first = "", ...more] = words.map((word) => word.toLowerCase().replace(/[^\p{L}-]+/gu, ""));
  if ([first, ...more].some((word) => PEOPLE.has(word))) return true;
  return BODIES.has(first) || (OF_NOBODY.includes(first) && more.some((word) => BODIES.has(word)));
}

function kindOf(name: string, role: AttributionRole): SourceKind | null {
  if (ANONYMOUS.test(name)) return "anonymous";
  if (isDescription(name) && !BODY.test(name)) return "anonymous";
  if (role === "relay" && OUTLET.test(name)) return "news outlet";
  if (BODY.test(name)) return "government body";
  return OUTLET.test(name) ? "news outlet" : null;
}

function officeNames({ role, organisation }: Office): string[] {
  const names = organisation
    ? [`${organisation} ${role}`, `${role} of ${organisation}`, `${role} of the ${organisation}`]
    : [role];
  return names;
}

export const names: NameWords = { isDescription, kindOf, officeNames, ...nameWords };

/** Finds the names of an article's authors, in a byline or in a page's metadata. */
import { anyOf } from "@/server/languages/page-words";

const LONGEST = 200;
/**
 * The same words before and between names in languages that Stet does not read, since metadata comes in any language.
 */
const ELSEWHERE = { by: "von|par|por|di|door|av|af", and: "und|et|y" };
const BY = new RegExp(`^(?:(?:${anyOf("beforeBylines")}) )?(?:${anyOf("bylines")}|${ELSEWHERE.by})\\b[:\\s]+`, "iu");
/** What follows the names in a byline. */
const REST = new RegExp(`\\s+(?:[|•·–—]|${anyOf("afterBylines")}|\\d{1,2}[:.]\\d{2}\\b).*$`, "iu");
const BETWEEN = new RegExp(`\\s*(?:,|;|&| (?:${anyOf("and")}|${ELSEWHERE.and}) )\\s*`, "u");

/**
 * Returns the names from the first source that has any, joined by commas. The publisher's own name is not an author.
 */
export function firstAuthors(
  sources: readonly (readonly (string | undefined)[])[],
  publisher: string | null,
): string | null {
  for (const source of sources) {
    const names = new Map<string, string>();
    for (const name of source.flatMap((value) => splitNames(value ?? ""))) {
      if (isName(name) && name.toLowerCase() !== publisher?.toLowerCase()) names.set(name.toLowerCase(), name);
    }
    const joined = [...names.values()].join(", ");
    if (joined !== "" && joined.length <= LONGEST) return joined;
  }
  return null;
}

/** Returns the names in a line that begins as a byline does; null for any other line. */
export function bylineIn(line: string): string | null {
  return BY.test(line) && /^\S+\s+\p{Lu}/u.test(line) ? firstAuthors([[line]], null) : null;
}

function splitNames(value: string): string[] {
  const bare = value.replace(/\s+/gu, " ").trim().replace(BY, "").replace(REST, "");
  return bare.split(BETWEEN).filter((name) => name !== "");
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 80 &&
    /\p{L}/u.test(name) &&
    !/https?:|www\.|@|\/|^\d+$/u.test(name) &&
    name.split(" ").length <= 6
  );
}

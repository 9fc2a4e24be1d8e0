/** How the words of an article led to the source that is named: what a reader needs to check that it is the right one. */
import { nameKey, type ResolvedBy } from "../source";
import type { Office } from "../words/language";

type Registered = {
  name: string;
  aliases: readonly string[];
  affiliations: readonly { role: string; organisation: string | null; since: string | null; until: string | null }[];
  /** What the claim has kept of it, where the register says nothing any more. */
  resolvedBy: ResolvedBy | null;
};
/** alias: a name of the register; role: a dated role of the register; article: what else the article says. */
export type Resolution = {
  written: string;
  by: "alias" | "role" | "article";
  since: string | null;
  until: string | null;
};

/**
 * The mention as it is written, and by what it stands for this source; null where it has the source's own name or
 * surname in it.
 * @param day YYYY-MM-DD, when the article was published; a role holds within its dates alone, and where the day is not
 *   known only without any
 * @param officeNames the keys of the names by which an office is called
 */
export function resolutionOf(
  written: string,
  source: Registered,
  day: string | null,
  officeNames: (office: Office) => string[],
): Resolution | null {
  const key = nameKey(written);
  if (key === "" || key === nameKey(source.name)) return null;
  const role = source.affiliations.find(
    (office) =>
      officeNames(office).includes(key) &&
      holds(office.since, (since) => since <= (day ?? "")) &&
      holds(office.until, (until) => day !== null && day <= until),
  );
  if (role) return { written, by: "role", since: role.since, until: role.until };
  const isAlias = source.aliases.some((alias) => nameKey(alias) === key);
  if (!isAlias && namesItself(key, source.name)) return null;
  const kept = source.resolvedBy === "alias" || source.resolvedBy === "role" ? source.resolvedBy : "article";
  return { written, by: isAlias ? "alias" : kept, since: null, until: null };
}

/** Whether the mention has the last word of the name in it: a surname, with a title or a description. */
function namesItself(key: string, name: string): boolean {
  const last = nameKey(name).split(" ").at(-1) ?? "";
  return ` ${key} `.includes(` ${last} `);
}

const holds = (edge: string | null, does: (edge: string) => boolean) => edge === null || does(edge);

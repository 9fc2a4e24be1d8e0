/**
 * How the mention in an article led to the source that is named: what a reader needs to check that it is the right one.
 */
import { nameKey, type ResolvedBy } from "../source";
import type { Office } from "../words/language";

type Registered = {
  name: string;
  aliases: readonly string[];
  affiliations: readonly { role: string; organisation: string | null; since: string | null; until: string | null }[];
  /** What was stored with the claim, if the register no longer explains it. */
  resolvedBy: ResolvedBy | null;
};
/**
 * alias: a name in the register; role: a dated role in the register; article: something else in the article; desk: a
 * person chose this source.
 */
export type Resolution = {
  written: string;
  by: "alias" | "role" | "article" | "desk";
  since: string | null;
  until: string | null;
};

/**
 * Returns the mention as it is written, and why it stands for this source; null if it contains the source's own name or
 * surname.
 * @param day YYYY-MM-DD, when the article was published; a role applies only within its dates, and only an undated role
 * applies if the day is unknown
 * @param officeNames the keys of the names of an office
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
  if (!isAlias && isNamedBy(written, source.name)) return null;
  const kept = source.resolvedBy === "name" ? "article" : (source.resolvedBy ?? "desk");
  return { written, by: isAlias ? "alias" : kept, since: null, until: null };
}

/** Returns whether the mention contains the last word of the name: a surname, with a title or a description. */
export function isNamedBy(written: string, name: string): boolean {
  const last = nameKey(name).split(" ").at(-1) ?? "";
  return ` ${nameKey(written)} `.includes(` ${last} `);
}

const holds = (edge: string | null, does: (edge: string) => boolean) => edge === null || does(edge);

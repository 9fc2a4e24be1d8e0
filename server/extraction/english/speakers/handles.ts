/** Handles: decides which of the organisations named in an article an account's handle stands for. */

/** The abbreviations in official handles, with the words of the press's name for the body. */
const SHORT_FOR: Record<string, string[]> = {
  mfa: ["foreign ministry", "ministry of foreign affairs", "foreign affairs"],
  mofa: ["foreign ministry", "ministry of foreign affairs", "foreign affairs"],
  fco: ["foreign office"],
  fcdo: ["foreign office"],
  mod: ["defence ministry", "defense ministry", "ministry of defence", "ministry of defense"],
  mil: ["military", "defence ministry", "defense ministry"],
  statedept: ["state department", "department of state"],
  state: ["state department", "department of state"],
  deptofdefense: ["pentagon", "department of defense", "defense department"],
  moh: ["health ministry", "ministry of health"],
  moi: ["interior ministry", "ministry of the interior"],
  govt: ["government"],
  gov: ["government"],
  emb: ["embassy"],
  un: ["un", "united nations"],
};

/** Countries as handles write them, with the beginnings of the words that the press uses. */
const COUNTRIES: Record<string, string[]> = Object.fromEntries(
  `china:chin russia:russia ukraine:ukrain iran:iran iraq:iraq israel:israel syria:syria turkey:turk turkiye:turk france:fr germany:german
italy:ital spain:spa uk:brit,uk,u.k india:india pakistan:pakistan japan:japan korea:korea us:us,u.s,america usa:us,u.s,america canada:canad
brazil:brazil mexico:mexic egypt:egypt saudi:saudi ksa:saudi uae:emirat qatar:qatar lebanon:leban jordan:jordan afghanistan:afghan
poland:pol sweden:swed norway:norw finland:fin denmark:dan greece:gree hungary:hungar romania:romania bulgaria:bulgaria serbia:serb
georgia:georgia armenia:armenia azerbaijan:azerbaijan belarus:belarus australia:australia kenya:kenya nigeria:nigeria ethiopia:ethiopia
venezuela:venezuela cuba:cuba argentina:argentin chile:chile colombia:colombia palestine:palestin yemen:yemen libya:libya`
    .split(/\s+/u)
    .map((entry) => {
      const [name = "", beginnings = ""] = entry.split(":");
      return [name, beginnings.split(",")];
    }),
);

/** Returns the name among `organisations` that matches every part of the handle; null if none or several do. */
export function organisationOf(handle: string, organisations: Iterable<string>): string | null {
  const parts = handle
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1_$2")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part in SHORT_FOR || part in COUNTRIES);
  if (!parts.some((part) => part in SHORT_FOR)) return null;
  const fitting = [...organisations].filter((name) => parts.every((part) => speaksFor(part, name.toLowerCase())));
  const [only, ...others] = [...new Set(fitting)];
  return only && others.length === 0 ? only : null;
}

function speaksFor(part: string, name: string): boolean {
  const beginnings = COUNTRIES[part];
  if (beginnings) return name.split(" ").some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
  return (SHORT_FOR[part] ?? []).some((long) => name.includes(long));
}

/** The languages that an article can be in, as BCP 47 codes; null stands for an unknown language. */

/** The languages that are detected from a text, and a few that are not. */
const ARTICLE_LANGUAGES = (
  "am ar az be bg bn ca cs cy da de el en es et eu fa fi fr ga gu ha he hi hr hu hy id is it ja ka kk kn ko ku ky lo lt " +
  "lv mk ml mr ms my ne nl no or pa pl ps pt ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi yo zh"
).split(" ");

const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Returns the language of a tag such as "de-AT" or "EN_us", without region and script; null if the tag names none. */
export function languageOfTag(tag: string | null | undefined): string | null {
  const [first = ""] = (tag ?? "").trim().toLowerCase().split(/[-_]/u);
  return /^[a-z]{2,3}$/u.test(first) && names.of(first) !== undefined ? first : null;
}

/** Returns the language's English name. */
export function languageName(code: string): string {
  return names.of(code) ?? code;
}

/** Returns the languages to choose from, each with its name and sorted by name; always includes the present one. */
export function languagesToChoose(present: string): (readonly [code: string, name: string])[] {
  const codes =
    present === "" || ARTICLE_LANGUAGES.includes(present) ? ARTICLE_LANGUAGES : [...ARTICLE_LANGUAGES, present];
  return codes.map((code) => [code, languageName(code)] as const).sort(([, a], [, b]) => (a < b ? -1 : 1));
}

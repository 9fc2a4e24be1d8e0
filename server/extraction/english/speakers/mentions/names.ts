/** Names: the parts by which one name is compared with another, and the initials by which a body is known. */

/** Returns a word without case, accents and stops, so that "Erdoğan" and "Erdogan" are one. */
export function folded(word: string): string {
  return PLAIN.test(word) ? word.toLowerCase() : withoutAccents(word);
}

/** Most words have no accent, and normalising is slow. */
const PLAIN = /^[A-Za-z0-9-]*$/;

function withoutAccents(word: string): string {
  return word
    .toLowerCase()
    .replace(/ı/gu, "i")
    .replace(/ø/gu, "o")
    .replace(/ł/gu, "l")
    .normalize("NFD")
    .replace(/[\p{M}.’']/gu, "");
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** Returns the compared parts of a person's name: no nickname, initial, "Jr.", leading "van" or "al-"; in order. */
export function partsOfName(name: string): string[] {
  const all = name
    .replace(/["“”][^"“”]*["“”]/gu, " ")
    .replace(/^(?:(?:de|da|du|di|van|von|der|den|del|la|le|bin|ibn) )+/iu, "")
    .split(/[\s,]+/u)
    .map((part) => folded(part).replace(/^[ae][lnrstdz]h?-/u, ""))
    .filter((part) => part !== "");
  const long = all.filter((part) => part.length > 1 && !SUFFIX.test(part));
  return long.length > 0 ? long : all;
}

/** Returns the nickname that a name holds between quotation marks (Jeremy "Spike" Berg), folded; null if it holds none. */
export function nicknameIn(name: string): string | null {
  const [, nickname] = /["“]([^"“”]+)["”]/u.exec(name) ?? [];
  return nickname ? folded(nickname) : null;
}

/** Words that initials leave out or may leave out. */
const SMALL = new Set(["of", "and", "the", "for", "in", "on", "to", "&", "de", "la", "du"]);

/** Returns whether `letters` ("WHO", "W.H.O.") are the initials of the name's words. */
export function areInitials(letters: string, name: string): boolean {
  const wanted = letters.replaceAll(".", "").toUpperCase();
  const parts = name.split(/[\s-]+/u).filter((word) => word !== "");
  if (wanted.length < 2 || parts.length < 2) return false;
  const all = parts.map((word) => word.charAt(0).toUpperCase()).join("");
  const great = parts.filter((word) => !SMALL.has(word.toLowerCase())).map((word) => word.charAt(0).toUpperCase());
  return wanted === great.join("") || wanted === all;
}

/** Returns whether a word is written as initials are: "WHO", "U.N.". */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,8}$/u.test(word);
}

/** Returns whether two words differ in one letter only, as misspelt surnames do. Both must be long. */
export function isMisspelt(one: string, other: string): boolean {
  if (one.length < 5 || other.length < 5 || Math.abs(one.length - other.length) > 1 || one[0] !== other[0])
    return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [a, b] = [one.slice(at), other.slice(at)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || isSwapped(a, b);
}

const isSwapped = (a: string, b: string) => a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);

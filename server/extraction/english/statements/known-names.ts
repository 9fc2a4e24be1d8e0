/** What an article as a whole tells about the names in it: whom they mean, and whether they take "the". */
import type { Gender } from "../speakers/words/gender";

export type Known = { name: string; role: string | null; gender: Gender };

export class KnownNames {
  private readonly written = new Map<string, string>();
  private readonly genders = new Map<string, Gender>();

  /**
   * @param text the article
   * @param person looks up a person by full name or surname; null if the article names nobody so
   */
  constructor(
    private readonly text: string,
    readonly person: (words: string) => Known | null,
  ) {}

  /** Puts the article before the name of a body or country where the text does: "the Pentagon". */
  withArticle(name: string): string {
    const known = this.written.get(name);
    if (known !== undefined) return known;
    const written = name
      .split(" and ")
      .map((part) => this.articled(part))
      .join(" and ");
    this.written.set(name, written);
    return written;
  }

  private articled(name: string): string {
    if (name === "" || /^(?:the|an?)\s/iu.test(name) || this.person(name)) return name;
    const [withThe, without] = this.occurrences(name);
    return withThe > 0 && withThe >= without ? `the ${name}` : name;
  }

  /** Returns the gender of the pronouns that follow a name in its sentences; null if there are none, or both. */
  genderAfter(name: string): Gender {
    const known = this.genders.get(name);
    if (known !== undefined) return known;
    const surname = name.split(" ").at(-1) ?? name;
    const looked = this.text.slice(0, LOOKED_THROUGH);
    // "The Gazette" is no person.
    if (looked.includes(`the ${name}`) || looked.includes(`The ${name}`)) return null;
    const found = new Set<Gender>();
    for (let at = looked.indexOf(surname); at >= 0; at = looked.indexOf(surname, at + surname.length)) {
      const after = /^[^.!?\n]*?\b(he|his|him|she|her)\b/u.exec(looked.slice(at, at + AFTER));
      if (after) found.add(/^h[ie][sm]?$/u.test(after[1] ?? "") ? "male" : "female");
    }
    const [gender = null, another] = found;
    const told = another === undefined ? gender : null;
    this.genders.set(name, told);
    return told;
  }

  /**
   * Counts where the name stands as a whole noun phrase, with "the" before it and without. Whoever goes by a description
   * comes in with another determiner: "a friend" is "the friend" from then on.
   */
  private occurrences(name: string): [number, number] {
    let [withThe, without] = [0, 0];
    const determiner = /^\p{Ll}/u.test(name) ? DETERMINER : /\bthe\s+$/iu;
    const looked = this.text.slice(0, LOOKED_THROUGH);
    for (let at = looked.indexOf(name); at >= 0; at = looked.indexOf(name, at + name.length)) {
      if (/^(?:[\p{L}\p{N}]| \p{Lu})/u.test(looked.slice(at + name.length, at + name.length + 2))) continue;
      const before = looked.slice(Math.max(0, at - 9), at);
      if (determiner.test(before)) withThe += 1;
      else if (!/\p{L}$/u.test(before)) without += 1;
    }
    return [withThe, without];
  }
}

const DETERMINER = /\b(?:the|an?|one|another|this|that|these|those|my|your|his|her|its|our|their)\s+$/iu;
/** How far after a name its pronoun may be, in UTF-16 units. */
const AFTER = 120;
/** Every name is looked for in so much of the article, so that many names take no more than linear time. */
const LOOKED_THROUGH = 20_000;

/** Gender: what titles and role nouns show of a person's, which a pronoun must agree with. */

/** Null if nothing shows it. */
export type Gender = "male" | "female" | null;

const words = (list: string) => new Set(list.split(/\s+/));

const MALE = words(
  `mr mr. sir lord king prince pope actor husband son brother father uncle nephew grandfather widower boyfriend man boy gentleman duke sheikh imam
monk sultan emir waiter businessmen mullah maulana ayatollah fr.`,
);
const FEMALE = words(
  `mrs mrs. ms ms. miss dame queen princess actress wife daughter sister mother aunt niece grandmother widow girlfriend woman girl lady duchess nun
fiancée empress waitress baroness countess heroine`,
);

/** Returns the gender that one of the words shows; null if none does. */
export function genderShown(lowerWords: readonly string[]): Gender {
  for (const word of lowerWords) {
    if (FEMALE.has(word) || /woman$/.test(word)) return "female";
    if (MALE.has(word) || /(?:[^o]|^)man$/.test(word.replace(/^(?:german|roman|ottoman|human|norman|oman)$/, "")))
      return "male";
  }
  return null;
}

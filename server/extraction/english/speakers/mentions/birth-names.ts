/** Birth names: what somebody was called before they took the name that they go by ("Ola Moe, born Olaf Berg"). */

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`;
const NAME = String.raw`${WORD}(?: \p{Lu}\.)?(?: ${WORD}){1,3}`;
const BORN = new RegExp(String.raw`(${NAME})(?:,| \()?(?: who)?(?: was)? (?:born(?: as)?|née|né) (${NAME})`, "gu");

/** Returns each name with the name that its bearer was born with. */
export function birthNamesIn(sentence: string): { name: string; born: string }[] {
  if (!/\b(?:born|née?)\b/u.test(sentence)) return [];
  return [...sentence.replace(/\s+/gu, " ").matchAll(BORN)].map(([, name = "", born = ""]) => ({ name, born }));
}

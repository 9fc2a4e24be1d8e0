/** Puts other speakers into a statement that names its speaker: "Ada Lund denied it" becomes "Ben Roe denied it". */
import type { SpeakerChange } from "@/server/domain/words/language";

/** One verb form for one speaker, and one for several. */
const FORMS = [
  ["was", "were"],
  ["is", "are"],
  ["has", "have"],
  ["does", "do"],
] as const;

/** See `MentionWords.withSpeakers`. */
export function withSpeakers(statement: string, { before, after, text, content }: SpeakerChange): string {
  if (before.length === 0 || after.length === 0) return statement;
  const [old, now] = [before, after].map((names) => names.join(" and "));
  const subject = after.map((name) => withArticle(name, text)).join(" and ");
  const renamed = statement
    .replaceAll(`[${old}]`, () => `[${now}]`)
    .replaceAll(`[${old}’s]`, () => `[${now}’s]`)
    .replaceAll(`[${old}'s]`, () => `[${now}'s]`);
  const begin = beginning(renamed, old ?? "");
  if (begin === 0 || beginning(content.replace(/^that\s+/iu, ""), old ?? "") > 0) return renamed;
  const rest = agreeing(renamed.slice(begin), before.length > 1, after.length > 1);
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}${rest}`;
}

/** Returns how many units at the start are the name, with or without "the"; 0 if something else stands there. */
function beginning(words: string, name: string): number {
  const article = /^the /iu.exec(words)?.[0].length ?? 0;
  const end = article + name.length;
  return words.slice(article, end).toLowerCase() === name.toLowerCase() && /^[\s’']/u.test(words.slice(end)) ? end : 0;
}

/** Puts "the" before a name that the article has with it. */
function withArticle(name: string, text: string): string {
  const found = text.includes(`the ${name}`) || text.includes(`The ${name}`);
  return found ? `the ${name}` : name;
}

function agreeing(rest: string, were: boolean, are: boolean): string {
  if (were === are) return rest;
  return rest.replace(/^ (\p{L}+)/u, (all, verb: string) => {
    const forms = FORMS.find((pair) => pair[were ? 1 : 0] === verb);
    return forms ? ` ${forms[are ? 1 : 0]}` : all;
  });
}

/** Body mentions: reads noun phrases that name or describe a place, a body or a group. */
import { isPlural, type Tagged } from "../../reading/tagged";
import { isCapitalised } from "../../reading/tokens";
import { isNationality, isPlace } from "../words/places";
import { BODY_NOUNS, GROUP_NOUNS, ORGANISATION_WORDS } from "../words/titles";
import type { Mention } from "./mention";
import { folded } from "./names";
import { isNamePart, type Phrase, wordsOf } from "./phrase";

/** Reads a phrase whose head is a name; `plain` has its words. */
export function properMention(text: string, { head, owner, rest }: Phrase, plain: Mention, noun: Tagged): Mention {
  const words = head.map((token) => folded(token.text));
  if (owner.length === 0 && rest.length === 0) {
    if (isPlace(words.join(" "))) return { ...plain, kind: "place", name: plain.text };
    if (words.length === 1 && isNationality(words[0] ?? "")) return { ...plain, kind: "people" };
  }
  if (!namesWhole(head, rest))
    return properMention(
      text,
      { all: head, head, owner, rest: [], reference: plain.reference },
      { ...plain, text: wordsOf(text, [...owner, ...head]) },
      noun,
    );
  return {
    ...plain,
    kind: "organisation",
    name: nameOfBody(text, plain, head),
    noun: bodyNoun(text, head),
    plural: isPlural(noun) && !ORGANISATION_WORDS.has(noun.lower),
  };
}

/** Reads a phrase whose head is a common noun: a body ("the harbour board"), a group ("the islanders") or a thing. */
export function commonMention(text: string, { head, owner, rest }: Phrase, plain: Mention, noun: Tagged): Mention {
  if (BODY_NOUNS.has(noun.lower)) {
    const isNamed =
      head.slice(0, -1).some((token) => isNamePart(token) && !isNationality(folded(token.text))) ||
      owner.some(isCapitalised) ||
      isOfNamed(rest);
    return {
      ...plain,
      kind: "organisation",
      name: isNamed && plain.reference !== "indefinite" ? plain.text : null,
      noun: wordsOf(text, head),
    };
  }
  const isGroup = isPlural(noun) || GROUP_NOUNS.has(noun.lower);
  if (isGroup) return { ...plain, kind: "group", role: plain.text, plural: true };
  return owner.some(isCapitalised) && noun.tag === "noun" && rest.length === 0 ? { ...plain, kind: "thing" } : plain;
}

/** "The government of Oman" is named by what it is the government of. */
const isOfNamed = (rest: readonly Tagged[]) =>
  rest[0]?.lower === "of" && rest.length > 1 && rest.slice(1).every((token) => isNamePart(token));

/** "The Department of Ports" is one name; "Lund on the radio" is a name and more. */
function namesWhole(head: readonly Tagged[], rest: readonly Tagged[]): boolean {
  const link = rest[0]?.lower ?? "of";
  return link === "of" || link === "for" || (link === "on" && ORGANISATION_WORDS.has(head.at(-1)?.lower ?? ""));
}

/** "Supermarket chain Harlow": what the body is, in lower case before its name; null if that is not said. */
function bodyNoun(text: string, head: readonly Tagged[]): string | null {
  const at = bodyNounAt(head);
  return at < 0 ? null : wordsOf(text, head.slice(0, at + 1));
}

function bodyNounAt(head: readonly Tagged[]): number {
  const at = head.findLastIndex(({ lower, text: written }) => BODY_NOUNS.has(lower) && written === lower);
  return head.slice(at + 1).every(isNamePart) ? at : -1;
}

function nameOfBody(text: string, plain: Mention, head: readonly Tagged[]): string {
  const at = bodyNounAt(head);
  if (at < 0) return plain.text.replace(/^(?:\p{Ll}\S* )+(?=\p{Lu})/u, "");
  const start = head[at + 1]?.start ?? 0;
  const end = head.at(-1)?.end ?? start;
  return text.slice(start, end).replace(/\s+/gu, " ");
}

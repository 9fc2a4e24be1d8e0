/** Phrase mentions: reads what one noun phrase without appositions names: somebody, a role, a document, or else. */
import { isPlural, type Tagged } from "../../reading/tagged";
import { isCapitalised } from "../../reading/tokens";
import { genderShown } from "../words/gender";
import { genderOfGivenName } from "../words/given-names";
import { isNationality, isPlace } from "../words/places";
import { DOCUMENT_NOUNS, HONORIFICS, ISSUED_NOUNS } from "../words/titles";
import { commonMention, properMention } from "./body-mentions";
import { type Mention, plainMention } from "./mention";
import { folded, isAcronym } from "./names";
import { isRole, lastRole, personAfterOffice, personIn, personOfBody } from "./person-names";
import { isNamePart, type Phrase, phraseOf, wordsOf } from "./phrase";

/** In "his claim", the source is the person that "he" refers to. */
const OWNERS: Record<string, string> = {
  his: "he",
  her: "she",
  its: "it",
  their: "they",
  my: "i",
  our: "we",
  him: "he",
  them: "they",
};

/** Reads a noun phrase without apposition. */
export function readPhrase(text: string, tokens: readonly Tagged[]): Mention {
  const phrase = phraseOf(tokens);
  if (!phrase) return plainMention("", []);
  const words = phrase.all.map(({ lower }) => lower);
  const plain = { ...plainMention(wordsOf(text, phrase.all), words), reference: phrase.reference };
  const [first] = phrase.all;
  if (
    phrase.all.length === 1 &&
    (first?.tag === "pronoun" || (first && first.lower in OWNERS) || first?.tag === "relative")
  )
    return { ...plain, kind: "pronoun", words: [OWNERS[first?.lower ?? ""] ?? first?.lower ?? ""] };
  const mention = personMention(text, phrase, plain) ?? nounMention(text, phrase, plain);
  return phrase.owner.length > 0
    ? { ...mention, owner: { ...readPhrase(text, phrase.owner), reference: "definite" } }
    : mention;
}

function personMention(text: string, { all, head, rest, owner, reference }: Phrase, plain: Mention): Mention | null {
  const office = lastRole(head) === head.length - 1 && head.length > 0 && rest.length > 0;
  const behind = office ? personAfterOffice(rest) : personOfBody(head, rest);
  const found = behind ?? (office ? null : personIn(head, reference !== "bare" && owner.length === 0));
  if (!found) return null;
  const line = behind ? rest : head;
  const name = line.slice(found.from, found.to);
  const offset = all.length - rest.length - head.length + (behind ? head.length : 0);
  const titles = all.slice(0, offset + found.from);
  const given = name.length > 1 ? genderOfGivenName(name[0]?.text ?? "") : null;
  return {
    ...plain,
    kind: "person",
    name: wordsOf(text, name),
    role: roleOf(text, titles),
    gender: genderShown(titles.map(({ lower }) => lower)) ?? given,
    sure: found.sure,
  };
}

/** Returns the words before the name as a role, without "Mr." and the like; null if that is all they are. */
function roleOf(text: string, titles: readonly Tagged[]): string | null {
  let to = titles.length;
  while (to > 0 && (HONORIFICS.has(titles[to - 1]?.lower ?? "") || titles[to - 1]?.shape === "mark")) to -= 1;
  const kept = titles.slice(0, to);
  return kept.length > 0 ? wordsOf(text, kept) : null;
}

function nounMention(text: string, phrase: Phrase, plain: Mention): Mention {
  const { head, rest, all } = phrase;
  const noun = head.at(-1);
  if (!noun) return plain;
  // "The Post" is a newspaper; only "Post" at the head of a sentence may be any post.
  const isName = isCapitalised(noun) && (head.length > 1 || phrase.reference !== "bare");
  if (isDocument(noun) && !isName)
    return { ...plain, kind: "document", plural: isPlural(noun), issuers: issuersOf(text, phrase) };
  if (isRole(noun) && isCountable(phrase)) {
    const plural = isPlural(noun);
    const role = wordsOf(text, all.slice(0, all.length - rest.length));
    return {
      ...plain,
      kind: plural ? "group" : "role",
      name: all.length === 1 && isCapitalised(noun) && phrase.reference === "bare" ? plain.text : null,
      plural,
      role,
      gender: genderShown(head.map(({ lower }) => lower)),
    };
  }
  const isProper = isCapitalised(noun) && noun.tag !== "det" && noun.shape === "word";
  return isProper ? properMention(text, phrase, plain, noun) : commonMention(text, phrase, plain, noun);
}

/** "Justice was done": without an article, a singular role in small letters is no person. */
function isCountable({ all, head, reference }: Phrase): boolean {
  const noun = head.at(-1);
  return reference !== "bare" || noun === undefined || isPlural(noun) || all.some(isCapitalised);
}

const isDocument = ({ lower }: Tagged) => DOCUMENT_NOUNS.has(lower) || DOCUMENT_NOUNS.has(lower.replace(/s$/, ""));

/** Returns whose document it is: its owner, who it is "by" or "from", or the body named before the noun. */
function issuersOf(text: string, { owner, head, rest }: Phrase): Mention[] {
  if (owner.length > 0) return [{ ...readPhrase(text, owner), reference: "definite" }];
  const by = rest.findIndex(({ lower }) => lower === "by" || lower === "from");
  if (by >= 0) return eachOf(text, rest.slice(by + 1));
  const before = head.slice(0, -1);
  const from = before.findIndex((token) => isNamePart(token) && !isNationality(folded(token.text)));
  if (from < 0) return [];
  const name = before.slice(from).filter(isNamePart);
  // "A US study" was made in a country, and "a US statement" by it.
  const mayBePlace = ISSUED_NOUNS.has((head.at(-1)?.lower ?? "").replace(/s$/, ""));
  const isPlaceName = name.length === 1 && isPlace(folded(name[0]?.text ?? ""));
  if (isPlaceName && !mayBePlace) return [];
  const known = name.length > 1 || isPlaceName || name.some(({ text: word }) => isAcronym(word));
  return known ? [readPhrase(text, name)] : [];
}

/** "By the Post and the Gazette": two outlets or agencies, where each has a name of one word. */
function eachOf(text: string, tokens: readonly Tagged[]): Mention[] {
  const and = tokens.findIndex(({ lower }) => lower === "and");
  const isPair = and > 0 && and <= 2 && tokens.length - and <= 3;
  return isPair
    ? [tokens.slice(0, and), tokens.slice(and + 1)].map((part) => readPhrase(text, part))
    : [readPhrase(text, tokens)];
}

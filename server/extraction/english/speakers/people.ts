/** The article's own register: everyone whom it names in full, with the roles that it gives them. */
import { type Chunk, chunkSentence } from "../reading/chunks";
import type { Passage } from "../reading/passages";
import { type Mention, readMention } from "./mentions";
import { FEMALE, HONORIFICS, MALE } from "./titles";

export type Gender = "male" | "female" | null;
export type Person = { name: string; role: string | null; gender: Gender };

export type People = {
  byName: Map<string, Person>;
  bySurname: Map<string, Person>;
  /** Indexed by the role's last word. */
  byRole: Map<string, { words: Set<string>; person: Person }[]>;
  /** The names of organisations, keyed by the lower-case name. */
  organisations: Map<string, string>;
};

/** Collects the people named in an article's passages; roles come from titles and appositions anywhere in it. */
export function collectPeople(passages: Iterable<Passage>): People {
  const people: People = { byName: new Map(), bySurname: new Map(), byRole: new Map(), organisations: new Map() };
  for (const passage of passages) {
    for (const sentence of passage.sentences) enterSentence(people, passage, chunkSentence(passage, sentence));
  }
  return people;
}

function enterSentence(people: People, passage: Passage, chunks: readonly Chunk[]): void {
  chunks.forEach((chunk, index) => {
    if (chunk.kind !== "nouns") return;
    const mark = chunks[index + 1];
    const apposed = chunks[index + 2];
    const isComma = mark?.kind === "mark" && passage.tokens[mark.from]?.text === ",";
    const to = isComma && apposed?.kind === "nouns" ? apposed.to : chunk.to;
    enter(people, readMention(passage, { from: chunk.from, to }));
  });
}

/** A bound, since a handle is compared with all of them; an article has few. */
const MOST_ORGANISATIONS = 200;

function enter(people: People, mention: Mention): void {
  if (mention.kind === "organisation" && mention.name && people.organisations.size < MOST_ORGANISATIONS)
    people.organisations.set(mention.name.toLowerCase(), mention.name);
  if (mention.kind !== "person" || !mention.name) return;
  const parts = mention.name.toLowerCase().split(" ");
  const known =
    people.byName.get(mention.name.toLowerCase()) ??
    (parts.length === 1 ? people.bySurname.get(parts[0] ?? "") : undefined);
  const person = known ?? { name: mention.name, role: null, gender: null };
  person.role ??= mention.role;
  person.gender ??= genderOf(mention);
  if (mention.role) enterRole(people, mention.role, person);
  if (known) return;
  people.byName.set(mention.name.toLowerCase(), person);
  const surname = parts.at(-1) ?? "";
  const held = people.bySurname.get(surname);
  if (!held || (parts.length > 1 && !held.name.includes(" "))) people.bySurname.set(surname, person);
}

/** Holders of one office to whom a bare title may refer; an article has few, and a bound keeps any text linear. */
const MOST_HOLDERS = 40;

function enterRole({ byRole }: People, role: string, person: Person): void {
  const head = role.toLowerCase().split(" ").at(-1) ?? "";
  const holders = byRole.get(head) ?? [];
  if (holders.length < MOST_HOLDERS) holders.push({ words: roleWords(role), person });
  byRole.set(head, holders);
}

/** Returns the gender shown by a mention's title or given name, if any. */
export function genderOf(mention: Mention): Gender {
  const given = mention.name?.includes(" ") ? (mention.name.toLowerCase().split(" ")[0] ?? "") : "";
  const told = [...mention.words.filter((word) => HONORIFICS.has(word) || /(?:man|woman)$/.test(word)), given];
  if (told.some((word) => FEMALE.has(word))) return "female";
  return told.some((word) => MALE.has(word)) ? "male" : null;
}

/**
 * Returns the words that distinguish a role from others, so that "the UK Foreign Secretary" finds "Britain's Foreign
 * Secretary".
 */
export function roleWords(role: string): Set<string> {
  return new Set(role.toLowerCase().match(/[\p{L}-]{2,}/gu) ?? []);
}

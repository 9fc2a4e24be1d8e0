/** The article's own register: everyone and every body that it names, with the roles that it gives them. */
import { chunkSentence } from "../../reading/chunks";
import type { Passage, Range } from "../../reading/passages";
import type { Tagged } from "../../reading/tagged";
import { isCapitalised } from "../../reading/tokens";
import type { Turn } from "../../reading/turns";
import { abbreviationsIn } from "../mentions/abbreviations";
import { birthNamesIn } from "../mentions/birth-names";
import { type Mention, plainMention } from "../mentions/mention";
import { readMention } from "../mentions/mentions";
import { isAcronym } from "../mentions/names";
import { lastOfName } from "../mentions/whole-names";
import { isGivenName } from "../words/given-names";
import type { Entity } from "./entities";
import { Organisations } from "./organisations";
import { People, wordSet } from "./people";

/** A bound on memory; an article has some hundreds. */
const MOST_BARE = 5000;
/** Roles of one person that are kept. */
const MOST_ROLES = 12;

export class Register {
  readonly people = new People();
  readonly organisations = new Organisations();
  /** Single names, of which only the whole article shows whether they are surnames. */
  private readonly bare: { mention: Mention; at: number; initial: boolean }[] = [];

  /** Collects whom an article's passages name; roles come from titles and appositions anywhere in it. */
  static of(passages: Iterable<Passage>): Register {
    const register = new Register();
    for (const passage of passages) {
      if (passage.turn) register.enterSpeaking(passage.turn);
      for (const sentence of passage.sentences) {
        register.readAbbreviations(passage, sentence);
        register.readBirthNames(passage, sentence);
        register.read(passage, sentence);
      }
    }
    const [initial, others] = [true, false].map((wanted) => register.bare.filter((one) => one.initial === wanted));
    for (const { mention, at } of others ?? []) register.enterBare(mention, at);
    for (const { mention, at } of initial ?? [])
      if (register.named(mention).length > 0) register.enterBare(mention, at);
    return register;
  }

  /** Returns the person or body that a mention names; several if it may be any of them. */
  named({ kind, name, gender, short }: Mention, at?: number): Entity[] {
    if (!name) return [];
    const people = kind === "place" ? [] : this.people.find(name, gender, at);
    if (kind === "person" || (people.length > 0 && !name.includes(" "))) return people;
    const long = short ? this.organisations.find(short) : null;
    const body = long && !isAcronym(long.name) ? long : this.organisations.find(name, at);
    return body ? [body] : [];
  }

  /** Enters whoever a transcript's label names in full; "the president" and "Q" are no names. */
  private enterSpeaking({ name, label }: Turn): void {
    const words = name.split(" ");
    if (words.length > 1 && !/^(?:the|an?)$/i.test(words[0] ?? ""))
      this.people.enter({ ...plainMention(name, words), kind: "person", name, sure: true }, label[0]);
  }

  private readAbbreviations(passage: Passage, sentence: Range): void {
    for (const { name, at, short } of abbreviationsIn(passage.text, passage.tokens, sentence))
      this.organisations.enter({ ...plainMention(name, []), kind: "organisation", name, short }, at);
  }

  private readBirthNames({ text, tokens }: Passage, { from, to }: Range): void {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (!first || !last) return;
    for (const { name, born } of birthNamesIn(text.slice(first.start, last.end))) {
      this.people.enter({ ...plainMention(name, []), kind: "person", name, sure: true }, first.start);
      this.people.alsoCall(name, born);
    }
  }

  private read(passage: Passage, sentence: Range): void {
    const chunks = chunkSentence(passage, sentence);
    let done = 0;
    chunks.forEach((chunk, index) => {
      if (chunk.kind !== "nouns" || chunk.from < done || isHalf(passage, chunks, index)) return;
      const [mark, apposed] = [chunks[index + 1], chunks[index + 2]];
      const isComma = mark?.kind === "mark" && passage.tokens[mark.from]?.text === ",";
      if (!hasCapital(passage, chunk) && !(isComma && apposed && hasCapital(passage, apposed))) return;
      const last = lastOfName(passage.tokens, chunks, index);
      const plain = last > index ? (chunks[last]?.to ?? 0) : officeEnd(passage, chunks, index);
      done = plain;
      const to = isComma && apposed?.kind === "nouns" && !isSubject(chunks, index + 2) ? apposed.to : plain;
      const mention = readMention(passage, { from: chunk.from, to: nicknamed(passage, to) });
      this.enter(mention, passage.tokens[chunk.from]?.start ?? 0, chunk.from === sentence.from);
    });
  }

  private enter(mention: Mention, at: number, initial: boolean): void {
    const { kind, name, role } = mention;
    if (kind === "person") {
      const person = this.people.enter(mention, at);
      if (person && role) enterRole(person, role);
    }
    for (const whose of mention.owner ? [mention.owner] : mention.issuers) this.enter(whose, at, initial);
    if (!name || !/^(?:organisation|place|role)$/.test(kind)) return;
    if (kind !== "role" && (name.includes(" ") || kind === "place" || mention.noun))
      this.organisations.enter({ ...mention, short: null }, at);
    else if (this.bare.length < MOST_BARE) this.bare.push({ mention, at, initial });
  }

  private enterBare(mention: Mention, at: number): void {
    const name = mention.name ?? "";
    if (this.people.find(name, null).length > 0) this.people.noteAlone(name, at);
    else if (mention.kind !== "role") this.organisations.enter({ ...mention, short: null }, at);
  }
}

function enterRole(person: Entity, role: string): void {
  person.role ??= role;
  if (person.calledBy.length < MOST_ROLES) person.calledBy.push(wordSet(role));
}

/** Returns whether anything is named; most noun phrases name nothing, and reading them takes time. */
function hasCapital({ tokens }: Passage, { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) if (isCapitalised(tokens[at] as Tagged)) return true;
  return false;
}

/** "In Eastholm, the council said": a verb behind it shows that it is no apposition. */
function isSubject(chunks: Chunks, index: number): boolean {
  const next = chunks[index + 1];
  return next?.kind === "verbs" && next.finite;
}

/** "The Harbour and Fisheries Board" in two chunks: neither is known to be a name. */
function isHalf({ tokens }: Passage, chunks: Chunks, index: number): boolean {
  const [before, chunk, after] = [chunks[index - 1], chunks[index], chunks[index + 1]];
  const isAnd = (link: typeof chunk) => tokens[link?.from ?? -1]?.lower === "and";
  if (!isAnd(before) && !isAnd(after)) return false;
  const other = isAnd(before) ? chunks[index - 2] : chunks[index + 2];
  const isGoverned = tokens[before?.from ?? -1]?.lower === "of";
  if (!isGoverned && isGivenName(tokens[other?.from ?? -1]?.text ?? "")) return false;
  const head = tokens[(chunk?.to ?? 0) - 1];
  return (
    head !== undefined &&
    head.tag === "name" &&
    !isGivenName(tokens[chunk?.from ?? -1]?.text ?? "") &&
    !isAcronym(head.text)
  );
}

type Chunks = ReturnType<typeof chunkSentence>;

/** "Secretary of State Ada Lund": an office goes on behind its preposition. */
function officeEnd(passage: Passage, chunks: Chunks, index: number): number {
  const [chunk, link, next] = [chunks[index], chunks[index + 1], chunks[index + 2]];
  const to = chunk?.to ?? 0;
  const preposition = /^(?:of|for)$/.test(passage.tokens[link?.from ?? -1]?.lower ?? "");
  if (!preposition || next?.kind !== "nouns") return to;
  const whole = readMention(passage, { from: chunk?.from ?? 0, to: next.to });
  const isNamedBehind = whole.name?.endsWith(passage.tokens[next.to - 1]?.text ?? " ");
  return whole.kind === "person" && isNamedBehind ? next.to : to;
}

/** The most words of a nickname between quotation marks. */
const NICKNAME = 3;

/** Returns the end of a name with a nickname in quotation marks (Tomas "Big Tom" Reyes); `to` if none follows. */
export function nicknamed({ tokens, quotedBy }: Passage, to: number): number {
  const quotation = quotedBy[to] ?? -1;
  if (quotation < 0) return to;
  let end = to;
  while (quotedBy[end] === quotation && end - to <= NICKNAME + 2) end += 1;
  const surname = tokens[end];
  if (end - to > NICKNAME + 2 || surname?.tag !== "name") return to;
  while (tokens[end]?.tag === "name") end += 1;
  return end;
}

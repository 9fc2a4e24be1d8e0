/** Referents: whom a mention refers to, at its place in the article. */

import type { Mention } from "../mentions/mention";
import { isAcronym } from "../mentions/names";
import { ISSUED_NOUNS } from "../words/titles";
import { isBody, isCalled } from "./descriptions";
import { type Entity, entityOf, unnamed } from "./entities";
import { type Found, NONE, sure } from "./found";
import { genderOfPronoun } from "./pronoun-fit";
import { Pronouns, type Saying } from "./pronouns";
import type { Register } from "./register";
import { Salience } from "./salience";

export class Referents {
  private readonly salience = new Salience();
  private readonly pronouns = new Pronouns(this.salience);
  /** The last to state something, for "the statement said". */
  private issuers: readonly Entity[] = [];
  /** The last to issue a statement, letter or the like. */
  private authors: readonly Entity[] = [];
  private readonly described = new Map<string, Entity>();

  constructor(private readonly register: Register) {}

  /** Begins a sentence; `apart` if it begins a paragraph too. */
  next(apart: boolean): void {
    this.salience.next(apart);
  }

  /** Notes that entities are mentioned at an offset. */
  note(entities: readonly Entity[], at: number, weight: number): void {
    for (const entity of entities) this.salience.note(entity, at, weight);
  }

  /** Notes that somebody is named in a quotation. */
  noteQuoted(entity: Entity, at: number, weight: number): void {
    this.salience.note(entity, at, weight, true);
  }

  /** Notes who stated something, for the document that it stands in; `written` if they issued one in so many words. */
  issue(entities: readonly Entity[], written: boolean): void {
    if (!entities.every(({ kind, named }) => kind !== "document" && named)) return;
    if (written) this.authors = entities;
    this.issuers = entities;
  }

  /** Returns whom a mention means, and remembers those whom it describes without a name. */
  enter(mention: Mention, at: number): readonly Entity[] {
    const { entities, candidates } = this.find(mention, at);
    if (entities.length > 0) {
      const [only] = entities;
      if (mention.kind === "pronoun" && only && entities.length === 1)
        only.gender ??= genderOfPronoun(mention.words[0] ?? "");
      return entities;
    }
    return mention.name && candidates.length > 0 ? candidates : this.describe(mention, at);
  }

  /** Notes whom this sentence says to be accused. */
  accuse(entities: readonly Entity[]): void {
    this.pronouns.accuse(entities);
  }

  /** Returns whom a mention at an offset means, as the source of something said in this way. */
  find(mention: Mention, at: number, saying?: Saying): Found {
    switch (mention.kind) {
      case "pronoun":
        return this.pronouns.find(mention, at, saying);
      case "role":
        return this.byRole(mention, at);
      case "document":
        return this.byDocument(mention, at);
      case "person":
      case "place":
      case "organisation":
        return this.byName(mention, at);
      default:
        return this.byOrder(mention, at);
    }
  }

  private byName(mention: Mention, at: number): Found {
    if (!mention.name) return mention.kind === "organisation" ? this.byNoun(mention, at) : NONE;
    const named = this.register.named(mention, at);
    const isBare = mention.kind === "organisation" && mention.reference !== "definite" && !mention.name.includes(" ");
    const isPlain = isBare && !isAcronym(mention.name);
    if (named.length === 0 && isPlain) return NONE;
    if (named.length === 0)
      return {
        entities: [this.newcomer(mention, mention.name, at)],
        candidates: [],
      };
    if (named.length === 1) return { entities: named, candidates: [] };
    const titled = mention.role ? named.filter((one) => isCalled(one, mention.role ?? "")) : [];
    return titled.length === 1
      ? { entities: titled, candidates: [] }
      : { entities: [], candidates: this.mostSalient(named, at) };
  }

  private mostSalient(among: readonly Entity[], at: number): Entity[] {
    const ranked = this.salience.ranked(at, (one) => (among.includes(one) ? 1 : 0)).map(({ entity }) => entity);
    return [...ranked, ...among.filter((one) => !ranked.includes(one))];
  }

  private byRole(mention: Mention, at: number): Found {
    const [bearer, ...namesakes] = mention.name ? this.register.people.find(mention.name, null, at) : [];
    if (bearer && namesakes.length === 0) return { entities: [bearer], candidates: [] };
    const isTitle = mention.reference === "bare" && /^\p{Lu}/u.test(mention.text);
    if (mention.reference !== "definite" && !isTitle) return NONE;
    const called = this.register.people.all.filter(
      (one) => isCalled(one, mention.text) && (!one.gender || !mention.gender || one.gender === mention.gender),
    );
    const [only, ...others] = called;
    if (only && others.length === 0) return { entities: [only], candidates: [] };
    const ranked = this.salience.ranked(at, (one) => (called.includes(one) ? 1 : 0));
    return sure(ranked);
  }

  private byNoun(mention: Mention, at: number): Found {
    if (mention.reference !== "definite" || !mention.noun) return NONE;
    const noun = mention.noun;
    const called = this.register.organisations.all.filter((one) => one.kind === "organisation" && isBody(one, noun));
    const [only, ...others] = called;
    if (only && others.length === 0) return { entities: [only], candidates: [] };
    return sure(this.salience.ranked(at, (one) => (called.includes(one) ? 1 : 0)));
  }

  private byDocument(mention: Mention, at: number): Found {
    if (mention.issuers.length > 0) {
      const entities = mention.issuers.flatMap((issuer) => this.find(issuer, at).entities);
      return { entities, candidates: [] };
    }
    const noun = mention.words.at(-1) ?? "";
    const issued = mention.reference === "definite" && mention.words.length === 1 && ISSUED_NOUNS.has(noun);
    const issuers = this.authors.length > 0 ? this.authors : this.issuers;
    const byBody = issuers.every(({ kind }) => kind === "organisation");
    return issued && (byBody || noun !== "report") ? { entities: issuers, candidates: [] } : NONE;
  }

  /** "The former" and "the latter" of the two named last. */
  private byOrder({ words }: Mention, at: number): Found {
    if (words.length !== 1 || !/^(?:former|latter)$/.test(words[0] ?? "")) return NONE;
    const [latter, former] = this.salience
      .latest(at)
      .filter(({ named, members, kind }) => named && members.length === 0 && kind !== "place");
    if (!latter || !former) return NONE;
    return { entities: [words[0] === "latter" ? latter : former], candidates: [] };
  }

  private newcomer({ kind, gender, sure }: Mention, name: string, at: number): Entity {
    return this.remember(name, () => ({
      ...entityOf(kind === "person" ? kind : "organisation", name, at),
      gender,
      sure,
    }));
  }

  private describe(mention: Mention, at: number): Entity[] {
    if (mention.name || (mention.kind === "role" && mention.reference === "bare")) return [];
    const kind = mention.kind === "role" ? "person" : mention.kind;
    if (kind !== "person" && kind !== "group" && kind !== "organisation" && kind !== "document") return [];
    return [this.remember(mention.words.join(" "), () => unnamed(kind, mention.text, mention.gender, at))];
  }

  private remember(key: string, made: () => Entity): Entity {
    const known = this.described.get(key) ?? made();
    if (this.described.size < MOST_DESCRIBED) this.described.set(key, known);
    return known;
  }
}

/** A bound on memory. */
const MOST_DESCRIBED = 2000;

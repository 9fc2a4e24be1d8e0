/** Speakers: resolves a source mention to those whom the article names, or says that it cannot be sure. */

import type { Passage, Range } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import { type Entity, together } from "./entities/entities";
import type { Saying } from "./entities/pronouns";
import { Referents } from "./entities/referents";
import type { Register } from "./entities/register";
import { WEIGHT } from "./entities/salience";
import { organisationOf } from "./handles";
import { likelyTwo } from "./likely-two";
import { accusedIn } from "./mentions/accused";
import { aliasOf } from "./mentions/aliases";
import { antecedentsOf } from "./mentions/antecedents";
import type { Mention } from "./mentions/mention";
import { mentionsIn } from "./mentions/noted-mentions";
import { pairIn } from "./mentions/pairs";
import { quotedNames } from "./mentions/quoted-names";
import { conjuncts, withListHead } from "./mentions/several";
import { readWhole } from "./mentions/whole-mentions";
import { isGivenName } from "./words/given-names";
import { ROLE_NOUNS } from "./words/titles";

/** Who states something. */
export type Speaker = {
  /** Their names; several if they state it together, none if the article does not name them or leaves it open. */
  names: readonly string[];
  role: string | null;
  /** If nobody is named: the two who are likeliest, best first. */
  candidates: readonly string[];
};

export const NOBODY: Speaker = { names: [], role: null, candidates: [] };

export class Speakers {
  private readonly referents: Referents;

  /** Holds everyone in the article and, once its sentences are noted in order, who was mentioned last. */
  constructor(private readonly register: Register) {
    this.referents = new Referents(register);
  }

  /** Notes whom a sentence mentions, for the pronouns after them; `sources` are those who state something in it. */
  note(sentence: Sentence, sources: readonly Range[]): void {
    this.referents.next(sentence.from === 0);
    const { passage } = sentence;
    for (const { range: marked, weight, spoke, issued } of mentionsIn(sentence, sources)) {
      const range = withListHead(sentence, marked);
      const at = passage.tokens[range.from]?.start ?? 0;
      const parts = this.parts(passage, range);
      const mentions = parts.map((part) => this.read(sentence, part));
      for (const { owner } of mentions)
        if (owner?.name) this.referents.note(this.referents.enter(owner, at), at, WEIGHT.governed);
      const entities = mentions.flatMap((mention) => this.referents.enter(mention, at));
      if (weight < WEIGHT.object && entities.every((one) => !one.named)) continue;
      this.referents.note(
        parts.length > 1 && entities.length > 1 ? [together(entities, at), ...entities] : entities,
        at,
        weight,
      );
      if (spoke && entities.length > 0) this.referents.issue(entities, issued);
    }
    this.noteQuoted(sentence);
    const accused = accusedIn(sentence).flatMap((range) => {
      const at = passage.tokens[range.from]?.start ?? 0;
      return this.referents.enter(this.read(sentence, range), at);
    });
    if (accused.length > 0) this.referents.accuse(accused);
  }

  /** Notes whom a quotation names, for the pronouns in it alone: those outside it are the article's own. */
  private noteQuoted(sentence: Sentence): void {
    for (const { range, weight } of quotedNames(sentence)) {
      const at = sentence.passage.tokens[range.from]?.start ?? 0;
      const mention = readWhole(sentence.passage, range);
      const [one, another] = mention.name ? this.referents.enter(mention, at) : [];
      if (one && !another) this.referents.noteQuoted(one, at, weight);
    }
  }

  /** Resolves the mention in a token range, as the source of something said in this way. */
  resolve(sentence: Sentence, range: Range, saying?: Saying): Speaker {
    const { passage } = sentence;
    const at = passage.tokens[range.from]?.start ?? 0;
    const parts = this.parts(passage, range);
    if (parts.length > 1) {
      return { ...NOBODY, names: parts.flatMap((part) => this.namesOf(readWhole(passage, part), at)) };
    }
    const antecedents = antecedentsOf(sentence, range);
    if (antecedents.length > 0) return this.ofClause(sentence, tokenAt(passage, range), antecedents);
    const mention = this.read(sentence, range);
    const [only, another] = saying?.quoted ?? [];
    if (only && !another && mention.words[0] === "i") return this.named(only);
    return speakerOf(mention, this.referents.find(asDefinite(mention), at, saying));
  }

  /** Reads a mention; the name that a description without one stands behind, if there is one. */
  private read(sentence: Sentence, range: Range): Mention {
    const mention = pairIn(sentence.passage, range) ?? readWhole(sentence.passage, range);
    const isBody = mention.kind === "organisation" && mention.name === null;
    const alias = isBody || /^(?:role|thing)$/.test(mention.kind) ? aliasOf(sentence.passage, range) : null;
    if (alias && isBody) return { ...mention, name: alias };
    if (alias) return { ...mention, kind: "person", name: alias, role: mention.role ?? mention.text, sure: true };
    // "One of the groups, the Harbour Front, said": one of several is named just as a role is.
    const isOneOf = /^(?:one|another)$/.test(tokenAt(sentence.passage, range));
    if (mention.kind !== "role" && !isOneOf) return mention;
    for (const beside of [isOneOf ? null : nameBefore(sentence, range), nameAfter(sentence, range)]) {
      const name = beside && readWhole(sentence.passage, beside);
      if (name?.kind === "person") return { ...name, role: name.role ?? mention.text };
      if (name?.kind === "organisation" && name.name && isOneOf) return name;
      if (name?.name && isGivenName(name.name)) return { ...name, kind: "person", role: mention.text, sure: true };
    }
    return mention;
  }

  /** "Who" goes back to people, "which" to the others; neither needs a name. */
  private ofClause(sentence: Sentence, word: string, antecedents: readonly Range[]): Speaker {
    for (const range of antecedents) {
      const mention = readWhole(sentence.passage, range);
      const isPerson = /^(?:person|role|group)$/.test(mention.kind);
      if (mention.kind === "pronoun" || mention.words.length === 0) continue;
      if (word === "who" ? !isPerson : word === "which" && mention.kind === "person") continue;
      const { names, role } = this.resolve(sentence, range);
      return { names: names.length > 0 ? names : [mention.text], role, candidates: [] };
    }
    return NOBODY;
  }

  /** Returns the person or body of this name as the article describes them; just the name if it does not. */
  named(name: string): Speaker {
    const [entity, ...others] = this.entitiesNamed(name);
    return entity && others.length === 0 ? described([entity], null) : { ...NOBODY, names: [name] };
  }

  /**
   * Returns the author of a tweet by name and handle: a person of that name, or the organisation that the handle
   * abbreviates.
   */
  author(name: string, handle: string): Speaker {
    const [person, ...others] = this.register.people.find(name, null);
    if (person && others.length === 0) return described([person], null);
    const names = this.register.organisations.all.map((one) => one.name);
    return { ...NOBODY, names: [organisationOf(handle, names) ?? name] };
  }

  private entitiesNamed(name: string): Entity[] {
    const people = this.register.people.find(name, null);
    const body = people.length > 0 ? null : this.register.organisations.find(name);
    return body ? [body] : people;
  }

  /** Of several, even those without a name are called something. */
  private namesOf(mention: Mention, at: number): readonly string[] {
    const { names } = speakerOf(mention, this.referents.find(mention, at));
    return names.length > 0 ? names : [mention.text];
  }

  private parts(passage: Passage, range: Range): Range[] {
    return conjuncts(passage, range, (mention) => this.register.named(mention).length > 0);
  }
}

/** Headlines leave out articles: "says mayor" means the mayor. */
function asDefinite(mention: Mention): Mention {
  const isRole = mention.kind === "thing" && ROLE_NOUNS.has(mention.words.at(-1) ?? "");
  return isRole && mention.reference === "bare" ? { ...mention, kind: "role", reference: "definite" } : mention;
}

const tokenAt = ({ tokens }: Passage, { from }: Range) => tokens[from]?.lower ?? "";

/** "Ada Lund, a lawyer who served at sea, said": the name before a description that was taken for the subject. */
function nameBefore(sentence: Sentence, { from }: Range): Range | null {
  const { tokens } = sentence.passage;
  const at = sentence.chunks.findIndex((chunk) => chunk.from === from);
  const [name, before] = [sentence.chunks[at - 2], sentence.chunks[at - 3]];
  if (tokens[from - 1]?.text !== "," || name?.kind !== "nouns") return null;
  const opens = before === undefined || before.kind === "mark" || before.kind === "conjunction";
  return opens ? { from: name.from, to: name.to } : null;
}

/** "The mayor of Eastholm, Ada Lund, said": the name after a description, between commas. */
function nameAfter({ chunks, passage: { tokens } }: Sentence, { to }: Range): Range | null {
  if (tokens[to]?.text !== ",") return null;
  const name = chunks.find(({ from }) => from === to + 1);
  const after = name && tokens[name.to]?.text;
  return name?.kind === "nouns" && (after === undefined || /^[,.;:—–(]$/.test(after))
    ? { from: name.from, to: name.to }
    : null;
}

function speakerOf(mention: Mention, { entities, candidates }: ReturnType<Referents["find"]>): Speaker {
  if (entities.length > 0) return described(entities, mention.kind === "person" ? mention.role : null);
  const role = mention.kind === "role" || mention.kind === "group" ? (mention.role ?? mention.text) : null;
  return { names: [], role, candidates: likelyTwo(candidates) };
}

function described(entities: readonly Entity[], role: string | null): Speaker {
  const all = entities.flatMap((one) => (one.members.length > 0 ? one.members : [one]));
  const [only] = all;
  return { names: all.map((one) => one.name), role: all.length === 1 ? (only?.role ?? role) : null, candidates: [] };
}

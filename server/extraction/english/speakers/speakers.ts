/** Speakers: resolves a source mention to the name and role that the article gives elsewhere. */

import { indexOfWord, type Range } from "../reading/passages";
import type { Sentence } from "../reading/sentences";
import { organisationOf } from "./handles";
import { type Mention, readMention } from "./mentions";
import { type Gender, genderOf, type People, type Person, roleWords } from "./people";

export type Speaker = { name: string | null; role: string | null };

const ISSUED = /^(?:statement|tweet|report|letter|memo|post)$/;

type Subject = { at: number; kind: "person" | "organisation" | "group"; speaker: Speaker; gender: Gender };

/** How many subjects back a pronoun may refer. */
const REACH = 8;
/** How many subjects after the pronoun a passage may have. */
const LOOKED_THROUGH = 200;
const NOBODY: Speaker = { name: null, role: null };

export class Speakers {
  private readonly subjects: Subject[] = [];
  /** The last person or body to release a statement, for "the statement said". */
  private issuer: Speaker = NOBODY;

  /** Holds the people of an article and, once its sentences are noted in order, the last ones mentioned. */
  constructor(private readonly people: People) {}

  /** Notes the subjects of a sentence, for the pronouns of the sentences after it. */
  note(sentence: Sentence): void {
    this.issuer = this.issuerIn(sentence) ?? this.issuer;
    const ranges = [...new Set(sentence.subjects.values())].sort((a, b) => a.from - b.from);
    for (const range of ranges) {
      const mention = readMention(sentence.passage, range);
      const kind = subjectKind(mention);
      const at = sentence.passage.tokens[range.from]?.start ?? 0;
      const speaker = this.mentioned(sentence, range, mention);
      if (kind && this.subjects.at(-1)?.at !== at)
        this.subjects.push({ at, kind, speaker, gender: this.gender(speaker, mention) });
    }
  }

  /** Resolves the mention in a token range; both fields are null if the article does not say. */
  resolve(sentence: Sentence, range: Range): Speaker {
    const mention = readMention(sentence.passage, range);
    if (mention.kind === "pronoun")
      return this.pronoun(mention.words[0] ?? "", sentence.passage.tokens[range.from]?.start ?? 0);
    if (mention.words.length === 1 && ISSUED.test(mention.words[0] ?? "")) return this.issuer;
    return this.mentioned(sentence, range, mention);
  }

  private issuerIn(sentence: Sentence): Speaker | null {
    const { tokens } = sentence.passage;
    const first = sentence.verbs.find((group) => sentence.subjects.has(group));
    const subject = first && sentence.subjects.get(first);
    if (!subject) return null;
    const issues = sentence.chunks.some(
      ({ kind, from, to }) => kind === "nouns" && from >= subject.to && ISSUED.test(tokens[to - 1]?.lower ?? ""),
    );
    return issues ? this.mentioned(sentence, subject, readMention(sentence.passage, subject)) : null;
  }

  /** Returns the person with this full name as the article describes them; just the name if it does not. */
  named(name: string): Speaker {
    const person = this.person(name);
    return { name: person?.name ?? name, role: person?.role ?? null };
  }

  /**
   * Returns the author of a tweet by name and handle: a person of that name, or the organisation that the handle
   * abbreviates.
   */
  author(name: string, handle: string): Speaker {
    const person = this.person(name);
    if (person) return { name: person.name, role: person.role };
    return { name: organisationOf(handle, this.people.organisations.values()) ?? name, role: null };
  }

  private mentioned(sentence: Sentence, range: Range, mention: Mention): Speaker {
    const several = this.several(sentence, range);
    if (several) return several;
    if (mention.kind === "role") return this.byRole(mention);
    if (mention.kind === "group") return { name: null, role: mention.role };
    if (!mention.name) return NOBODY;
    const { name, role } = this.named(mention.name);
    return { name, role: role ?? mention.role };
  }

  private person(name: string): Person | undefined {
    const lower = name.toLowerCase();
    return this.people.byName.get(lower) ?? (lower.includes(" ") ? undefined : this.people.bySurname.get(lower));
  }

  private several(sentence: Sentence, { from, to }: Range): Speaker | null {
    const { tokens } = sentence.passage;
    const and = indexOfWord(tokens, { from: from + 1, to: Math.min(to - 1, from + 12) }, "and");
    if (and < 0) return null;
    const parts = [
      { from, to: and },
      { from: and + 1, to },
    ].map((part) => readMention(sentence.passage, part).name);
    const [left, right] = parts;
    if (!left || !right) return null;
    const names = [left, right].map((name) => this.named(name).name);
    return { name: names.join(" and "), role: null };
  }

  private byRole(mention: Mention): Speaker {
    const wanted = roleWords(mention.role ?? "");
    const head = mention.role?.toLowerCase().split(" ").at(-1) ?? "";
    const fits = this.people.byRole.get(head) ?? [];
    const scored = fits.map(({ words, person }) => ({
      person,
      shared: [...wanted].filter((word) => words.has(word)).length,
    }));
    const best = scored.sort((a, b) => b.shared - a.shared)[0];
    const enough = best && (best.shared >= 2 || wanted.size === 1);
    return enough ? { name: best.person.name, role: best.person.role } : { name: null, role: mention.role };
  }

  private pronoun(word: string, at: number): Speaker {
    if (word === "he" || word === "she") {
      const gender = word === "he" ? "male" : "female";
      return this.lastSubject(at, (one) => one.kind === "person" && (one.gender === null || one.gender === gender));
    }
    if (word === "it") return this.lastSubject(at, (one) => one.kind === "organisation");
    return word === "they"
      ? this.lastSubject(at, (one) => one.kind !== "person" || / and /.test(one.speaker.name ?? ""))
      : NOBODY;
  }

  private lastSubject(before: number, fits: (subject: Subject) => boolean): Speaker {
    const near = this.subjects.slice(-LOOKED_THROUGH).filter(({ at }) => at < before);
    return near.slice(-REACH).findLast(fits)?.speaker ?? NOBODY;
  }

  private gender(speaker: Speaker, mention: Mention): Gender {
    return (speaker.name && this.person(speaker.name)?.gender) || genderOf(mention);
  }
}

function subjectKind(mention: Mention): Subject["kind"] | null {
  if (mention.kind === "pronoun" || mention.kind === "thing") return null;
  return mention.kind === "role" ? "person" : mention.kind;
}

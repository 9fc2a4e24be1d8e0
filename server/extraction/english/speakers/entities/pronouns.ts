/** Pronouns: whom "he", "it" or "they" means, by who is most present in a reader's mind, who speaks and who is accused. */
import type { Mention } from "../mentions/mention";
import { type Entity, together } from "./entities";
import { type Found, NONE, sure } from "./found";
import { fitting } from "./pronoun-fit";
import type { Ranked, Salience } from "./salience";

/** How something is said: in a quotation of these, if it stands in one; and whether it denies something. */
export type Saying = { quoted: readonly string[]; denies: boolean };

const PLAIN: Saying = { quoted: [], denies: false };
/** How far a denial may be from what it denies, in sentences; a new paragraph may begin between them. */
const NEXT = 1.5;
/** How well two who were named apart fit "they", against a group. */
const AS_PAIR = 0.7;
/** What those who speak were asked is not known, so whoever they mean has to fit well. */
const LEAST_IN_QUOTATION = 0.8;

export class Pronouns {
  /** The last to be accused, and in which sentence. */
  private accused: { entities: readonly Entity[]; sentence: number } = { entities: [], sentence: 0 };

  constructor(private readonly salience: Salience) {}

  /** Notes whom this sentence says to be accused. */
  accuse(entities: readonly Entity[]): void {
    this.accused = { entities, sentence: this.salience.sentence };
  }

  /** Returns whom a pronoun at an offset means, as the source of something said in this way. */
  find({ words, gender }: Mention, at: number, { quoted, denies }: Saying = PLAIN): Found {
    const word = words[0] ?? "";
    if (word === "both") {
      const both = this.pair(at);
      const agrees = both?.entity.members.every((one) => !gender || !one.gender || one.gender === gender);
      return both && agrees ? { entities: [both.entity], candidates: [] } : NONE;
    }
    const worth = fitting(word);
    if (!worth) return NONE;
    if (quoted.length > 0) return this.inWordsOf(quoted, at, worth);
    const ranked = this.salience.ranked(at, worth);
    const denied = denies ? this.byAccused(ranked, worth) : null;
    if (denied) return denied;
    const pair = word === "they" ? this.pair(at) : null;
    return sure(pair ? [...ranked, pair].sort((a, b) => b.score - a.score) : ranked);
  }

  /** Who denies what they were just accused of; null if nobody was, or it may be several. */
  private byAccused(ranked: readonly Ranked[], worth: (entity: Entity) => number): Found | null {
    const [accused, another] = this.accused.entities.filter((one) => worth(one) > 0);
    const apart = this.salience.sentence - this.accused.sentence;
    const [likeliest] = ranked;
    if (!accused || another || apart > 2 * NEXT) return null;
    if (apart <= NEXT || likeliest?.entity === accused) return { entities: [accused], candidates: [] };
    return likeliest ? { entities: [], candidates: [accused, likeliest.entity] } : null;
  }

  /** Whom a quotation means by "he": never those who speak, and only somebody who fits well. */
  private inWordsOf(quoted: readonly string[], at: number, worth: (entity: Entity) => number): Found {
    const fits = (one: Entity) => (quoted.includes(one.name) || worth(one) < LEAST_IN_QUOTATION ? 0 : worth(one));
    return sure(this.salience.ranked(at, fits, true));
  }

  /** "They" of two people who were named one by one; null if they are not two. */
  private pair(at: number): Ranked | null {
    const people = this.salience.ranked(at, ({ kind, named }) => (kind === "person" && named ? 1 : 0));
    const [first, second, ...others] = people;
    if (!first || !second || others.length > 0) return null;
    const inOrder = [first.entity, second.entity].sort((a, b) => a.at - b.at);
    const score = this.salience.areTogether(first.entity, second.entity, at) ? first.score : second.score;
    return { entity: together(inOrder, at), score: AS_PAIR * score };
  }
}

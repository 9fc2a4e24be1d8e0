/** People: those whom an article names, found by a full name, a surname, a given name or a misspelt one. */

import type { Mention } from "../mentions/mention";
import { folded, isMisspelt, nicknameIn, partsOfName } from "../mentions/names";
import type { Gender } from "../words/gender";
import { type Entity, entityOf } from "./entities";

/** Bounds, so that any text takes linear time; an article has few of either. */
const MOST_SHARING = 12;
const MOST_COMPARED = 300;

/** The role of somebody who comes into an article as somebody else's relative. */
const RELATIVE =
  /\b(?:wife|husband|widow|widower|son|daughter|brother|sister|father|mother|grandson|granddaughter|cousin|uncle|aunt|nephew|niece)$/;

type Held = { entity: Entity; parts: readonly string[] };

export class People {
  private readonly byPart = new Map<string, Held[]>();
  /** Where each surname stands alone. */
  private readonly alone = new Map<string, number[]>();
  /** Names that no surname resembles, until another is entered. */
  private readonly unlike = new Set<string>();
  readonly all: Entity[] = [];

  /** Enters a person under the name; returns who has it already, if somebody has. */
  enter(mention: Mention, at: number): Entity | null {
    const parts = partsOfName(mention.name ?? "");
    if (parts.length === 0) return null;
    if (parts.length === 1) this.noteAlone(parts[0] ?? "", at);
    const held = this.holders(parts, nicknameIn(mention.name ?? "")).filter(({ entity }) =>
      agrees(entity.gender, mention.gender),
    );
    const [known] = held;
    const entity =
      known && (parts.length > 1 || held.length === 1)
        ? known.entity
        : parts.length === 1 && known
          ? null
          : this.add(mention, parts, at);
    if (!entity) return null;
    const hasNickname = nicknameIn(mention.name ?? "") !== null && nicknameIn(known?.entity.name ?? "") === null;
    const isFuller = known !== undefined && (parts.length > known.parts.length || (parts.length > 1 && hasNickname));
    if (isFuller && mention.name) this.rename(known, mention.name, parts);
    entity.gender ??= mention.gender;
    entity.sure ||= mention.sure;
    return entity;
  }

  /**
   * Returns those whom a name may mean, likeliest first. Two who share a surname are both returned, unless gender tells
   * them apart, one was called by it before the other came in, or the other came in as a relative ("her son Ben Lund").
   */
  find(name: string, gender: Gender, before = Infinity): Entity[] {
    const parts = partsOfName(name);
    const held = this.holders(parts);
    const fitting = held.filter(({ entity }) => agrees(entity.gender, gender)).map(({ entity }) => entity);
    if (fitting.length < 2) return fitting;
    const introduced = Math.min(...fitting.map(({ at }) => at));
    const called = Math.min(...(this.alone.get(parts.at(-1) ?? "") ?? []).filter((at) => at > introduced));
    const known = fitting.filter(({ at }) => at <= Math.min(called, before));
    if (known.length === 1) return known;
    const others = fitting.filter(({ role }) => !RELATIVE.test(role ?? ""));
    return others.length === 1 && parts.length === 1 ? others : fitting;
  }

  /** Enters another name of a person; does nothing if it is not known whose it is. */
  alsoCall(name: string, other: string): void {
    const [known, ...namesakes] = this.holders(partsOfName(name));
    if (known && namesakes.length === 0) this.index({ entity: known.entity, parts: partsOfName(other) });
  }

  /** Notes that a surname stands alone here: whoever the article named before is the one that it means. */
  noteAlone(name: string, at: number): void {
    const part = folded(name);
    for (const { entity } of this.byPart.get(part) ?? []) entity.sure = true;
    // Only the first of these places tells anything, and they do not come in the order of the text.
    const places = [...(this.alone.get(part) ?? []), at].sort((a, b) => a - b);
    this.alone.set(part, places.slice(0, MOST_SHARING));
  }

  private holders(parts: readonly string[], nickname: string | null = null): Held[] {
    const last = parts.at(-1) ?? "";
    if (parts.length === 1) {
      const sharing = this.byPart.get(last) ?? [];
      const surnames = sharing.filter(({ parts: full }) => full.at(-1) === last);
      if (surnames.length > 0) return surnames;
      return sharing.length > 0 ? sharing : this.misspelt(last);
    }
    const all = (this.byPart.get(last) ?? []).filter((held) => isSame(parts, held.parts));
    const given = (this.byPart.get(parts[0] ?? "") ?? []).filter((held) => isSame(parts, held.parts));
    const called = (this.byPart.get(last) ?? []).filter(
      ({ entity, parts: full }) => nicknameIn(entity.name) === parts[0] || (nickname && full[0] === nickname),
    );
    return [...new Set([...all, ...given, ...called])];
  }

  private misspelt(part: string): Held[] {
    if (this.all.length > MOST_COMPARED || this.unlike.has(part)) return [];
    const near = [...this.byPart].filter(([other]) => isMisspelt(part, other)).flatMap(([, held]) => held);
    if (near.length === 1) return near;
    this.unlike.add(part);
    return [];
  }

  private add({ name, gender }: Mention, parts: readonly string[], at: number): Entity {
    const entity = { ...entityOf("person", name ?? "", at), gender };
    if (this.all.length <= MOST_COMPARED) this.all.push(entity);
    this.unlike.clear();
    this.index({ entity, parts });
    return entity;
  }

  private rename({ entity }: Held, name: string, parts: readonly string[]): void {
    entity.name = name;
    this.index({ entity, parts });
  }

  private index(held: Held): void {
    for (const part of held.parts) {
      const sharing = (this.byPart.get(part) ?? []).filter(({ entity }) => entity !== held.entity);
      if (sharing.length < MOST_SHARING) this.byPart.set(part, [...sharing, held]);
    }
  }
}

const agrees = (one: Gender, other: Gender) => one === null || other === null || one === other;

/** "Ada Lund" is "Ada M. Lund" and "Ada Berg Lund", and not "Eva Lund"; a name alone is whoever has it. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.includes(short[0] ?? "");
  const given = short[0] === long[0] || short[0] === long.at(-1);
  // A second surname may follow ("Ana Ortiz Ruiz"), but "Red Hat Enterprise Linux" is not "Red Hat".
  const last = long.findLastIndex((part) => part === short.at(-1) || isMisspelt(part, short.at(-1) ?? ""));
  return (
    given &&
    long.length - last <= 2 &&
    short.every((part) => long.some((another) => part === another || isMisspelt(part, another)))
  );
}

/** Returns the words of a role, folded, so that "the UK Foreign Secretary" is compared with "Britain's Foreign Secretary". */
export function wordSet(role: string): Set<string> {
  return new Set((role.match(/[\p{L}\p{N}-]{2,}/gu) ?? []).map(folded));
}

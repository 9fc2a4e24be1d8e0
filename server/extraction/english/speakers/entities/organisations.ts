/** Organisations: the bodies and countries that an article names, found by their name, a part of it or its initials. */

import type { Mention } from "../mentions/mention";
import { areInitials, folded, isAcronym } from "../mentions/names";
import { type Entity, type EntityKind, entityOf } from "./entities";
import { wordSet } from "./people";

/** A bound: a short name is compared with all of them. */
const MOST = 300;

export class Organisations {
  private readonly byName = new Map<string, Entity>();
  /** Names that are nobody's, until another is entered. */
  private readonly unknown = new Set<string>();
  readonly all: Entity[] = [];

  /** Enters a body; returns the one that has its name, or that its name is short for. */
  enter({ name, short, noun, kind }: Mention, at: number): Entity | null {
    if (!name || this.all.length >= MOST) return null;
    const known = this.find(name, at);
    if (!known && this.fitting(name).length > 1) return null;
    const entity = known ?? this.add(kind === "place" ? "place" : "organisation", name, at);
    if (fuller(name, entity.name)) {
      entity.name = name;
      this.byName.set(keyOf(name), entity);
    }
    if (short) this.byName.set(keyOf(short), entity);
    if (noun) entity.calledBy.push(wordSet(noun));
    return entity;
  }

  /**
   * Returns the body of this name, of whose name it is the end ("the Navy"), or whose initials it has; null if there is
   * none, or if several are named before the offset.
   */
  find(name: string, before = Infinity): Entity | null {
    const key = keyOf(name);
    const known = this.byName.get(key);
    if (known || this.unknown.has(key)) return known ?? null;
    const fitting = this.fitting(name);
    const [only, ...others] = fitting;
    if (!only) this.unknown.add(key);
    if (only && others.length === 0) this.byName.set(key, only);
    const [earlier, ...more] = others.length > 0 ? fitting.filter(({ at }) => at < before) : fitting;
    return more.length === 0 ? (earlier ?? null) : null;
  }

  private fitting(name: string): Entity[] {
    const key = keyOf(name);
    return this.all.filter((one) => isShortFor(name, key, one));
  }

  private add(kind: EntityKind, name: string, at: number): Entity {
    const entity = entityOf(kind, name, at);
    this.all.push(entity);
    this.unknown.clear();
    this.byName.set(keyOf(name), entity);
    return entity;
  }
}

/** What countries are called besides their names. */
const COUNTRY_NAMES: Record<string, string> = {
  us: "united states",
  usa: "united states",
  "united states of america": "united states",
  uk: "united kingdom",
  britain: "united kingdom",
  uae: "united arab emirates",
  eu: "european union",
  un: "united nations",
};

function keyOf(name: string): string {
  const key = name.replace(/^the /iu, "").split(/\s+/u).map(folded).join(" ");
  return COUNTRY_NAMES[key] ?? key;
}

function isShortFor(name: string, key: string, one: Entity): boolean {
  if (one.kind === "place") return false;
  const other = keyOf(one.name);
  if (isAcronym(name) && areInitials(name, one.name)) return true;
  if (isAcronym(one.name) && areInitials(one.name, name)) return true;
  const [short, long] = key.length < other.length ? [key, other] : [other, key];
  return short.length > 2 && long.endsWith(` ${short}`) && !/ (?:of|and) /.test(long);
}

/** Prefers a name written out to its initials, and the whole to its end. */
function fuller(name: string, than: string): boolean {
  if (isAcronym(than)) return !isAcronym(name);
  return !isAcronym(name) && keyOf(name).endsWith(` ${keyOf(than)}`);
}

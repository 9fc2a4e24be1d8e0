/** Entities: the people and bodies of an article, each with the names, roles and nouns by which it is called. */
import type { Gender } from "../words/gender";

export type EntityKind = "person" | "organisation" | "place" | "group" | "document";

export type Entity = {
  kind: EntityKind;
  /** The fullest name that the article gives; for those it does not name, the words that describe them. */
  name: string;
  named: boolean;
  gender: Gender;
  /** Set if more than the form of the name shows the kind. */
  sure: boolean;
  /** The role that the article gives first; null if it gives none. */
  role: string | null;
  /** Every role and noun, each as its words. */
  calledBy: Set<string>[];
  /** Those of whom it consists ("Ada Lund and Ben Roe"); empty for one alone. */
  members: readonly Entity[];
  /** Where the article names it first. */
  at: number;
};

/** Returns an entity of one name or description. */
export function entityOf(kind: EntityKind, name: string, at: number): Entity {
  return { kind, name, named: true, gender: null, sure: false, role: null, calledBy: [], members: [], at };
}

/** Returns somebody that the article describes without a name. */
export function unnamed(kind: EntityKind, description: string, gender: Gender, at: number): Entity {
  return { ...entityOf(kind, description, at), named: false, gender };
}

/** Returns several as one. */
export function together(members: readonly Entity[], at: number): Entity {
  const name = members.map((one) => one.name).join(" and ");
  return { ...entityOf("group", name, at), members };
}

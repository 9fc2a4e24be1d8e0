/** A relation: a typed, reasoned link between two claims. */

export const RELATION_TYPES = ["contradicts", "corroborates", "repeats", "qualifies", "responds to"] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** The kind under which a suggestion is listed: its type, if that is certain. */
export const SUGGESTION_KINDS = [...RELATION_TYPES, "worth a look"] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

export const RELATION_STATES = ["suggested", "confirmed", "dismissed"] as const;
export type RelationState = (typeof RELATION_STATES)[number];

/** Why a confirmed contradiction may be none after all: what the two claims differ in, or what made them differ. */
export const RECONCILIATIONS = ["time", "scope", "definition", "translation", "correction"] as const;
export type Reconciliation = (typeof RECONCILIATIONS)[number];

const RECONCILED: Record<Reconciliation, string> = {
  time: "different times",
  scope: "different scopes",
  definition: "different definitions",
  translation: "a matter of translation",
  correction: "one was corrected",
};

/** Returns the words for how a contradiction was reconciled: "different times". */
export function reconciledWords(how: Reconciliation): string {
  return RECONCILED[how];
}

type Linked = { type: RelationType; state: RelationState; reconciled: Reconciliation | null };

/** Returns whether a relation is a confirmed contradiction, reconciled or not: only such a one can be reconciled. */
export function isConfirmedContradiction({ type, state }: Pick<Linked, "type" | "state">): boolean {
  return type === "contradicts" && state === "confirmed";
}

/** Returns whether a relation contests both its claims: a confirmed contradiction that nobody has reconciled. */
export function isContesting(relation: Linked): boolean {
  return isConfirmedContradiction(relation) && relation.reconciled === null;
}

const INVERSE: Record<RelationType, string> = {
  contradicts: "contradicted by",
  corroborates: "corroborated by",
  repeats: "repeated by",
  qualifies: "qualified by",
  "responds to": "answered by",
};

const SYMMETRIC: readonly RelationType[] = ["contradicts", "corroborates"];

/** Returns the words for a relation, read from one of its ends. */
export function relationWords(type: RelationType, end: "a" | "b"): string {
  return end === "a" || SYMMETRIC.includes(type) ? type : INVERSE[type];
}

/** Returns whether this type is symmetric, so that a–b and b–a are one relation. */
export function isSymmetric(type: RelationType): boolean {
  return SYMMETRIC.includes(type);
}

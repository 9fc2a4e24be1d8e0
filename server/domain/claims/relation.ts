/** A relation: a typed, reasoned link between two claims. */

export const RELATION_TYPES = ["contradicts", "corroborates", "repeats", "qualifies", "responds to"] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** The kind under which a suggestion is listed: its type, if that is certain. */
export const SUGGESTION_KINDS = [...RELATION_TYPES, "worth a look"] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

export const RELATION_STATES = ["suggested", "confirmed", "dismissed"] as const;
export type RelationState = (typeof RELATION_STATES)[number];

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

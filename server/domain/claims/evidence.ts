/** Evidence: what supports, refutes or gives context to a claim. */

export const STANCES = ["supports", "refutes", "context"] as const;
export type Stance = (typeof STANCES)[number];

/** Where the evidence is: on the web or in a named document, in the words of an article, or in another claim. */
export const EVIDENCE_KINDS = ["document", "article span", "claim"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

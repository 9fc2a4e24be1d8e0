/** A source: an entry in the register of who makes or relays claims. */

export const SOURCE_KINDS = [
  "person",
  "organisation",
  "government body",
  "armed group",
  "news outlet",
  "anonymous",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The two roles that a source plays in an attribution. */
export const ATTRIBUTION_ROLES = ["speaker", "relay"] as const;
export type AttributionRole = (typeof ATTRIBUTION_ROLES)[number];

/** Returns a claim's speakers and relays, from the rows of both. */
export function castOf<Row extends { role: string }>(rows: readonly Row[]): { speakers: Row[]; relays: Row[] } {
  const playing = (role: AttributionRole) => rows.filter((row) => row.role === role);
  return { speakers: playing("speaker"), relays: playing("relay") };
}

/** Admiralty code: how far a source is trusted, from A (completely reliable) to F (cannot be judged). */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Admiralty code: how far a piece of information is believed, from 1 (confirmed) to 6 (cannot be judged). */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export const RELIABILITY_WORDS: Record<Reliability, string> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
};

export const CREDIBILITY_WORDS: Record<Credibility, string> = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtfully true",
  5: "improbable",
  6: "cannot be judged",
};

/**
 * Returns the form in which names are compared: without case, accents, possessive, leading article or punctuation. Two
 * names with equal keys are taken for one source.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[’']s\b/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}

/**
 * How a name in an article matches a source: by its own name, by an alias, or by an office that it held at the time.
 */
export type ResolvedBy = "name" | "alias" | "role";

/** The length, in characters, to which a search of the register is cut; names may be longer. */
export const LONGEST_SEARCH = 200;

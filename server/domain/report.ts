/** A report: a frozen, versioned snapshot of chosen claims with everything that backs them. */

import type { CueClass, Quotation } from "./claims/attribution";
import type { AttributionCheck, Verdict, Workflow } from "./claims/claim";
import type { Stance } from "./claims/evidence";
import type { Reconciliation } from "./claims/relation";
import type { FrozenStanding } from "./claims/standing-words";
import type { Reliability, SourceKind } from "./source";
import { counted, countWords } from "./words/counted";
import { dayOfMoment } from "./words/day-words";

export const EXPORT_FORMATS = ["md", "html", "csv", "jsonld"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The label, media type and file extension of each format. */
export const FORMAT_DETAILS: Record<ExportFormat, { label: string; mediaType: string; ending: string }> = {
  md: { label: "Markdown", mediaType: "text/markdown; charset=utf-8", ending: "md" },
  html: { label: "HTML", mediaType: "text/html; charset=utf-8", ending: "html" },
  csv: { label: "CSV", mediaType: "text/csv; charset=utf-8", ending: "csv" },
  jsonld: { label: "ClaimReview JSON-LD", mediaType: "application/ld+json; charset=utf-8", ending: "jsonld" },
};

export type SnapshotArticle = {
  id: string;
  title: string;
  publisher: string | null;
  url: string | null;
  publishedOn: string | null;
  /** Missing in editions from before authors were stored. */
  author?: string | null;
  sha256: string;
};

export type SnapshotSource = {
  id: string;
  name: string;
  kind: SourceKind;
  /** The names of the bodies that it is part of, the nearest first; missing where there are none, and in older editions. */
  partOf?: string[];
  describedAs: string | null;
  reliability: Reliability | null;
};

/** One fragment of the claim's words; `start` and `end` in Unicode code points, as W3C selectors count. */
type SnapshotFragment = { exact: string; prefix: string; suffix: string; start: number; end: number };

export type SnapshotJudgement = {
  by: string;
  at: string;
  verdict: Verdict | null;
  attributionCheck: AttributionCheck;
  reasons: string;
};

export type SnapshotEvidence = {
  stance: Stance;
  title: string;
  url: string | null;
  excerpt: string | null;
  note: string | null;
  reliability: Reliability | null;
  credibility: number | null;
  by: string | null;
  at: string;
};

/**
 * `words` reads from this claim towards the other ("contradicts", "repeated by"). The last two are missing where they do
 * not apply, and in editions from before they were stored.
 */
export type SnapshotRelation = {
  words: string;
  reason: string;
  claimId: string;
  statement: string;
  speakers: string[];
  /** How a contradiction was reconciled, and in what words. */
  reconciled?: { how: Reconciliation; why: string | null };
  /** True if a contradiction is between two claims of one speaker. */
  reversal?: true;
};

export type SnapshotClaim = {
  id: string;
  statement: string;
  fragments: SnapshotFragment[];
  quotation: Quotation;
  /** Missing in editions that were frozen before it was stored. */
  cueClass?: CueClass;
  cue: string | null;
  articleId: string;
  speakers: SnapshotSource[];
  /**
   * What the article calls its one speaker where that is no name of theirs ("he"), and whether a person at the desk chose
   * whom it means; missing otherwise, and in editions from before it was stored.
   */
  mention?: { words: string; byDesk: boolean };
  /** The names of those who the speaker may be; missing unless the article leaves it open. */
  candidates?: string[];
  relays: SnapshotSource[];
  workflow: Workflow;
  verdict: Verdict | null;
  attributionCheck: AttributionCheck;
  standing: FrozenStanding;
  reviewsAgree: boolean;
  /** True if the judgement is left out because it is closed to the caller; never in a frozen edition. */
  closed?: true;
  tags: string[];
  evidence: SnapshotEvidence[];
  relations: SnapshotRelation[];
  reviews: SnapshotJudgement[];
  ruling: SnapshotJudgement | null;
};

/** A claim with everything that backs it, for uses that need its words in the article and not their positions. */
export type BackedClaim = Omit<SnapshotClaim, "fragments"> & { fragments: Pick<SnapshotFragment, "exact">[] };

/** All times are ISO 8601, UTC. */
export type ReportSnapshot = {
  format: "stet-report-1";
  reportId: string;
  edition: number;
  title: string;
  summary: string;
  desk: string;
  frozenAt: string;
  frozenBy: string;
  correction: string | null;
  scope: { words: string; claims: number };
  method: string[];
  reviewers: { name: string; reviews: number; rulings: number }[];
  /** `disputed` counts the claims with any conflict, since the first editions used that name. */
  counts: { claims: number; ruled: number; reviewed: number; notReviewed: number; disputed: number; contested: number };
  /** The last line of history at that moment, to verify the chain against later; null on an empty desk. */
  chainHead: { seq: number; hash: string } | null;
  articles: SnapshotArticle[];
  claims: SnapshotClaim[];
  /** How many claims are missing, or lack their judgement, because they are closed to the caller. */
  closed?: number;
};

/** "12 claims: 2 ruled, 9 reviewed, 1 not reviewed"; omits zero counts. */
export function countsWords({
  claims,
  ruled,
  reviewed,
  notReviewed,
}: Pick<ReportSnapshot["counts"], "claims" | "ruled" | "reviewed" | "notReviewed">): string {
  const parts = [
    ...(ruled > 0 ? [`${countWords(ruled)} ruled`] : []),
    ...(reviewed > 0 ? [`${countWords(reviewed)} reviewed`] : []),
    ...(notReviewed > 0 ? [`${countWords(notReviewed)} not reviewed`] : []),
  ];
  return [counted(claims, "claim"), ...(parts.length > 0 ? [parts.join(", ")] : [])].join(": ");
}

/** Describes what somebody contributed to a report: "2 reviews, 1 ruling". */
export function doneWords({ reviews, rulings }: { reviews: number; rulings: number }): string {
  const done = [
    ...(reviews > 0 ? [counted(reviews, "review")] : []),
    ...(rulings > 0 ? [counted(rulings, "ruling")] : []),
  ];
  return done.join(", ");
}

/**
 * Says that an edition has been withdrawn, and why; it can still be read, and says so in every format. `at` is ISO
 * 8601, UTC.
 */
export type Withdrawal = { reason: string; by: string; at: string };

/** Returns a sentence about the withdrawal, in Stet's own words except for the reason. */
export function withdrawalWords(edition: number, { by, at }: Withdrawal): string {
  return `Edition ${edition} was withdrawn by ${by} on ${dayOfMoment(at)} and no longer stands.`;
}

/**
 * Returns whether the person who publishes an edition is the only one involved: they froze it, and nobody else's review
 * or ruling is in it.
 */
export function publishesAlone(
  snapshot: Pick<ReportSnapshot, "reviewers">,
  frozenBy: string | null,
  publisher: { id: string | null; name: string },
): boolean {
  return frozenBy === publisher.id && snapshot.reviewers.every(({ name }) => name === publisher.name);
}

/** The desk's method, as every report states it. */
export const METHOD: readonly string[] = [
  "Attributed claims were found in the articles by software that marks who is reported to have said what, or were added by a reviewer; each keeps the exact words that prove it.",
  "Each claim is judged on two separate questions: whether the speaker said it (the attribution check), and whether its content holds (the verdict).",
  "A review is one person's judgement with reasons. The desk's verdict is what all current reviews agree on, or the ruling of an editor.",
  "Whether a claim is contested or corroborated is computed from confirmed links to other claims; outlets that relay one origin count once, and so do claims that repeat one another. A speaker who said otherwise is named apart from sources that disagree. A contradiction that a reviewer reconciled, by different times, scopes or definitions, a translation or a correction, does not count.",
  "Sources are rated A to F for reliability and items of evidence 1 to 6 for credibility (Admiralty code), independently of each other.",
];

/** Returns whether the desk had judged this claim when the report was frozen. */
export function wasReviewed(claim: Pick<SnapshotClaim, "workflow">): boolean {
  return claim.workflow === "reviewed" || claim.workflow === "ruled";
}

/**
 * Returns whether a reader must be told about a conflict over this claim: between parties or evidence, as its verdict
 * says; with another claim; or between its reviewers. Only the first is the desk's verdict "disputed".
 */
export function isInConflict(claim: Pick<SnapshotClaim, "verdict" | "standing" | "reviewsAgree">): boolean {
  return claim.verdict === "disputed" || claim.standing.label === "contested" || !claim.reviewsAgree;
}

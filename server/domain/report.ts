/** A report: a frozen, versioned snapshot of chosen claims with everything that backs them. */

import type { CueClass, Quotation } from "./claims/attribution";
import type { AttributionCheck, Standing, Verdict, Workflow } from "./claims/claim";
import type { Stance } from "./claims/evidence";
import type { Reliability, SourceKind } from "./source";
import { counted, countWords } from "./words/counted";
import { dayOfMoment } from "./words/day-words";

export const EXPORT_FORMATS = ["md", "html", "csv", "jsonld"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What each format is called, its media type and its file ending. */
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
  /** Missing in editions from before authors were kept. */
  author?: string | null;
  sha256: string;
};

export type SnapshotSource = {
  id: string;
  name: string;
  kind: SourceKind;
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

/** `words` reads from this claim towards the other ("contradicts", "repeated by"). */
type SnapshotRelation = {
  words: string;
  reason: string;
  claimId: string;
  statement: string;
  speakers: string[];
};

export type SnapshotClaim = {
  id: string;
  statement: string;
  fragments: SnapshotFragment[];
  quotation: Quotation;
  /** Missing from editions that were frozen before it was kept. */
  cueClass?: CueClass;
  cue: string | null;
  articleId: string;
  speakers: SnapshotSource[];
  relays: SnapshotSource[];
  workflow: Workflow;
  verdict: Verdict | null;
  attributionCheck: AttributionCheck;
  standing: Standing;
  reviewsAgree: boolean;
  /** True where the judgement is left out because it is closed to the person who asked; never in a frozen edition. */
  closed?: true;
  tags: string[];
  evidence: SnapshotEvidence[];
  relations: SnapshotRelation[];
  reviews: SnapshotJudgement[];
  ruling: SnapshotJudgement | null;
};

/** A claim with all that backs it, where its words in the article matter and not their places. */
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
  /** `disputed` counts the claims that something conflicts about, which the first editions called so. */
  counts: { claims: number; ruled: number; reviewed: number; notReviewed: number; disputed: number; contested: number };
  /** The last line of history at the time, to check the chain against later; null in an empty desk. */
  chainHead: { seq: number; hash: string } | null;
  articles: SnapshotArticle[];
  claims: SnapshotClaim[];
  /** How many claims lack their judgement, or are missing, because they are closed to the person who asked. */
  closed?: number;
};

/** "12 claims: 2 ruled, 9 reviewed, 1 not reviewed"; what there is none of is left out. */
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

/** What somebody did for a report: "2 reviews, 1 ruling". */
export function doneWords({ reviews, rulings }: { reviews: number; rulings: number }): string {
  const done = [
    ...(reviews > 0 ? [counted(reviews, "review")] : []),
    ...(rulings > 0 ? [counted(rulings, "ruling")] : []),
  ];
  return done.join(", ");
}

/** That an edition no longer stands, and why; it can still be read, and says so in every format. `at` is ISO 8601, UTC. */
export type Withdrawal = { reason: string; by: string; at: string };

/** The withdrawal in a sentence of the tool's own, but for the reason. */
export function withdrawalWords(edition: number, { by, at }: Withdrawal): string {
  return `Edition ${edition} was withdrawn by ${by} on ${dayOfMoment(at)} and no longer stands.`;
}

/**
 * Whether nobody but the person who publishes an edition had a hand in it: they froze it, and no review or ruling in it
 * is another's.
 */
export function publishesAlone(
  snapshot: Pick<ReportSnapshot, "reviewers">,
  frozenBy: string | null,
  publisher: { id: string | null; name: string },
): boolean {
  return frozenBy === publisher.id && snapshot.reviewers.every(({ name }) => name === publisher.name);
}

/** How the desk works, as every report states it. */
export const METHOD: readonly string[] = [
  "Attributed claims were found in the articles by software that marks who is reported to have said what, or were added by a reviewer; each keeps the exact words that prove it.",
  "Each claim is judged on two separate questions: whether the speaker said it (the attribution check), and whether its content holds (the verdict).",
  "A review is one person's judgement with reasons. The desk's verdict is what all current reviews agree on, or the ruling of an editor.",
  "Whether a claim is contested or corroborated is computed from confirmed links to other claims; outlets that relay one origin count once.",
  "Sources are rated A to F for reliability and items of evidence 1 to 6 for credibility (Admiralty code), independently of each other.",
];

/** Whether the desk had judged this claim when the report was frozen. */
export function wasReviewed(claim: Pick<SnapshotClaim, "workflow">): boolean {
  return claim.workflow === "reviewed" || claim.workflow === "ruled";
}

/**
 * Whether a reader has to be told that something conflicts about this claim: parties or evidence, as its verdict says;
 * another claim; or its reviewers. Only the first is the desk's verdict "disputed".
 */
export function isInConflict(claim: Pick<SnapshotClaim, "verdict" | "standing" | "reviewsAgree">): boolean {
  return claim.verdict === "disputed" || claim.standing.label === "contested" || !claim.reviewsAgree;
}

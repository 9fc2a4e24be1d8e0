/** The axes of a claim that people decide, kept apart: workflow, verdict and attribution check. */
import { includesRole, type Role } from "../people/person";

export const WORKFLOWS = ["unreviewed", "in review", "reviewed", "ruled", "set aside"] as const;
export type Workflow = (typeof WORKFLOWS)[number];

export const VERDICTS = [
  "supported",
  "partly supported",
  "disputed",
  "misleading",
  "refuted",
  "no evidence offered",
  "unverifiable",
  "not checkable",
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ATTRIBUTION_CHECKS = ["unchecked", "accurate", "altered", "out of context", "not said"] as const;
export type AttributionCheck = (typeof ATTRIBUTION_CHECKS)[number];

/**
 * The orders in which claims can be listed: by their article's date of publication; "contested" puts those first, and
 * "unevidenced" those without evidence.
 */
export const CLAIM_SORTS = ["newest", "oldest", "contested", "unevidenced"] as const;
export type ClaimSort = (typeof CLAIM_SORTS)[number];

/**
 * Returns the ClaimReview rating of a verdict, from 5 (supported) to 1 (refuted); null for a verdict that is not on
 * that scale.
 */
export function ratingOf(verdict: Verdict): number | null {
  const place = VERDICTS.indexOf(verdict);
  return place < 5 ? 5 - place : null;
}

export const STEPS = [
  "start",
  "review",
  "rule",
  "reopen",
  "set aside",
  "restore",
  "restore in review",
  "restore reviewed",
] as const;
/** A step along the workflow. */
export type Step = (typeof STEPS)[number];

type Transition = { step: Step; from: readonly Workflow[]; to: Workflow; role: Role };

/** Every transition, with the least role that may make it. */
const TRANSITIONS: readonly Transition[] = [
  { step: "start", from: ["unreviewed", "in review"], to: "in review", role: "reviewer" },
  { step: "start", from: ["reviewed"], to: "reviewed", role: "reviewer" },
  { step: "review", from: ["unreviewed", "in review", "reviewed"], to: "reviewed", role: "reviewer" },
  { step: "rule", from: ["reviewed"], to: "ruled", role: "editor" },
  { step: "reopen", from: ["reviewed", "ruled"], to: "in review", role: "editor" },
  { step: "set aside", from: ["unreviewed", "in review", "reviewed"], to: "set aside", role: "reviewer" },
  { step: "restore", from: ["set aside"], to: "unreviewed", role: "reviewer" },
  { step: "restore in review", from: ["set aside"], to: "in review", role: "reviewer" },
  { step: "restore reviewed", from: ["set aside"], to: "reviewed", role: "reviewer" },
];

/** Returns the state that the step leads to for this role; null if the step is not allowed. */
export function afterStep(step: Step, from: Workflow, role: Role): Workflow | null {
  const found = TRANSITIONS.find((t) => t.step === step && t.from.includes(from) && includesRole(role, t.role));
  return found?.to ?? null;
}

/** Returns the step that restores a claim that was set aside to its earlier state. */
export function stepBackTo(before: Workflow): Step {
  if (before === "in review") return "restore in review";
  return before === "reviewed" ? "restore reviewed" : "restore";
}

/** The reasons for setting a claim aside. */
export const ASIDE_REASONS = ["not a claim", "out of scope", "extraction fault"] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** The most claims that one change can reach: it is one transaction, and all other changes wait for it. */
export const MOST_CHANGED_AT_ONCE = 2000;

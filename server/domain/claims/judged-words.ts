/** Describes in words how a claim was judged: the two axes that people decide, and what conflicts about it. */
import { type BackedClaim, isInConflict, type SnapshotClaim } from "../report";
import { axesThatDiffer, type Judgement } from "./review";
import { contestedWords } from "./standing-words";

type Judged = Pick<SnapshotClaim, "verdict" | "attributionCheck" | "reviews" | "ruling" | "closed">;

/** Describes the verdict on the content, or why there is none. */
export function verdictWords(claim: Judged): string {
  if (claim.closed) return CLOSED_TO_YOU;
  return claim.verdict ?? (isOpenBetweenReviewers(claim, "verdict") ? "none: the reviewers differ" : "none given");
}

/** Describes whether the speaker said it, or why there is no answer. */
export function checkWords(claim: Judged): string {
  if (claim.closed) return CLOSED_TO_YOU;
  return isOpenBetweenReviewers(claim, "attributionCheck") ? "open: the reviewers differ" : claim.attributionCheck;
}

const CLOSED_TO_YOU = "closed to you until your own review is in";

function isOpenBetweenReviewers({ ruling, reviews }: Judged, axis: keyof Judgement): boolean {
  return ruling === null && axesThatDiffer(reviews).includes(axis);
}

/** Describes what conflicts about a claim, each conflict separately. Empty if nothing does. */
export function conflictWords(claim: BackedClaim): string[] {
  if (!isInConflict(claim)) return [];
  const { standing, verdict, reviews, reviewsAgree } = claim;
  const questions = axesThatDiffer(reviews).map((axis) => QUESTIONS[axis]);
  return [
    ...(verdict === "disputed" ? ["the desk's verdict is “disputed”"] : []),
    ...contestedWords(standing),
    ...(reviewsAgree ? [] : [`the reviewers differ on ${questions.join(" and on ")}`]),
  ];
}

const QUESTIONS: Record<keyof Judgement, string> = {
  verdict: "the verdict",
  attributionCheck: "whether the speaker said it",
};

/** Closed reviews: a reviewer judges a claim before seeing how others judged it. */

import type { Actor, Role } from "../people/person";
import type { AttributionCheck, Verdict, Workflow } from "./claim";

/** How a person is involved with a claim. */
export type Involvement = {
  role: Role;
  workflow: Workflow;
  isAssigned: boolean;
  hasBegun: boolean;
  /** Whether they have a current review of their own. */
  hasReviewed: boolean;
  /** Whether they asked to see the others' reviews. */
  hasOpened: boolean;
};

/**
 * Returns whether others' judgements on the claim are closed to this person. They are closed to a reviewer who has the
 * claim or has begun to review it, until their own review is in, the claim is ruled on, or they have asked to see the
 * others'. Editors weigh reviews against each other, so they see all of them.
 */
export function areReviewsClosed(to: Involvement): boolean {
  const isToReview = isEverClosedTo(to.role) && (to.isAssigned || to.hasBegun);
  return isToReview && to.workflow !== "ruled" && !to.hasReviewed && !to.hasOpened;
}

const isEverClosedTo = (role: Role): boolean => role === "reviewer";

/** Returns the id of a person to whom reviews may be closed; null for everybody else, who need no lookup. */
export function onlooker(actor: Actor | null): string | null {
  return actor && isEverClosedTo(actor.role) ? actor.id : null;
}

/** The desk's position as shown to a person to whom the reviews are closed. */
export const CLOSED = { verdict: null, attributionCheck: "unchecked" } as const satisfies {
  verdict: Verdict | null;
  attributionCheck: AttributionCheck;
};

/** Tests to whom reviews are closed, for every role and state. */
import { describe, expect, it } from "vitest";
import { ROLES } from "../people/person";
import { WORKFLOWS } from "./claim";
import { areReviewsClosed, type Involvement } from "./closed-reviews";

const TO_REVIEW: Involvement = {
  role: "reviewer",
  workflow: "reviewed",
  isAssigned: true,
  hasBegun: false,
  hasReviewed: false,
  hasOpened: false,
};

describe("reviews", () => {
  it("are closed to a reviewer who has the claim or has begun on it, in every state but ruled", () => {
    for (const workflow of WORKFLOWS) {
      const closed = workflow !== "ruled";
      expect(areReviewsClosed({ ...TO_REVIEW, workflow }), workflow).toBe(closed);
      expect(areReviewsClosed({ ...TO_REVIEW, workflow, isAssigned: false, hasBegun: true }), workflow).toBe(closed);
    }
  });

  it("are open to a reviewer who has nothing to do with the claim, who has reviewed it, or who asked", () => {
    expect(areReviewsClosed({ ...TO_REVIEW, isAssigned: false })).toBe(false);
    expect(areReviewsClosed({ ...TO_REVIEW, hasReviewed: true })).toBe(false);
    expect(areReviewsClosed({ ...TO_REVIEW, hasOpened: true })).toBe(false);
  });

  it("are closed to reviewers only", () => {
    const closed = ROLES.filter((role) => areReviewsClosed({ ...TO_REVIEW, role, hasBegun: true }));
    expect(closed).toEqual(["reviewer"]);
  });
});

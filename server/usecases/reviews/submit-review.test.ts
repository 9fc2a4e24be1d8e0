/** Tests how the desk's position follows from reviews, and what a ruling changes. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/server/domain/people/person";
import { OPERATOR } from "@/server/domain/people/person";
import { editClaim } from "../claims/edit-claim";
import { listClaimPage } from "../claims/list-claims";
import { readOneClaim } from "../claims/read-claim";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { makeRuling, submitReview } from "./submit-review";

const STATEMENT = "Every port is closed.";

let desk: TestDesk;
let claimId: string;
beforeEach(async () => {
  desk = await openTestDesk();
  claimId = await addTestClaim(desk, { statement: STATEMENT });
});
afterEach(() => desk.close());

const read = () => readOneClaim.execute(desk.as("viewer"), { id: claimId });

function review(who: Role, verdict: string | null, attributionCheck = "accurate") {
  const input = { claimId, statement: STATEMENT, verdict, attributionCheck, reasons: `${who}: ${verdict}` };
  return submitReview.execute(desk.as(who), input);
}

describe("reviews", () => {
  it("stand for the desk while they agree", async () => {
    expect(await review("reviewer", "refuted")).toMatchObject({
      agreed: true,
      verdict: "refuted",
      workflow: "reviewed",
    });
    expect(await review("editor", "refuted")).toMatchObject({ agreed: true, verdict: "refuted" });
    expect(await read()).toMatchObject({ verdict: "refuted", attributionCheck: "accurate", reviewsAgree: true });
  });

  it("leave open the axis on which they differ", async () => {
    await review("reviewer", "refuted");
    expect(await review("editor", "misleading")).toMatchObject({
      agreed: false,
      verdict: null,
      attributionCheck: "accurate",
    });
    const open = { verdict: null, attributionCheck: "accurate", reviewsAgree: false };
    expect(await read()).toMatchObject(open);
    const { claims } = await listClaimPage.execute(desk.as("viewer"), {});
    expect(claims).toMatchObject([open]);
  });

  it("are superseded by the same person's next one, and never lost", async () => {
    await review("reviewer", "refuted");
    desk.pass(1000);
    await review("reviewer", "supported");
    const { reviews, verdict } = await read();
    expect(verdict).toBe("supported");
    expect(reviews.map((one) => [one.verdict, one.supersededAt !== null])).toEqual([
      ["supported", false],
      ["refuted", true],
    ]);
  });

  it("are refused on words that were changed meanwhile, and say which", async () => {
    await editClaim.execute(desk.as("editor"), { id: claimId, version: 1, statement: "Most ports are closed." });
    await expect(review("reviewer", "refuted")).rejects.toMatchObject({
      code: "stale",
      details: { theirs: { statement: "Most ports are closed." }, yours: { reasons: "reviewer: refuted" } },
    });
  });

  it("need a judgement on one axis at least, and a person behind them", async () => {
    await expect(review("reviewer", null, "unchecked")).rejects.toMatchObject({ code: "invalid" });
    await expect(review("reviewer", null, "not said")).resolves.toMatchObject({ attributionCheck: "not said" });
    const input = { claimId, statement: STATEMENT, verdict: "refuted" };
    await expect(submitReview.execute(desk.as(OPERATOR), input)).rejects.toMatchObject({ code: "not allowed" });
  });
});

describe("a ruling", () => {
  const rule = (who: Role, given: Record<string, unknown> = {}) =>
    makeRuling.execute(desk.as(who), {
      claimId,
      statement: STATEMENT,
      verdict: "misleading",
      reasons: "Weighed.",
      ...given,
    });

  it("settles what the reviewers left open, and ends reviewing", async () => {
    await review("reviewer", "refuted");
    await review("admin", "supported");
    expect(await rule("editor")).toMatchObject({ workflow: "ruled", verdict: "misleading" });
    expect(await read()).toMatchObject({
      verdict: "misleading",
      ruling: { byName: "The editor", reasons: "Weighed." },
    });
    await expect(review("reviewer", "refuted")).rejects.toMatchObject({ code: "wrong state" });
  });

  it("needs a reviewed claim, an editor, reasons and a judgement", async () => {
    await expect(rule("editor")).rejects.toMatchObject({ code: "wrong state" });
    await review("reviewer", "refuted");
    await expect(rule("reviewer")).rejects.toMatchObject({ code: "not allowed" });
    await expect(rule("editor", { reasons: " " })).rejects.toMatchObject({ code: "invalid" });
    await expect(rule("editor", { verdict: null })).rejects.toMatchObject({ code: "invalid" });
    expect((await read()).workflow).toBe("reviewed");
  });
});

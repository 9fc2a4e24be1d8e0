/** Tests that a claim's words move by hand, and everything that follows: statement, search, reviews, readings, undo. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claims } from "@/db/schema.sqlite";
import type { Role } from "@/server/domain/people/person";
import { checkSpans } from "@/server/store/proof/check-spans";
import { extractAgain } from "../extraction/extract-again";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { makeRuling, submitReview } from "../reviews/submit-review";
import { importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { editClaim } from "./edit-claim";
import { listClaimPage } from "./list-claims";
import { moveWords } from "./move-words";
import { readOneClaim } from "./read-claim";

const TEXT = "The ferry sank off Halden on Friday, and nobody drowned, Ada Varga said.";
const at = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

let desk: TestDesk;
let articleId: string;
let id: string;
beforeEach(async () => {
  desk = await openTestDesk();
  articleId = await importTestArticle(desk, { text: TEXT });
  id = (await listClaimPage.execute(desk.as("viewer"), {})).claims[0]?.id ?? "";
});
afterEach(() => desk.close());

const read = () => readOneClaim.execute(desk.as("viewer"), { id });
const contentNow = async () => (await read()).spans.flatMap((one) => (one.role === "content" ? [one.exact] : []));
const move = async (content: number[][], others: object = {}) => {
  const spans = { content, cue: [at("said")], source: [at("Ada Varga")], relay: [], ...others };
  return moveWords.execute(desk.as("reviewer"), { id, version: (await read()).version, spans });
};
const review = async (who: Role, verdict: string) => {
  const { statement } = await read();
  desk.pass(1);
  await submitReview.execute(desk.as(who), { claimId: id, statement, verdict, reasons: "Log." });
  desk.pass(1);
};
const newest = async () => (await listHistory.execute(desk.as("reviewer"), { claimId: id })).lines[0];
const undo = async () => putBack.execute(desk.as("reviewer"), { eventId: (await newest())?.id ?? "" });
const found = async (q: string) => (await listClaimPage.execute(desk.as("viewer"), { filter: { q } })).claims.length;

describe("moving words", () => {
  it("marks the new ones, makes the statement again, and is found by them alone", async () => {
    await move([at("nobody drowned")]);
    expect(await contentNow()).toEqual(["nobody drowned"]);
    expect(await read()).toMatchObject({ id, statement: "Nobody drowned.", quotation: "indirect" });
    expect([await found("drowned"), await found("Halden")]).toEqual([1, 0]);
    expect(await newest()).toMatchObject({ action: "claim.move words", canPutBack: true });
  });

  it("keeps a wording that a person gave", async () => {
    const { version } = await read();
    const first = (await contentNow()).join(" … ");
    await editClaim.execute(desk.as("reviewer"), { id, version, statement: "All survived." });
    await move([at("nobody drowned")]);
    expect(await read()).toMatchObject({ statement: "All survived.", wordedOn: first });
    await undo();
    expect((await read()).wordedOn).toBeNull();
  });

  it("is put back, with the statement, and can then be done again", async () => {
    const before = await read();
    await move([at("nobody drowned")]);
    await undo();
    const { spans, statement, quotation } = await read();
    expect({ spans, statement, quotation }).toEqual({
      spans: before.spans,
      statement: before.statement,
      quotation: before.quotation,
    });
    await move([at("nobody drowned")]);
    expect((await read()).statement).toBe("Nobody drowned.");
  });

  it("puts back a move that is not the newest", async () => {
    const before = (await read()).spans;
    await move([at("nobody drowned")]);
    const first = (await newest())?.id;
    await move([at("drowned")]);
    await putBack.execute(desk.as("reviewer"), { eventId: first });
    expect((await read()).spans).toEqual(before);
  });

  it("adds no line where nothing moved", async () => {
    await move([at("nobody drowned")]);
    const { version } = await read();
    expect(await move([at("nobody drowned")])).toMatchObject({ version });
  });

  it("is refused, with both, after somebody else's change", async () => {
    await move([at("nobody drowned")]);
    const spans = { content: [at("drowned")], cue: [], source: [], relay: [] };
    const late = moveWords.execute(desk.as("editor"), { id, version: 1, spans });
    await expect(late).rejects.toMatchObject({ code: "stale", details: { theirs: {}, yours: {} } });
    expect(await contentNow()).toEqual(["nobody drowned"]);
  });

  it.each([
    ["no words", []],
    ["words behind the end", [[0, 9999]]],
    [
      "runs that overlap",
      [
        [0, 9],
        [4, 14],
      ],
    ],
  ])("refuses %s", async (_, content) => {
    await expect(move(content)).rejects.toMatchObject({ code: "invalid" });
  });

  it("outlasts every new reading", async () => {
    await move([at("drowned")]);
    await desk.database.write((tx) => tx.update(claims).set({ engine: "older" }));
    const proposals = await extractAgain.execute(desk.as("editor"), { id: articleId });
    expect(proposals).toMatchObject({ gone: 0, moved: 0 });
  });
});

describe("a review of other words", () => {
  it("counts no more until its author confirms it", async () => {
    await review("reviewer", "refuted");
    const given = await contentNow();
    await move([at("nobody drowned")]);
    const { reviews, verdict } = await read();
    expect(verdict).toBeNull();
    expect(reviews).toMatchObject([{ verdict: "refuted", otherWords: given.join(" … ") }]);
    await review("editor", "supported");
    expect(await read()).toMatchObject({ verdict: "supported", reviewsAgree: true });
    await review("reviewer", "refuted");
    expect(await read()).toMatchObject({ verdict: null, reviewsAgree: false });
  });

  it("counts again once the words are put back, with what was reviewed since", async () => {
    await review("reviewer", "refuted");
    await move([at("nobody drowned")]);
    const { id: eventId } = (await newest()) ?? {};
    await review("editor", "supported");
    await putBack.execute(desk.as("reviewer"), { eventId });
    const { reviews, verdict } = await read();
    expect(verdict).toBe("refuted");
    expect(reviews.map((one) => one.otherWords)).toEqual(["nobody drowned", null]);
  });

  it("does not arise where only the cue moved", async () => {
    const content = (await read()).spans.flatMap((one) => (one.role === "content" ? [[one.start, one.end]] : []));
    await review("reviewer", "refuted");
    await move(content, { cue: [] });
    expect(await read()).toMatchObject({ verdict: "refuted", reviews: [{ otherWords: null }] });
  });

  it("cannot be ruled on unseen: a ruled claim keeps its words until it is reopened", async () => {
    await review("reviewer", "refuted");
    const { statement } = await read();
    const ruling = { claimId: id, statement, verdict: "refuted", reasons: "Log." };
    await makeRuling.execute(desk.as("editor"), ruling);
    await expect(move([at("nobody drowned")])).rejects.toMatchObject({ code: "wrong state" });
  });
});

it("shows the words that it says, whatever is moved and put back", async () => {
  const run = fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
  const step = fc.oneof(
    fc.record({ content: fc.array(run, { maxLength: 3 }), cue: fc.array(run, { maxLength: 1 }) }),
    fc.constant("undo" as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 5 }), async (steps) => {
      for (const one of steps)
        await (one === "undo" ? undo() : move(one.content, { cue: one.cue })).catch(() => undefined);
      expect((await checkSpans(desk.database.read)).faults).toEqual([]);
      expect((await contentNow()).length).toBeGreaterThan(0);
    }),
    { numRuns: 15 },
  );
});

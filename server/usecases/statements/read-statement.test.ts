/** Tests that confirmed repetitions by one speaker are one statement, whichever of its sightings is asked about. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/server/domain/people/person";
import { importArticle } from "../articles/import-article";
import { addClaim } from "../claims/add-claim";
import { reopenClaim, setClaimAside } from "../claims/advance-claim";
import { assignClaim } from "../claims/assign-claim";
import { editClaim } from "../claims/edit-claim";
import { readOneClaim } from "../claims/read-claim";
import { editRelation, linkClaims } from "../relations/change-relations";
import { makeRuling, submitReview } from "../reviews/submit-review";
import { openTestDesk, type TestDesk } from "../test-desk";
import { readStatement } from "./read-statement";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

type Place = { speaker?: string; relay?: string };

/** A claim in an article of its own, published on this day of March. */
async function sighting(day: number, { speaker = "Ada Varga", relay }: Place = {}): Promise<string> {
  const text = `Morning came.\nThe quay is safe, they heard on day ${day}.`;
  const publishedOn = `2026-03-${String(day).padStart(2, "0")}`;
  const article = { title: `Day ${day}`, text, publisher: "Quay News", publishedOn };
  const { id: articleId } = await importArticle.execute(desk.as("reviewer"), article);
  const claim = { articleId, content: [[14, 30]], quotation: "indirect", speaker, relay: relay ?? null };
  return (await addClaim.execute(desk.as("reviewer"), claim)).id;
}

const tie = (a: string, b: string) =>
  linkClaims.execute(desk.as("editor"), { a, b, type: "repeats", reason: "The same words." });
const statement = (id: string) => readStatement.execute(desk.as("viewer"), { id });

describe("a statement", () => {
  it("has every sighting that is tied to another, by date, from each of them", async () => {
    const [late, early, middle] = [await sighting(9), await sighting(2), await sighting(5)];
    await tie(late, middle);
    await tie(middle, early);
    for (const id of [late, early, middle]) {
      const found = await statement(id);
      expect(found.id).toBe(early);
      expect(found.sightings.map((one) => one.id)).toEqual([early, middle, late]);
    }
    const { sightings } = await readOneClaim.execute(desk.as("viewer"), { id: late });
    expect(sightings).toEqual([early, middle, late]);
  });

  it("shows the words of each sighting in their passage", async () => {
    const [one] = (await statement(await sighting(3))).sightings;
    expect(one?.passage.text).toBe("The quay is safe, they heard on day 3.");
    expect(one?.passage.content).toEqual([[0, 16]]);
  });

  it("says through whom it came", async () => {
    const [first, second, third] = [
      await sighting(1),
      await sighting(2, { relay: "Coast Wire" }),
      await sighting(3, { relay: "Coast Wire" }),
    ];
    await tie(second, first);
    await tie(third, first);
    expect((await statement(second)).ways).toEqual([
      { names: [], sightings: 1 },
      { names: ["Coast Wire"], sightings: 2 },
    ]);
  });

  it("is worded as in the earliest sighting, or as a person worded it", async () => {
    const [first, second] = [await sighting(1), await sighting(2)];
    await tie(second, first);
    expect(await statement(second)).toMatchObject({ statement: "The quay is safe.", reworded: false });
    const wording = "The north quay is safe to walk on.";
    await editClaim.execute(desk.as("reviewer"), { id: second, version: 1, statement: wording });
    expect(await statement(first)).toMatchObject({ statement: wording, reworded: true });
  });
});

describe("what ties nothing together", () => {
  const alone = async (id: string) => (await statement(id)).sightings.map((one) => one.id);

  it("is a repetition by somebody else", async () => {
    const [ada, ben] = [await sighting(1), await sighting(2, { speaker: "Ben Okafor" })];
    await tie(ben, ada);
    expect(await alone(ada)).toEqual([ada]);
  });

  it("is one that nobody has confirmed, or another link", async () => {
    const [first, second] = [await sighting(1), await sighting(2)];
    const { id } = await tie(second, first);
    await editRelation.execute(desk.as("editor"), { id, version: 1, state: "suggested" });
    await linkClaims.execute(desk.as("editor"), { a: second, b: first, type: "qualifies", reason: "So." });
    expect(await alone(first)).toEqual([first]);
  });

  it("is a claim that was set aside", async () => {
    const [first, aside, third] = [await sighting(1), await sighting(2), await sighting(3)];
    await tie(aside, first);
    await tie(third, aside);
    await setClaimAside.execute(desk.as("reviewer"), { id: aside, version: 1, reason: "out of scope" });
    expect([await alone(first), await alone(aside)]).toEqual([[first], [aside]]);
  });
});

describe("a ruling on one sighting", () => {
  const judged = { statement: "The quay is safe.", verdict: "refuted", reasons: "Divers found cracks." };

  /** Two sightings; the desk has ruled on the first. */
  async function oneRuled(): Promise<[ruled: string, other: string]> {
    const [ruled, other] = [await sighting(1), await sighting(2)];
    await tie(other, ruled);
    await submitReview.execute(desk.as("reviewer"), { claimId: ruled, ...judged });
    await makeRuling.execute(desk.as("editor"), { claimId: ruled, ...judged });
    return [ruled, other];
  }
  const offered = async (id: string, who: Actor | "editor" = "editor") =>
    (await readOneClaim.execute(desk.as(who), { id })).ruledElsewhere;

  it("is offered on the others, and judges nothing there", async () => {
    const [ruled, other] = await oneRuled();
    const ruling = { claimId: ruled, verdict: "refuted", reasons: "Divers found cracks.", articleTitle: "Day 1" };
    expect(await offered(other)).toMatchObject([ruling]);
    expect(await offered(ruled)).toEqual([]);
    const { sightings, rulings } = await statement(other);
    expect(rulings).toMatchObject([ruling]);
    expect(sightings.map(({ verdict }) => verdict)).toEqual(["refuted", null]);
  });

  it("is not offered once it has ended, or where the claim is ruled itself", async () => {
    const [ruled, other] = await oneRuled();
    const { version } = await readOneClaim.execute(desk.as("editor"), { id: ruled });
    await reopenClaim.execute(desk.as("editor"), { id: ruled, version, reason: "New dive." });
    expect(await offered(other)).toEqual([]);
    await submitReview.execute(desk.as("reviewer"), { claimId: other, ...judged });
    await makeRuling.execute(desk.as("editor"), { claimId: other, ...judged });
    expect(await offered(ruled)).toHaveLength(1);
    expect(await offered(other)).toEqual([]);
  });

  it("is not offered while the reviews are closed to the reader", async () => {
    const [, other] = await oneRuled();
    const ana = await desk.join("reviewer", "Ana");
    await assignClaim.execute(desk.as("editor"), { id: other, version: 1, assigneeId: ana.id });
    expect(await offered(other, ana)).toHaveLength(1);
    await submitReview.execute(desk.as("reviewer"), { claimId: other, ...judged, verdict: "disputed" });
    expect(await offered(other, ana)).toEqual([]);
    await submitReview.execute(desk.as(ana), { claimId: other, ...judged, verdict: "supported" });
    expect(await offered(other, ana)).toHaveLength(1);
  });
});

it("refuses a claim that does not exist", async () => {
  await expect(statement("nothing")).rejects.toMatchObject({ code: "not found" });
});

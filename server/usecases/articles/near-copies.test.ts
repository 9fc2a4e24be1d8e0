/** Tests that reprinted agency text is recognised, and what follows from it for links between its claims. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { articleAgencies, articleCopies, articleShingles } from "@/db/schema.sqlite";
import { SERVER } from "@/server/domain/people/person";
import { agenciesIn, copiesOf } from "@/server/store/copies";
import { enqueueArticle } from "@/server/store/match-queue";
import { addClaim } from "../claims/add-claim";
import { listClaimPage } from "../claims/list-claims";
import { readOneClaim } from "../claims/read-claim";
import { editRelation, linkClaims } from "../relations/change-relations";
import { listAllRelations } from "../relations/list-relations";
import { suggestLinks } from "../relations/suggest-links";
import { openTestDesk, type TestDesk } from "../test-desk";
import { editArticle } from "./edit-article";
import { importArticle } from "./import-article";
import { readOneArticle } from "./read-articles";

const SAID = "the sluice will be shut for a week";
const AGENCY_TEXT = `The river rose by a metre overnight and flooded the cellars of the old brewery. On Tuesday ${SAID}, it was
announced at the weir, while volunteers carried sandbags to the lower quay and the school moved its pupils uphill.`;
const OWN = "Our reader Mia Holm sent photographs of ducks upon her kitchen table, which we gladly print on page nine.";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

type Given = { title: string; text: string; day: number; author?: string };

async function article({ title, text, day, author = "" }: Given) {
  const publishedOn = `2026-04-0${day}`;
  return importArticle.execute(desk.as("reviewer"), { title, text, author, publisher: `${title} News`, publishedOn });
}

async function claimIn(articleId: string, text: string, words = SAID): Promise<string> {
  const start = text.indexOf(words);
  const claim = { articleId, content: [[start, start + words.length]], quotation: "indirect", speaker: "Ada Varga" };
  return (await addClaim.execute(desk.as("reviewer"), claim)).id;
}

const read = (id: string) => readOneArticle.execute(desk.as("viewer"), { id });
const reprint = `LEIDEN (AP) — ${AGENCY_TEXT}\n${OWN}`;

describe("an article that is largely another's", () => {
  it("says so when it comes in, and on its page, as does the other", async () => {
    const first = await article({ title: "Weir", text: AGENCY_TEXT, day: 1 });
    const second = await article({ title: "Ducks", text: reprint, day: 2 });
    expect(first.copied).toBeNull();
    expect(second.copied).toBe("68 % of its words are those of “Weir” (Weir News, 1 Apr 2026). Credited to AP.");
    const [of, by] = [await read(first.id), await read(second.id)];
    expect([of.copied, by.copied]).toEqual([
      "100 % of its words are those of “Ducks” (Ducks News, 2 Apr 2026).",
      "68 % of its words are those of “Weir” (Weir News, 1 Apr 2026).",
    ]);
    expect([of.credited, by.credited]).toEqual([null, "Credited to AP."]);
    expect([of.copies.map(({ id }) => id), by.copies.map(({ id }) => id)]).toEqual([[second.id], [first.id]]);
  });

  it("is named with its claims, and its share stands with them in the list", async () => {
    const first = await article({ title: "Weir", text: AGENCY_TEXT, day: 1 });
    const claimId = await claimIn(first.id, AGENCY_TEXT);
    const shown = async () => {
      const { claims } = await listClaimPage.execute(desk.as("viewer"), { filter: { article: first.id } });
      const { article: from } = await readOneClaim.execute(desk.as("viewer"), { id: claimId });
      return { copyOf: from?.copyOf?.title ?? null, shares: new Set(claims.map((one) => one.article.copiedShare)) };
    };
    expect(await shown()).toEqual({ copyOf: null, shares: new Set([null]) });
    await article({ title: "Ducks", text: reprint, day: 2 });
    expect(await shown()).toEqual({ copyOf: "Ducks", shares: new Set([1]) });
  });

  it("is none where only a passage is the same", async () => {
    const lead = AGENCY_TEXT.slice(0, AGENCY_TEXT.indexOf(". On Tuesday"));
    const filler = Array.from({ length: 60 }, (_, n) => `heron${n}`).join(" ");
    await article({ title: "Weir", text: AGENCY_TEXT, day: 1 });
    const other = await article({ title: "Herons", text: `${lead}. ${filler}`, day: 2 });
    expect([other.copied, (await read(other.id)).copies]).toEqual([null, []]);
  });

  it("is credited anew when its author is corrected", async () => {
    const { id } = await article({ title: "Weir", text: AGENCY_TEXT, day: 1, author: "Ada Varga" });
    const agencies = async () => (await agenciesIn(desk.database.read, [id])).get(id);
    expect(await agencies()).toBeUndefined();
    await editArticle.execute(desk.as("reviewer"), { id, version: 1, details: { author: "Reuters" } });
    expect(await agencies()).toEqual(["Reuters"]);
  });

  it("is recognised when it is compared again, where it was there before copies were kept", async () => {
    const first = await article({ title: "Weir", text: AGENCY_TEXT, day: 1 });
    const second = await article({ title: "Ducks", text: reprint, day: 2 });
    await desk.database.write(async (tx) => {
      for (const table of [articleCopies, articleShingles, articleAgencies]) await tx.delete(table);
      for (const { id } of [first, second]) await enqueueArticle(tx, id, 1);
    });
    for (const { id } of [first, second]) await compare(id);
    const copies = await copiesOf(desk.database.read, [first.id, second.id]);
    expect([...copies.keys()].sort()).toEqual([first.id, second.id].sort());
  });
});

async function compare(articleId: string): Promise<void> {
  await desk.database.write((tx) => enqueueArticle(tx, articleId, 1));
  await suggestLinks.execute({ actor: SERVER, database: desk.database, now: () => 1 }, { articleId });
}

describe("claims of near copies", () => {
  const suggested = async () =>
    (await listAllRelations.execute(desk.as("viewer"), { state: "suggested" })).relations.map(
      ({ a, b, type, sure, reason }) => ({ a, b, type, sure, reason }),
    );

  /** The agency's text at three publishers, with the claim in each. */
  async function threeCopies() {
    const texts = [AGENCY_TEXT, `${AGENCY_TEXT}\nMore soon.`, `${AGENCY_TEXT}\nMore tomorrow, they hope.`];
    const made = [];
    for (const [at, text] of texts.entries()) {
      const { id } = await article({ title: `Copy${at}`, text, day: at + 1 });
      made.push({ articleId: id, claimId: await claimIn(id, text) });
    }
    return made as [Made, Made, Made];
  }
  type Made = { articleId: string; claimId: string };

  it("repeat each other where their words are the same, for sure", async () => {
    const [first, second, third] = await threeCopies();
    for (const { articleId } of [second, third]) await compare(articleId);
    const links = await suggested();
    expect(links.map(({ a, b }) => [a, b])).toEqual(
      expect.arrayContaining([
        [second.claimId, first.claimId],
        [third.claimId, first.claimId],
      ]),
    );
    expect(links).toHaveLength(2);
    for (const link of links) {
      expect(link).toMatchObject({ type: "repeats", sure: true });
      expect(link.reason).toMatch(/^9\d % of the words of the two articles are the same\.$/u);
    }
  });

  it("are not suggested where a copy's claim was dismissed", async () => {
    const [first, second] = await threeCopies();
    const other = await article({ title: "Own", text: `In spring ${SAID}, said the mayor.`, day: 5 });
    const claimId = await claimIn(other.id, `In spring ${SAID}`);
    const link = { a: claimId, b: first.claimId, type: "repeats", reason: "So." };
    const { id } = await linkClaims.execute(desk.as("editor"), link);
    await editRelation.execute(desk.as("editor"), { id, version: 1, state: "dismissed" });
    await compare(other.id);
    const touching = (await suggested()).filter(({ a, b }) => [a, b].includes(claimId));
    expect(touching).toEqual([]);
    await compare(second.articleId);
    expect((await suggested()).filter(({ a, b }) => [a, b].includes(claimId))).toEqual([]);
  });
});

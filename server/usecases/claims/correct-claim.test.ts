/** Tests that what a claim says is read, corrected, found, kept through new readings, and put back. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NAMES_IN_USE } from "@/server/store/facets/filter-values";
import { relate } from "@/server/workers/tasks";
import { setWorkers } from "@/server/workers/workers";
import { editArticle } from "../articles/edit-article";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { matchWaiting } from "../relations/match-articles";
import { suggestAllLinks } from "../relations/suggest-links";
import { importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { correctClaim } from "./correct-claim";
import { countClaimFacets, listClaimPage } from "./list-claims";
import { readOneClaim } from "./read-claim";

let desk: TestDesk;
let articleId: string;
let id: string;
beforeEach(async () => {
  desk = await openTestDesk();
  const text = "The ferry of Ola Moe sank off Halden on Friday, Ada Varga said.";
  articleId = await importTestArticle(desk, { text, publishedOn: "2021-03-10" });
  const [claim] = (await listClaimPage.execute(desk.as("viewer"), {})).claims;
  id = claim?.id ?? "";
});
afterEach(() => desk.close());

const compare = () => matchWaiting({ database: desk.database, now: desk.as("admin").now });
const read = () => readOneClaim.execute(desk.as("viewer"), { id });
const correct = async (given: object) =>
  correctClaim.execute(desk.as("reviewer"), { id, version: (await read()).version, ...given });
const found = async (filter: object) => (await listClaimPage.execute(desk.as("viewer"), { filter })).claims.length;
const facet = async () =>
  (await countClaimFacets.execute(desk.as("viewer"), {})).about.map(({ value, count }) => [value, count]);

describe("what was read", () => {
  it("is found by whom it is about, once its article was compared with others", async () => {
    expect(await found({ about: ["Ola Moe"] })).toBe(0);
    await compare();
    expect(await found({ about: ["Ola Moe"] })).toBe(1);
    expect(await found({ about: ["Ola Moe", "Nobody"] })).toBe(1);
    expect(await found({ about: ["Halden"] })).toBe(0);
    expect(await facet()).toEqual([["Ola Moe", 1]]);
    expect(await NAMES_IN_USE.about(desk.database.read)).toEqual(["Ola Moe"]);
  });

  it("counts anew as soon as it is read", async () => {
    expect(await facet()).toEqual([]);
    await compare();
    expect(await facet()).toEqual([["Ola Moe", 1]]);
  });

  it("adds a line to the history when it is new, and none when it is read again", async () => {
    const lines = async () => (await listHistory.execute(desk.as("viewer"), { action: "claim.read slots" })).lines;
    await compare();
    expect((await lines()).map(({ subjectType }) => subjectType)).toEqual(["suggestion"]);
    await suggestAllLinks.execute(desk.as("editor"), {});
    await compare();
    expect(await lines()).toHaveLength(1);
  });

  it("is read anew when the day of its article is corrected", async () => {
    await editArticle.execute(desk.as("reviewer"), {
      id: articleId,
      version: 1,
      details: { publishedOn: "2021-03-20" },
    });
    expect((await read()).slotsRead.when).toEqual(["2021-03-19"]);
    expect(await compare()).toBe(0);
    expect(await found({ about: ["Ola Moe"] })).toBe(1);
  });
});

describe("what a person sets", () => {
  it("replaces what was read in that slot alone, and says so", async () => {
    expect((await read()).slotsCorrected).toEqual([]);
    await correct({ about: ["  Olaf   Moe ", "Olaf Moe", "The Moe Line"], when: ["2021-03-05/2021-03-06"] });
    const { says, slotsRead, slotsCorrected } = await read();
    expect(slotsCorrected).toEqual(["about", "when"]);
    expect(says).toMatchObject({ about: ["Olaf Moe", "The Moe Line"], where: ["Halden"] });
    expect(says?.when).toEqual([{ words: null, from: "2021-03-05", to: "2021-03-06" }]);
    expect(slotsRead).toEqual({ about: ["Ola Moe"], when: ["2021-03-05"], where: ["Halden"] });
  });

  it("finds the claim at once, in lists and in search", async () => {
    await compare();
    await correct({ about: ["Olaf Moe"], where: ["Fredrikstad"] });
    expect([await found({ about: ["Ola Moe"] }), await found({ about: ["Olaf Moe"] })]).toEqual([0, 1]);
    expect([await found({ q: "olaf" }), await found({ q: "fredrikstad" })]).toEqual([1, 1]);
    expect(await facet()).toEqual([["Olaf Moe", 1]]);
  });

  it("outlasts every new reading", async () => {
    await correct({ about: ["Olaf Moe"], where: [] });
    await compare();
    await suggestAllLinks.execute(desk.as("editor"), {});
    await compare();
    expect((await read()).says).toMatchObject({ about: ["Olaf Moe"], where: [] });
    expect(await facet()).toEqual([["Olaf Moe", 1]]);
  });

  it("has the article compared again, even if it is just being compared", async () => {
    let readings = 0;
    setWorkers({
      async relate(task) {
        readings += 1;
        desk.pass(1);
        if (readings === 1) await correct({ about: ["Olaf Moe"] });
        return relate(task);
      },
    });
    await compare();
    setWorkers(undefined);
    expect(readings).toBe(2);
    expect(await facet()).toEqual([["Olaf Moe", 1]]);
  });

  it("changes nothing where it is the same", async () => {
    await correct({ about: ["Olaf Moe"] });
    const { version } = await read();
    expect(await correct({ about: ["Olaf Moe"] })).toEqual({ version });
  });
});

describe("putting back", () => {
  it("returns to what was read", async () => {
    await compare();
    await correct({ about: ["Olaf Moe"], when: [] });
    await correct({ about: null });
    expect((await read()).slotsCorrected).toEqual(["when"]);
    expect((await read()).says).toMatchObject({ about: ["Ola Moe"], when: [] });
    expect(await facet()).toEqual([["Ola Moe", 1]]);
    expect(await found({ q: "olaf" })).toBe(0);
  });

  it("undoes a correction from the history, which tells it in words", async () => {
    await compare();
    await correct({ about: ["Olaf Moe"] });
    await correct({ about: ["Ole Moe"], when: ["2021-03-05/2021-03-06"], where: [] });
    const [line] = (await listHistory.execute(desk.as("viewer"), { claimId: id })).lines;
    expect(line?.words).toEqual([
      { field: "about", before: "Olaf Moe", after: "Ole Moe" },
      { field: "when", before: "as read from the article", after: "5 Mar 2021 to 6 Mar 2021" },
      { field: "where", before: "as read from the article", after: "nothing" },
    ]);
    await putBack.execute(desk.as("reviewer"), { eventId: line?.id });
    expect((await read()).slotsCorrected).toEqual(["about"]);
    expect((await read()).says).toMatchObject({ about: ["Olaf Moe"], where: ["Halden"] });
    expect(await facet()).toEqual([["Olaf Moe", 1]]);
  });
});

describe("refuses", () => {
  it("a version that somebody else has changed, with both", async () => {
    const { version } = await read();
    await correct({ about: ["Olaf Moe"] });
    const late = correctClaim.execute(desk.as("editor"), { id, version, where: ["Oslo"] });
    await expect(late).rejects.toMatchObject({
      code: "stale",
      details: {
        theirs: { about: ["Olaf Moe"], when: ["2021-03-05"], where: ["Halden"] },
        yours: { about: ["Olaf Moe"], when: ["2021-03-05"], where: ["Oslo"] },
      },
    });
  });

  it.each([
    [{ when: ["2021-02-30"] }, "Write days as YYYY-MM-DD or, for several, YYYY-MM-DD/YYYY-MM-DD."],
    [{ when: ["2021-03-06/2021-03-05"] }, "The last day has to be on or after the first."],
    [{ about: ["x".repeat(201)] }, "Keep a name to 200 characters."],
    [{ about: Array.from({ length: 13 }, (_, n) => `Name ${n}`) }, "Name at most 12."],
  ])("%o", async (given, message) => {
    await expect(correct(given)).rejects.toMatchObject({ code: "invalid", message });
  });
});

/** Tests that every value of a long facet can be found, even one with too few claims to be listed. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { addTestClaim, importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { countClaimFacets } from "./list-claims";

/** More speakers than the facet lists. */
const SPEAKERS = 205;
const LISTED = 200;

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
  const articleId = await importTestArticle(desk);
  for (let n = 0; n < SPEAKERS; n += 1)
    for (const speaker of n < LISTED ? [`Said often ${n}`, `Said often ${n}`] : [`Élodie Rare ${n}`])
      await addTestClaim(desk, { articleId, speaker });
});
afterEach(() => desk.close());

const facets = (input: object) => countClaimFacets.execute(desk.as("viewer"), input);

it("tells how many there are, finds those that are not listed, and lists what was chosen", async () => {
  const all = await facets({});
  expect(all.speaker).toHaveLength(LISTED);
  expect(all.sizes.speaker).toBe(SPEAKERS);
  const { speaker: found, sizes } = await facets({ search: { facet: "speaker", words: "elodie rare" } });
  expect(found.map(({ label, count }) => [label, count])).toEqual(
    Array.from({ length: SPEAKERS - LISTED }, (_, n) => [`Élodie Rare ${LISTED + n}`, 1]),
  );
  expect(sizes.speaker).toBe(SPEAKERS);
  const [one] = found;
  expect((await facets({ filter: { speaker: [one?.value] } })).speaker).toContainEqual(one);
});

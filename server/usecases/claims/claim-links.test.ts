/** Tests the origins that a claim's page shows: as many as the standing counts, with how each claim takes part. */
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "@/db/testing/test-database";
import { MOST_IN_A_RING } from "@/server/domain/claims/standing";
import { insertRelation } from "@/server/store/relations";
import { linkClaims } from "../relations/change-relations";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { listClaimPage } from "./list-claims";
import { readOneClaim } from "./read-claim";

let desk: TestDesk;
let mine: string;
beforeEach(async () => {
  desk = await openTestDesk();
  mine = await addTestClaim(desk, { statement: "The bridge is shut.", speaker: "Ada Varga", publisher: "Gazette" });
});
afterEach(() => desk.close());

const claim = (given: { speaker?: string; relay?: string; publisher: string }) =>
  addTestClaim(desk, { statement: "The bridge cannot be crossed.", ...given });
const link = (a: string, b: string, type: string) =>
  linkClaims.execute(desk.as("reviewer"), { a, b, type, reason: "Because." });

async function chain() {
  const { origins, standing, originsCut } = await readOneClaim.execute(desk.as("viewer"), { id: mine });
  const { claims } = await listClaimPage.execute(desk.as("viewer"), {});
  expect(claims.find(({ id }) => id === mine)?.standing).toEqual(standing);
  expect(origins).toHaveLength(standing.corroboratedBy);
  const said = origins.map(({ names, claims }) => [
    names.join(),
    ...claims.map(({ manner, by }) => `${manner}: ${by}`),
  ]);
  return { said, cut: originsCut };
}

describe("the origins of a claim", () => {
  it("are none without corroboration", async () => expect(await chain()).toEqual({ said: [], cut: false }));

  it("are told apart by who said it, who passed it on and who repeated it", async () => {
    const ministry = await claim({ speaker: "Transport ministry", publisher: "Herald" });
    await link(ministry, mine, "corroborates");
    await link(await claim({ speaker: "Ben Okafor", publisher: "Post" }), ministry, "repeats");
    for (const publisher of ["Courier", "Echo"])
      await link(await claim({ relay: "Harbour Wire", publisher }), mine, "corroborates");
    expect((await chain()).said).toEqual([
      ["Transport ministry", "said: Herald", "repeated: Post"],
      ["Harbour Wire", "relayed: Courier", "relayed: Echo"],
    ]);
  });

  it("leave out whoever repeats the claim itself, also through others", async () => {
    const first = await claim({ speaker: "Ben Okafor", publisher: "Post" });
    const second = await claim({ speaker: "Cem Demir", publisher: "Echo" });
    await link(second, mine, "corroborates");
    expect((await chain()).said).toHaveLength(1);
    await link(first, mine, "repeats");
    await link(second, first, "repeats");
    expect((await chain()).said).toEqual([]);
  });

  it("are followed through so many claims, and it says so where there are more", async () => {
    const root = await claim({ speaker: "Ben Okafor", publisher: "Post" });
    await link(root, mine, "corroborates");
    await desk.database.write(async (tx) => {
      await execute(
        tx,
        sql`insert into claims (id, ordinal, article_id, statement, quotation, workflow, attribution_check, rank, added_at)
        with recursive n(i) as (select 101 union all select i + 1 from n where i < ${100 + MOST_IN_A_RING})
        select 'many-' || i, i, (select article_id from claims limit 1), 'S', 'direct', 'unreviewed', 'unchecked', i, 1 from n`,
      );
      for (let n = 1; n <= MOST_IN_A_RING; n += 1) {
        const ends = { a: `many-${100 + n}`, b: n % 2 === 1 ? root : `many-${99 + n}` };
        await insertRelation(tx, {
          id: `repeat-${n}`,
          ...ends,
          type: "repeats",
          state: "confirmed",
          reason: "So.",
          at: 1,
        });
      }
    });
    const { said, cut } = await chain();
    expect([cut, said[0]?.length]).toEqual([true, MOST_IN_A_RING]);
  });
});

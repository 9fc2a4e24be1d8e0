/** Proves that what lists show of claims from memory is what the rows say, whatever changes meanwhile and whoever makes it. */
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readAddress } from "@/db/address";
import { openDatabase } from "@/db/open";
import { TEST_ENGINE } from "@/db/testing/test-database";
import { listClaims } from "@/server/store/claims/claim-list";
import { readListed } from "@/server/store/claims/listed-claims";
import { addTestClaim, importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { listClaimPage } from "./list-claims";
import { tagClaim } from "./tag-claim";
import { NAMES, testChanges, unlessItDoesNotFit } from "./test-changes";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const WHOLE = { filter: {}, sort: "newest", limit: 200 } as const;

const listed = async () => {
  return (await listClaimPage.execute(desk.as("viewer"), WHOLE)).claims;
};

/** The same list, from the rows alone. */
async function fresh() {
  const { read } = desk.database;
  const { ranks } = await listClaims(read, { ...WHOLE, after: null, me: null });
  const claims = await readListed(read, ranks);
  return ranks.map((rank) => ({ ...claims.get(rank), closed: false }));
}

it.each([
  ["one after the other", false],
  ["while lists are being read", true],
])("is up to date after any changes, made %s", async (_, concurrently) => {
  const changes = testChanges(desk, listed);
  const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(20)), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (made) => {
      const ids = [await addTestClaim(desk, { speaker: NAMES[0] ?? "" }), await addTestClaim(desk)];
      for (const [kind, n] of made) {
        const change = changes[kind]?.(ids[n % 2] ?? "", n).catch(unlessItDoesNotFit);
        await (concurrently ? Promise.all([listed(), change, listed(), listed()]) : change);
        if (!concurrently) await listed();
      }
      expect(await listed()).toEqual(await fresh());
    }),
    { numRuns: 20 },
  );
});

it.runIf(TEST_ENGINE !== "pglite")("notices what another process changes", async () => {
  const id = await addTestClaim(desk);
  await listed();
  await listed();
  const elsewhere = await openDatabase(readAddress(desk.address));
  await tagClaim.execute({ ...desk.as("reviewer"), database: elsewhere }, { id, add: ["from elsewhere"] });
  await elsewhere.close();
  expect((await listed())[0]?.tags).toEqual(["from elsewhere"]);
});

it("tells where in a statement the words are that were searched for, and not those that were before", async () => {
  await addTestClaim(desk, { statement: "The bridge is shut." });
  const found = async (q: string) => {
    const { claims } = await listClaimPage.execute(desk.as("viewer"), { ...WHOLE, filter: { q } });
    return claims.flatMap(
      ({ statement, hits }) => hits?.map(([start, end]) => statement.slice(start, end)) ?? ["none"],
    );
  };
  expect(await found("bridge")).toEqual(["bridge"]);
  expect(await found("shu")).toEqual(["shut"]);
  expect(await found("")).toEqual(["none"]);
});

/** Has `then` called with each statement that is read with, once its rows are there and before they are handed over. */
function afterReading(then: (statement: string) => unknown): void {
  const { read } = desk.database;
  const raw = read.raw.bind(read);
  read.raw = async (statement, values) => {
    const rows = await raw(statement, values);
    await then(statement);
    return rows;
  };
}

it("keeps nothing that was read before a change and comes after it", async () => {
  const id = await addTestClaim(desk);
  await listed();
  let changed = false;
  afterReading(async (statement) => {
    if (changed || !statement.includes("claim_tags")) return;
    changed = true;
    await tagClaim.execute(desk.as("reviewer"), { id, add: ["meanwhile"] });
    await listed();
  });
  await listed();
  expect((await listed())[0]?.tags).toEqual(["meanwhile"]);
});

it("asks of claims that were listed twice where they stand and no more, also once another article is there", async () => {
  await addTestClaim(desk, { speaker: NAMES[0] ?? "" });
  await listed();
  await listed();
  let asked = 0;
  afterReading(() => {
    asked += 1;
  });
  await listed();
  const [head, walk, lines] = [1, 1, 1];
  expect(asked).toBe(head + walk);
  await importTestArticle(desk);
  asked = 0;
  await listed();
  expect(asked).toBe(head + lines + walk);
});

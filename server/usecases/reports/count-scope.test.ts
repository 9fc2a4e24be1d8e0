/** Tests that a scope is counted in full, even beyond what one report can hold, and as the report would count it. */
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { execute } from "@/db/testing/test-database";
import { startReview } from "../claims/advance-claim";
import { readOneClaim } from "../claims/read-claim";
import { submitReview } from "../reviews/submit-review";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { countScope } from "./count-scope";
import { previewReport } from "./read-reports";
import { MOST_CLAIMS } from "./snapshot";

const STATEMENT = "Every port is closed.";

let desk: TestDesk;
let claimId: string;
beforeEach(async () => {
  desk = await openTestDesk();
  claimId = await addTestClaim(desk, { statement: STATEMENT });
  await submitReview.execute(desk.as("reviewer"), { claimId, statement: STATEMENT, verdict: "refuted" });
});
afterEach(() => desk.close());

const count = (scope: object) => countScope.execute(desk.as("viewer"), { scope });

it("counts all that match, also those for which a report has no room", async () => {
  await desk.database.write(async (tx) =>
    execute(
      tx,
      sql`insert into claims (id, ordinal, article_id, statement, quotation, workflow, attribution_check, rank, added_at)
      with recursive n(i) as (select 2 union all select i + 1 from n where i < ${MOST_CLAIMS + 10})
      select 'many-' || i, i, (select article_id from claims), 'S', 'direct', 'unreviewed', 'unchecked', i, 1 from n`,
    ),
  );
  const counts = { claims: MOST_CLAIMS + 10, ruled: 0, reviewed: 1, notReviewed: MOST_CLAIMS + 9 };
  expect(await count({ filter: {} })).toEqual({ counts, most: MOST_CLAIMS, leftOut: 0 });
});

it.each([
  ["by step", { filter: { workflow: ["reviewed", "ruled"] } }],
  ["by another step", { filter: { workflow: ["unreviewed"] } }],
  ["by verdict", { filter: { verdict: ["refuted"] } }],
])("counts as the report does: %s", async (_, scope) => {
  await addTestClaim(desk);
  const { counts } = await previewReport.execute(desk.as("viewer"), { scope });
  expect(counts).toMatchObject((await count(scope)).counts);
});

it("counts each claim that was chosen once", async () => {
  const { counts } = await count({ claimIds: [claimId, claimId, "nowhere"] });
  expect(counts).toEqual({ claims: 1, ruled: 0, reviewed: 1, notReviewed: 0 });
});

it("tells how many may be left out, because their reviews are closed to who asks", async () => {
  const ben = await desk.join("reviewer", "Ben");
  const { version } = await readOneClaim.execute(desk.as(ben), { id: claimId });
  await startReview.execute(desk.as(ben), { id: claimId, version });
  const asked = { scope: { filter: { verdict: ["refuted"] } } };
  expect((await countScope.execute(desk.as(ben), asked)).leftOut).toBe(1);
  expect((await countScope.execute(desk.as("viewer"), asked)).leftOut).toBe(0);
});

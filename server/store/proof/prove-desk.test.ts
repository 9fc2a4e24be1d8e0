/** Tests that the proof detects any change made outside the application, says where it is, and reports nothing else. */
import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Handle } from "@/db/database";
import {
  claimCandidates,
  claims,
  claimTags,
  claimTopics,
  editions,
  people,
  reviews,
  settings,
  slotCorrections,
  topicDismissals,
  topics,
} from "@/db/schema.sqlite";
import { TEST_ENGINE } from "@/db/testing/test-database";
import { type Random, tamperFile } from "@/db/testing/test-tamper";
import { tamperServer } from "@/db/testing/test-tamper-pg";
import { tagClaim } from "@/server/usecases/claims/tag-claim";
import { listAllReports, readEdition } from "@/server/usecases/reports/read-reports";
import { exportReport } from "@/server/usecases/reports/report-files";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { furnishProvedDesk } from "@/server/usecases/test-proved-desk";
import { searchWordsOf } from "../claims/claims";
import { dropWords, indexWords } from "../claims/search";
import { proveDesk } from "./prove-desk";
import { recordDesk } from "./record-desk";

/** Set `STET_TAMPERINGS` for many more. */
const TAMPERINGS = Number(process.env.STET_TAMPERINGS ?? (TEST_ENGINE === "sqlite" ? 60 : 25));

let desk: TestDesk;
let claimId: string;
beforeEach(async () => {
  desk = await openTestDesk();
  ({ claimId } = await furnishProvedDesk(desk));
  await tagClaim.execute(desk.as("editor"), { id: claimId, add: ["quay"], remove: ["trade"] });
});
afterEach(() => desk.close());

const faults = async () => (await desk.database.snapshot((db) => proveDesk(db))).faults;

it("holds after what people do, and says from which line on an older desk is proved", async () => {
  const proof = await desk.database.snapshot((db) => proveDesk(db));
  expect(proof.faults).toEqual([]);
  expect(proof.rows.checked).toBeGreaterThan(15);
  expect(proof.rows.recordedFrom).toBeGreaterThan(10);
  expect([proof.editions.checked, proof.search.checked, proof.models.checked]).toEqual([1, 3, 1]);
});

it("records an older desk once", async () => {
  const before = (await desk.database.snapshot((db) => proveDesk(db))).history.lines;
  await recordDesk(desk.database, desk.now());
  expect((await desk.database.snapshot((db) => proveDesk(db))).history.lines).toBe(before);
});

describe("says where", () => {
  const behind = (work: (tx: Handle) => PromiseLike<unknown>) =>
    desk.database.write(async (tx) => void (await work(tx)));

  it.each([
    ["a verdict", () => behind((tx) => tx.update(claims).set({ verdict: "supported" }).where(eq(claims.id, claimId)))],
    ["reasons", () => behind((tx) => tx.update(reviews).set({ reasons: "Seen open." }))],
    ["a tag taken off", () => behind((tx) => tx.delete(claimTags).where(eq(claimTags.tag, "quay")))],
    ["a candidate put in", () => behind((tx) => tx.insert(claimCandidates).values({ claimId, place: 0, name: "Bo" }))],
    [
      "a name set by hand",
      () => behind((tx) => tx.insert(slotCorrections).values({ claimId, slot: "about", words: "[]", at: 1 })),
    ],
    ["a tag put on", () => behind((tx) => tx.insert(claimTags).values({ claimId, tag: "new" }))],
  ])("%s", async (_, change) => {
    await change();
    expect(await faults()).toContainEqual(
      expect.stringMatching(new RegExp(`^The claim ${claimId} is not as line \\d+ of the history left it`, "u")),
    );
  });

  it("a claim taken out of a topic, and one put back among what is suggested for it", async () => {
    const [topic] = await desk.database.read.select({ id: topics.id }).from(topics);
    for (const table of [claimTopics, topicDismissals]) {
      await behind((tx) => tx.delete(table));
      expect(await faults()).toContainEqual(
        expect.stringMatching(new RegExp(`^The topic ${topic?.id} is not as line \\d+ of the history left it`, "u")),
      );
    }
  });

  it("a claim that search no longer finds, or finds under other words", async () => {
    const [claim] = await desk.database.read.select({ rank: claims.rank }).from(claims).where(eq(claims.id, claimId));
    const rank = claim?.rank ?? 0;
    await behind((tx) => indexWords(tx, [{ rank, statement: "The quay is shut.", quote: "", names: "" }]));
    expect(await faults()).toEqual([`Claim ${claimId} is not found by its own words alone.`]);
    await behind((tx) => dropWords(tx, [rank]));
    expect(await faults()).toContainEqual(expect.stringContaining("Search knows 2 claims; the desk has 3."));
  });

  it("a claim whose words search has in another's place", async () => {
    const [claim] = await desk.database.read.select({ rank: claims.rank }).from(claims).where(eq(claims.id, claimId));
    const rank = claim?.rank ?? 0;
    const [words] = await searchWordsOf(desk.database.read, [claimId]);
    await behind((tx) => dropWords(tx, [rank]));
    await behind((tx) => indexWords(tx, words ? [{ ...words, rank: rank + 1 }] : []));
    expect(await faults()).toEqual([`Claim ${claimId} is not found by its own words alone.`]);
  });

  it("a claim that search finds by a word too many", async () => {
    const [words] = await searchWordsOf(desk.database.read, [claimId]);
    await behind((tx) => indexWords(tx, words ? [{ ...words, names: `${words.names} mayor` }] : []));
    expect(await faults()).toEqual([`Claim ${claimId} is not found by its own words alone.`]);
  });

  it("a role that somebody gave themselves, and a setting that nobody set", async () => {
    const { id } = desk.people.viewer;
    await behind((tx) =>
      tx
        .update(people)
        .set({ role: "admin" })
        .where(eq(people.id, id ?? "")),
    );
    await behind((tx) => tx.insert(settings).values({ id: "odd", value: "1" }));
    expect(await faults()).toEqual([
      expect.stringContaining(`The person ${id} is not as line`),
      "The setting odd stands in no line of the history.",
    ]);
  });

  it("and a change after it, which a person makes, does not cover it up in another row", async () => {
    await behind((tx) =>
      tx
        .update(people)
        .set({ role: "admin" })
        .where(eq(people.id, desk.people.viewer.id ?? "")),
    );
    await tagClaim.execute(desk.as("editor"), { id: claimId, add: ["later"] });
    expect(await faults()).toHaveLength(1);
  });
});

it("serves no edition that is not what was frozen", async () => {
  const { reports } = await listAllReports.execute(desk.as("editor"), {});
  const id = reports[0]?.id ?? "";
  await desk.database.write(async (tx) => {
    const [row] = await tx.select().from(editions);
    await tx.update(editions).set({ snapshot: row?.snapshot.replace("refuted", "supported") ?? "" });
  });
  expect((await faults()).join(" ")).toContain("is not what was frozen");
  for (const read of [
    readEdition.execute(desk.as("editor"), { id }),
    exportReport.execute(desk.as("editor"), { id, format: "md" }),
  ])
    await expect(read).rejects.toMatchObject({ code: "unavailable" });
});

it("finds every one of many tamperings with one row or one value", async () => {
  const seed = randomInt(2 ** 31);
  const random = numbersFrom(seed);
  const tamperer =
    TEST_ENGINE === "sqlite" ? tamperFile(desk.address.replace(/^file:/u, "")) : tamperServer(desk.database);
  const missed: string[] = [];
  for (let told = 0; told < TAMPERINGS; ) {
    const done = await tamperer.tamper(random);
    if (!done) continue;
    if ((await faults()).length === 0) missed.push(done.what);
    await done.undo();
    told += 1;
  }
  tamperer.close();
  expect(missed, `with the seed ${seed}`).toEqual([]);
  expect(await faults(), "once all is put back").toEqual([]);
});

/** Returns numbers between 0 and 1 derived from the seed (Marsaglia's xorshift). */
function numbersFrom(seed: number): Random {
  let state = seed || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * Tests that a frozen edition never changes, that its SHA-256 is that of its content, and that a correction is a new
 * edition.
 */

import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "@/db/testing/test-database";
import { hashText } from "@/server/domain/articles/article";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { EXPORT_FORMATS } from "@/server/domain/report";
import { chainHead } from "@/server/store/history/events";
import { getEdition } from "@/server/store/reports";
import { setWorkers } from "@/server/workers/workers";
import { editClaim } from "../claims/edit-claim";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { makeRuling, submitReview } from "../reviews/submit-review";
import { addTestClaim, importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { correctReport, draftReport, editReport, freezeReport, publishReport, withdrawEdition } from "./change-reports";
import { listAllReports, previewReport, readEdition, readOneReport } from "./read-reports";
import { DOWNLOADS, exportClaims, exportReport } from "./report-files";
import { MOST_CLAIMS } from "./snapshot";

const STATEMENT = "Every port is closed.";

let desk: TestDesk;
let claimId: string;
beforeEach(async () => {
  desk = await openTestDesk();
  claimId = await addTestClaim(desk, { statement: STATEMENT, speaker: "Ada Varga" });
});
afterEach(() => {
  setWorkers(undefined);
  return desk.close();
});

async function draft(scope: Record<string, unknown> = { filter: {} }): Promise<string> {
  return (await draftReport.execute(desk.as("reviewer"), { title: "Ports", scope })).id;
}
const freeze = (id: string) => freezeReport.execute(desk.as("reviewer"), { id });
const publish = (id: string) => publishReport.execute(desk.as("editor"), { id });
const correct = (id: string, correction: string) => correctReport.execute(desk.as("editor"), { id, correction });
/** Runs this after a report's claims are gathered and before its edition is written. */
function meanwhile(happens: () => Promise<unknown>): void {
  setWorkers({
    async runInWorker(_, { actor, input }) {
      setWorkers(undefined);
      const gathered = await previewReport.execute(desk.as(actor), input);
      await happens();
      return gathered;
    },
  });
}
const edition = (id: string, number?: number) =>
  readEdition.execute(desk.as("viewer"), { id, ...(number === undefined ? {} : { number }) });

describe("freezing", () => {
  it("goes on once at a time for a report, and is free again after it failed", async () => {
    const id = await draft();
    const other = await draft();
    meanwhile(async () => {
      await expect(freeze(id)).rejects.toMatchObject({ code: "wrong state" });
      expect((await freeze(other)).number).toBe(1);
      throw new Error("cut off");
    });
    await expect(freeze(id)).rejects.toThrow("cut off");
    expect((await freeze(id)).number).toBe(1);
  });

  it("keeps what the desk knew then, under the SHA-256 of exactly that", async () => {
    const judgement = {
      claimId,
      statement: STATEMENT,
      verdict: "refuted",
      attributionCheck: "accurate",
      reasons: "Log.",
    };
    await submitReview.execute(desk.as("reviewer"), judgement);
    await makeRuling.execute(desk.as("editor"), judgement);
    const id = await draft();
    const { sha256 } = await freeze(id);
    const row = await getEdition(desk.database.read, id);
    expect(hashText(row?.snapshot ?? "")).toBe(sha256);
    const { snapshot } = await edition(id);
    expect(snapshot).toMatchObject({
      edition: 1,
      correction: null,
      frozenBy: "The reviewer",
      scope: { words: "Every claim at the desk.", claims: 1 },
    });
    expect(snapshot.counts).toMatchObject({ ruled: 1, notReviewed: 0 });
    expect(snapshot.claims).toMatchObject([
      {
        verdict: "refuted",
        speakers: [{ name: "Ada Varga" }],
        ruling: { by: "The editor" },
        reviews: [{ by: "The reviewer" }],
      },
    ]);
    await editClaim.execute(desk.as("editor"), { id: claimId, version: 3, statement: "Changed since." });
    expect((await edition(id)).snapshot).toEqual(snapshot);
  });

  it("holds one moment, and keeps nobody from changing the desk", async () => {
    const id = await draft();
    const head = await chainHead(desk.database.read);
    meanwhile(() => editClaim.execute(desk.as("editor"), { id: claimId, version: 1, statement: "Changed meanwhile." }));
    await freeze(id);
    expect((await edition(id)).snapshot).toMatchObject({ chainHead: head, claims: [{ statement: STATEMENT }] });
  });

  it("refuses what was changed in the report itself while its claims were gathered", async () => {
    const id = await draft();
    meanwhile(() => editReport.execute(desk.as("reviewer"), { id, version: 1, title: "Harbours" }));
    await expect(freeze(id)).rejects.toMatchObject({
      code: "wrong state",
      message: expect.stringContaining("freeze it again"),
    });
    expect((await readOneReport.execute(desk.as("viewer"), { id })).editions).toEqual([]);
  });

  it("counts positions in code points, as W3C selectors do", async () => {
    const articleId = await importTestArticle(desk, { text: "🚢🚢 Grey stones lie by the water." });
    await addTestClaim(desk, { articleId });
    const id = await draft({ filter: { article: articleId } });
    await freeze(id);
    const [claim] = (await edition(id)).snapshot.claims;
    expect(claim?.fragments).toMatchObject([{ exact: "🚢🚢 Grey s", start: 0, end: 9 }]);
  });

  it("holds each chosen claim once", async () => {
    const id = await draft({ claimIds: [claimId, claimId, "nowhere"] });
    await freeze(id);
    expect((await edition(id)).snapshot).toMatchObject({ scope: { words: "Claims chosen one by one.", claims: 1 } });
  });

  it("says when a scope held more claims than a report can", async () => {
    await desk.database.write(async (tx) =>
      execute(
        tx,
        sql`insert into claims (id, ordinal, article_id, statement, quotation, workflow, attribution_check, rank, added_at)
        with recursive n(i) as (select 2 union all select i + 1 from n where i < ${MOST_CLAIMS + 1})
        select 'many-' || i, i, (select article_id from claims), 'S', 'direct', 'unreviewed', 'unchecked', i, 1 from n`,
      ),
    );
    const preview = await previewReport.execute(desk.as("viewer"), { scope: { filter: {} } });
    expect(preview.scope).toEqual({
      words: "Every claim at the desk. 5,001 claims match; the report holds the newest 5,000 of them.",
      claims: 5000,
    });
  });

  it("makes a second edition while nothing is published, and none behind a published one", async () => {
    const id = await draft();
    expect([(await freeze(id)).number, (await freeze(id)).number]).toEqual([1, 2]);
    await publish(id);
    await expect(freeze(id)).rejects.toMatchObject({ code: "wrong state" });
  });
});

describe("publishing and correcting", () => {
  it("needs a frozen edition, an editor, and happens once an edition", async () => {
    const id = await draft();
    await expect(publish(id)).rejects.toMatchObject({ code: "wrong state" });
    await freeze(id);
    await expect(publishReport.execute(desk.as("reviewer"), { id })).rejects.toMatchObject({ code: "not allowed" });
    expect(await publish(id)).toEqual({ number: 1 });
    await expect(publish(id)).rejects.toMatchObject({ code: "wrong state" });
  });

  it("makes a new edition that says what it corrects, and leaves the old one", async () => {
    const id = await draft();
    await expect(correct(id, "Nothing yet.")).rejects.toMatchObject({ code: "wrong state" });
    const first = await freeze(id);
    await publish(id);
    await expect(correct(id, " ")).rejects.toMatchObject({ code: "invalid" });
    expect(await correct(id, "A name was misspelt.")).toMatchObject({ number: 2 });
    expect(await edition(id, 1)).toMatchObject({ sha256: first.sha256, snapshot: { correction: null } });
    expect(await edition(id)).toMatchObject({
      number: 2,
      publishedAt: null,
      snapshot: { correction: "A name was misspelt." },
    });
    expect((await readOneReport.execute(desk.as("viewer"), { id })).editions.map((one) => one.number)).toEqual([2, 1]);
  });

  it("changes the draft from the version that was seen", async () => {
    const id = await draft();
    await editReport.execute(desk.as("reviewer"), { id, version: 1, title: "Harbours" });
    await expect(editReport.execute(desk.as("reviewer"), { id, version: 1, title: "Docks" })).rejects.toMatchObject({
      code: "stale",
      details: { theirs: { title: "Harbours" }, yours: { title: "Docks" } },
    });
  });
});

describe("exporting", () => {
  it("gives every format of an edition with its SHA-256, and nothing before there is one", async () => {
    const id = await draft();
    await expect(exportReport.execute(desk.as("viewer"), { id, format: "md" })).rejects.toMatchObject({
      code: "wrong state",
    });
    const { sha256 } = await freeze(id);
    for (const format of ["md", "html", "csv", "jsonld"]) {
      const file = await exportReport.execute(desk.as("viewer"), { id, format });
      expect([file.name, file.bytes.includes(sha256)]).toEqual([`ports-edition-1.${format}`, true]);
    }
  });

  it("downloads the bytes of the text that it answers in JSON", async () => {
    const id = await draft();
    await freeze(id);
    for (const format of EXPORT_FORMATS)
      for (const [download, text] of [
        [
          DOWNLOADS.report.execute(desk.as("viewer"), { id, format }),
          exportReport.execute(desk.as("viewer"), { id, format }),
        ],
        [
          DOWNLOADS.claims.execute(desk.as("viewer"), { filter: {}, format }),
          exportClaims.execute(desk.as("viewer"), { filter: {}, format }),
        ],
      ] as const) {
        const { bytes, ...file } = await download;
        expect(bytes).toBeInstanceOf(Uint8Array);
        expect({ ...file, bytes: Buffer.from(bytes).toString("utf8") }).toEqual(await text);
      }
  });

  it("says of claims as they stand that nothing is frozen", async () => {
    const file = await exportClaims.execute(desk.as("viewer"), { filter: {}, format: "md" });
    expect(file.bytes).toContain("Not frozen: a working export, not a report.");
  });

  it("lets no statement of a claim run as a formula", async () => {
    await addTestClaim(desk, { statement: '=HYPERLINK("https://evil.example")', speaker: "+cmd Ada" });
    const { bytes } = await exportClaims.execute(desk.as("viewer"), { filter: {}, format: "csv" });
    expect(bytes).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(bytes).toContain("'+cmd Ada");
    expect(bytes).not.toMatch(/(?:^|,)"?[=+@-]/mu);
  });

  it("previews without keeping anything", async () => {
    const preview = await previewReport.execute(desk.as("viewer"), { scope: { filter: { contested: true } } });
    expect(preview).toMatchObject({
      edition: 0,
      claims: [],
      scope: { words: "Claims with a confirmed contradiction." },
    });
  });

  it.each<[ClaimFilter, string]>([
    [{ workflow: ["reviewed", "ruled"] }, "Claims that were reviewed or ruled on."],
    [{ workflow: ["in review", "set aside"] }, "Claims that are in review or were set aside."],
    [{ workflow: ["ruled"], tag: ["harbour"] }, "Claims that were ruled on, with tag: harbour."],
  ])("says in a sentence that the scope is %o", async (filter, words) => {
    expect(await previewReport.execute(desk.as("viewer"), { scope: { filter } })).toMatchObject({ scope: { words } });
  });
});

describe("withdrawing", () => {
  const reason = "The log was of another ship.";
  const withdraw = (id: string, number = 1) => withdrawEdition.execute(desk.as("editor"), { id, number, reason });
  const isListedWithdrawn = async () =>
    (await listAllReports.execute(desk.as("viewer"), {})).reports[0]?.state === "withdrawn";
  async function published(): Promise<string> {
    const id = await draft();
    await freeze(id);
    await publish(id);
    return id;
  }

  it("leaves the edition readable under its reason, in every format", async () => {
    const id = await published();
    const before = await edition(id);
    await withdraw(id);
    const { withdrawal, snapshot, sha256 } = await edition(id);
    expect(withdrawal).toMatchObject({ reason, by: desk.people.editor.name });
    expect({ snapshot, sha256 }).toEqual({ snapshot: before.snapshot, sha256: before.sha256 });
    for (const format of ["md", "html", "csv", "jsonld"])
      expect((await exportReport.execute(desk.as("viewer"), { id, format })).bytes).toContain(
        "log was of another ship",
      );
    expect(await isListedWithdrawn()).toBe(true);
  });

  it("is for editors, for what was published, and happens once", async () => {
    const id = await draft();
    await freeze(id);
    await expect(withdraw(id)).rejects.toMatchObject({ code: "wrong state" });
    await publish(id);
    const asked = { id, number: 1, reason };
    await expect(withdrawEdition.execute(desk.as("reviewer"), asked)).rejects.toMatchObject({ code: "not allowed" });
    await expect(withdrawEdition.execute(desk.as("editor"), { ...asked, reason: " " })).rejects.toMatchObject({
      code: "invalid",
    });
    await withdraw(id);
    await expect(withdraw(id)).rejects.toMatchObject({ code: "wrong state" });
    await expect(withdraw(id, 2)).rejects.toMatchObject({ code: "not found" });
  });

  it("stands: the history does not offer to put it back, and refuses whoever asks", async () => {
    const id = await published();
    await withdraw(id);
    const { lines } = await listHistory.execute(desk.as("admin"), { subjectType: "report", subjectId: id });
    expect(lines[0]).toMatchObject({ action: "report.withdraw", canPutBack: false });
    await expect(putBack.execute(desk.as("admin"), { eventId: lines[0]?.id })).rejects.toMatchObject({
      code: "wrong state",
      message: expect.stringContaining("Correct the report"),
    });
    expect((await edition(id)).withdrawal).toMatchObject({ reason });
  });

  it("says of a report whose newest published edition stands that it stands", async () => {
    const id = await published();
    await withdraw(id);
    await correct(id, "Another log.");
    expect(await isListedWithdrawn()).toBe(true);
    await publish(id);
    expect(await isListedWithdrawn()).toBe(false);
  });
});

describe("publishing", () => {
  const judge = (who: "reviewer" | "editor") =>
    submitReview.execute(desk.as(who), { claimId, statement: STATEMENT, verdict: "refuted", reasons: "Log." });
  const noteOf = async (id: string) =>
    (await listHistory.execute(desk.as("editor"), { subjectType: "report", subjectId: id })).lines[0]?.note;

  it("tells who froze it and reviewed all of it that nobody else had a hand in it", async () => {
    await judge("editor");
    const id = await draft();
    await freezeReport.execute(desk.as("editor"), { id });
    expect((await readEdition.execute(desk.as("editor"), { id })).alone).toBe(true);
    expect((await readEdition.execute(desk.as("admin"), { id })).alone).toBe(false);
    await publish(id);
    expect(await noteOf(id)).toMatchObject({ alone: true });
  });

  it.each([
    ["froze it", "editor", "reviewer"],
    ["reviewed some of it", "reviewer", "editor"],
  ] as const)("tells nothing of the kind where another person %s", async (_, reviewer, freezer) => {
    await judge(reviewer);
    const id = await draft();
    await freezeReport.execute(desk.as(freezer), { id });
    expect((await readEdition.execute(desk.as("editor"), { id })).alone).toBe(false);
    await publish(id);
    expect(await noteOf(id)).not.toHaveProperty("alone");
  });

  it("publishes no other edition than the one that was looked at", async () => {
    const id = await draft();
    await freeze(id);
    await freeze(id);
    await expect(publishReport.execute(desk.as("editor"), { id, number: 1 })).rejects.toMatchObject({
      code: "wrong state",
    });
  });
});

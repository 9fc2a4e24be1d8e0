/** Tests that closed judgements never reach a reviewer: by any read or export, for everybody they are closed to. */
import { text as textOf } from "node:stream/consumers";
import type { ReadableStream } from "node:stream/web";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/server/domain/people/person";
import { EXPORT_FORMATS } from "@/server/domain/report";
import { CATALOGUE } from "../catalogue";
import { reopenClaim, startReview } from "../claims/advance-claim";
import { assignClaim } from "../claims/assign-claim";
import { changeMany } from "../claims/bulk-change";
import { listClaimPage } from "../claims/list-claims";
import { readOneClaim } from "../claims/read-claim";
import type { UseCase } from "../define";
import { listHistory } from "../history/read-history";
import { editRelation, linkClaims } from "../relations/change-relations";
import { draftReport, freezeReport, publishReport } from "../reports/change-reports";
import { DOWNLOADS } from "../reports/report-files";
import { addTestClaim } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addTopic } from "../topics/change-topics";
import { openReviews } from "./open-reviews";
import { makeRuling, submitReview } from "./submit-review";

const STATEMENT = "The old bridge is shut to lorries.";
const OTHER = "The bridge is open.";
/** Unique to this claim, so that any of these words in a response must come from it. */
const JUDGEMENT = { verdict: "misleading", attributionCheck: "out of context", reasons: "Zinc ledgers say less." };
const SECRETS = Object.values(JUDGEMENT);

let desk: TestDesk;
let claimId: string;
let otherId: string;
let articleId: string;
let sourceId: string;
let reportId: string;
let topicId: string;
let ana: Actor;

beforeEach(async () => {
  desk = await openTestDesk();
  ana = await desk.join("reviewer", "Ana");
  claimId = await addTestClaim(desk, { statement: STATEMENT, speaker: "Ben Okafor" });
  otherId = await addTestClaim(desk, { statement: OTHER, speaker: "Ben Okafor" });
  const claim = await readOneClaim.execute(desk.as("viewer"), { id: claimId });
  [articleId, sourceId] = [claim.articleId, claim.speakers[0]?.id ?? ""];
  await linkClaims.execute(desk.as("editor"), { a: otherId, b: claimId, type: "contradicts", reason: "Not both." });
  const likely = { a: otherId, b: claimId, type: "qualifies", reason: "Both are about the bridge." };
  const { id } = await linkClaims.execute(desk.as("editor"), likely);
  await editRelation.execute(desk.as("editor"), { id, version: 1, state: "suggested" });
  await assignClaim.execute(desk.as("editor"), { id: claimId, version: 1, assigneeId: ana.id });
  await submitReview.execute(desk.as("reviewer"), { claimId, statement: STATEMENT, ...JUDGEMENT });
  topicId = (await addTopic.execute(desk.as("editor"), { name: "The bridge", claimIds: [otherId] })).id;
  const scope = { claimIds: [claimId] };
  reportId = (await draftReport.execute(desk.as("editor"), { title: "Bridges", scope })).id;
  await freezeReport.execute(desk.as("editor"), { id: reportId });
});
afterEach(() => desk.close());

/** The input for each read that could reveal the claim; the others cannot, since they return nothing about claims. */
const ASKED: Record<string, () => unknown> = {
  "articles.get": () => ({ id: articleId }),
  "claims.list": () => ({ marks: true }),
  "claims.get": () => ({ id: claimId }),
  "history.list": () => ({}),
  "relations.list": () => ({}),
  "relations.suggestions": () => ({}),
  "reports.preview": () => ({ scope: { claimIds: [claimId] } }),
  "reports.edition": () => ({ id: reportId }),
  "sources.get": () => ({ id: sourceId }),
  "statements.get": () => ({ id: claimId }),
  "topics.mayBelong": () => ({ id: topicId }),
  ...Object.fromEntries(EXPORT_FORMATS.map((format) => [`claims.export ${format}`, () => ({ filter: {}, format })])),
  ...Object.fromEntries(EXPORT_FORMATS.map((format) => [`reports.export ${format}`, () => ({ id: reportId, format })])),
};
/** Reads that return no claim's judgement, and the facet counts, which are the same for everybody. */
const TELL_NOTHING = [
  "account.get",
  "articles.draft",
  "articles.list",
  "claims.facets",
  "claims.neighbours",
  "desk.backups",
  "desk.firstRun",
  "desk.heads",
  "desk.overview",
  "desk.securityEvents",
  "history.head",
  "history.verify",
  "jobs.get",
  "jobs.list",
  "models.list",
  "relations.graph",
  "relations.learning",
  "relations.timeline",
  "people.find",
  "people.invitation",
  "people.invitations",
  "people.list",
  "reports.count",
  "reports.get",
  "reports.list",
  "sources.doubtful",
  "sources.list",
  "sources.mayBeSame",
  "sources.possibleParents",
  "topics.get",
  "topics.list",
  "topics.suggested",
];

async function answerOf(who: Actor | "editor" | "viewer", asked: string): Promise<string> {
  const [room = "", name = ""] = (asked.split(" ")[0] ?? "").split(".");
  const useCase = (CATALOGUE as unknown as Record<string, Record<string, UseCase>>)[room]?.[name];
  try {
    const answer = await useCase?.execute(desk.as(who), ASKED[asked]?.());
    const { bytes } = (answer ?? {}) as { bytes?: string | Uint8Array };
    return bytes === undefined ? JSON.stringify(answer) : Buffer.from(bytes).toString("utf8");
  } catch (error) {
    return String(error);
  }
}

const told = (answer: string) => SECRETS.filter((secret) => answer.toLowerCase().includes(secret.toLowerCase()));

describe("what is closed", () => {
  it("is looked for at every read there is", () => {
    const reads = Object.entries(CATALOGUE).flatMap(([room, names]) =>
      Object.entries(names).flatMap(([name, useCase]) => (useCase.kind === "read" ? [`${room}.${name}`] : [])),
    );
    const walked = Object.keys(ASKED).map((asked) => asked.split(" ")[0] ?? "");
    expect([...new Set([...walked, ...TELL_NOTHING])].sort()).toEqual(reads.sort());
  });

  it.each(Object.keys(ASKED))(
    "is told by %s to an editor and a viewer, and not to whoever is to review it",
    async (asked) => {
      expect(told(await answerOf(ana, asked))).toEqual([]);
      expect(told(await answerOf("editor", asked))).not.toEqual([]);
      expect(told(await answerOf("viewer", asked))).not.toEqual([]);
      expect(told(await answerOf(ana, asked)), "after it was read by others").toEqual([]);
    },
  );

  it("is not in the stream of claims either", async () => {
    const streamed = async (who: Actor | "editor") => {
      const { bytes } = await DOWNLOADS.table.execute(desk.as(who), { filter: {} });
      return textOf(bytes as unknown as ReadableStream);
    };
    expect(told(await streamed("editor"))).toEqual(SECRETS);
    expect(told(await streamed(ana))).toEqual([]);
  });

  it("is not to be guessed from whether others agree", async () => {
    const other = { claimId, statement: STATEMENT, ...JUDGEMENT, verdict: "refuted" };
    await submitReview.execute(desk.as("editor"), other);
    const agree = async (who: Actor | "editor") =>
      (await listClaimPage.execute(desk.as(who), {})).claims.find((claim) => claim.id === claimId)?.reviewsAgree;
    expect([await agree("editor"), await agree(ana)]).toEqual([false, true]);
  });
});

describe("choosing by verdict", () => {
  const listed = (who: Actor | "editor", filter: Record<string, unknown>) =>
    listClaimPage.execute(desk.as(who), { filter });

  it.each([{ verdict: ["misleading"] }, { verdict: ["none", "refuted"] }, { check: ["out of context"] }])(
    "leaves out what is closed, and says how many: %o",
    async (filter) => {
      const { claims, leftOut } = await listed(ana, filter);
      expect(claims.map((claim) => claim.id)).not.toContain(claimId);
      expect(leftOut).toBe(1);
      expect((await listed("editor", filter)).leftOut).toBe(0);
    },
  );

  it("says how many in every line of the table too", async () => {
    await submitReview.execute(desk.as("reviewer"), { claimId: otherId, statement: OTHER, ...JUDGEMENT });
    const tableOf = async (who: Actor | "editor") => {
      const { bytes } = await DOWNLOADS.table.execute(desk.as(who), { filter: { verdict: ["misleading"] } });
      const { data } = Papa.parse<Record<string, string>>(await textOf(bytes as unknown as ReadableStream), {
        header: true,
        skipEmptyLines: true,
      });
      return data.map((row) => [row.claim, row["left out as closed to you"]]);
    };
    expect(await tableOf(ana)).toEqual([[otherId, "1"]]);
    expect((await tableOf("editor")).map(([, leftOut]) => leftOut)).toEqual(["0", "0"]);
  });

  it("counts what else the filter asks for, and not what was judged", async () => {
    expect((await listed(ana, { verdict: ["refuted"], q: "lorries" })).leftOut).toBe(1);
    expect((await listed(ana, { verdict: ["misleading"], q: "open" })).leftOut).toBe(0);
    expect((await listed(ana, { q: "lorries" })).leftOut).toBe(0);
  });

  it("changes nothing of what is closed, and freezes none of it", async () => {
    const which = { filter: { verdict: ["misleading"] } };
    const change = { kind: "tag", add: ["found out"] };
    expect(await changeMany.execute(desk.as(ana), { which, change })).toMatchObject({ changed: [] });
    const { id } = await draftReport.execute(desk.as(ana), { title: "B", scope: { filter: { q: "bridge" } } });
    await expect(freezeReport.execute(desk.as(ana), { id })).rejects.toMatchObject({ code: "wrong state" });
    const narrow = await draftReport.execute(desk.as(ana), { title: "C", scope: which });
    await expect(freezeReport.execute(desk.as(ana), { id: narrow.id })).rejects.toMatchObject({ code: "wrong state" });
  });
});

describe("what was closed opens", () => {
  const isOpen = async (who: Actor) => told(await answerOf(who, "claims.get")).length > 0;
  const newestNote = async () => (await listHistory.execute(desk.as("editor"), { claimId })).lines[0];

  it("once one's own review is in, which says that it was given unseen", async () => {
    await submitReview.execute(desk.as(ana), { claimId, statement: STATEMENT, verdict: "refuted" });
    expect(await isOpen(ana)).toBe(true);
    expect((await newestNote())?.note).not.toHaveProperty("seen");
  });

  it("when it is asked for, which the history tells of", async () => {
    expect(await openReviews.execute(desk.as(ana), { claimId })).toEqual({ opened: true });
    expect(await isOpen(ana)).toBe(true);
    expect(await newestNote()).toMatchObject({ action: "review.open", actorName: "Ana" });
    await submitReview.execute(desk.as(ana), { claimId, statement: STATEMENT, verdict: "refuted" });
    expect((await newestNote())?.note).toMatchObject({ seen: 1 });
    expect(await openReviews.execute(desk.as("editor"), { claimId })).toEqual({ opened: false });
  });

  it("with a ruling, which says that its editor saw the reviews; and closes again when that ends", async () => {
    const judgement = { claimId, statement: STATEMENT, ...JUDGEMENT };
    await makeRuling.execute(desk.as("editor"), judgement);
    expect((await newestNote())?.note).toMatchObject({ seen: 1 });
    expect(await isOpen(ana)).toBe(true);
    const { version } = await readOneClaim.execute(desk.as("editor"), { id: claimId });
    await reopenClaim.execute(desk.as("editor"), { id: claimId, version, reason: "New papers." });
    expect(await isOpen(ana)).toBe(false);
    expect(told(await answerOf(ana, "history.list"))).toEqual([]);
  });

  it("in an edition, once that is published", async () => {
    expect(await answerOf(ana, "reports.edition")).toContain("closed to you");
    await publishReport.execute(desk.as("editor"), { id: reportId });
    expect(told(await answerOf(ana, "reports.edition"))).toEqual(SECRETS);
  });
});

it("closes to a second reviewer with the beginning of their review, and moves nothing", async () => {
  const ben = await desk.join("reviewer", "Ben");
  const read = () => readOneClaim.execute(desk.as(ben), { id: claimId });
  const before = await read();
  expect(before).toMatchObject({ verdict: "misleading", closed: 0 });
  expect(before.allowed).toContain("claim.start");
  await startReview.execute(desk.as(ben), { id: claimId, version: before.version });
  const begun = await read();
  expect(begun).toMatchObject({ workflow: "reviewed", assigneeId: ana.id, verdict: null, reviews: [], closed: 1 });
  expect(begun.allowed).not.toContain("claim.start");
  const newest = async () => (await listHistory.execute(desk.as("editor"), { claimId })).lines[0]?.note;
  expect(await newest(), "tells that the review could be read before").toEqual({ also: true, seen: 1 });
  await submitReview.execute(desk.as(ben), { claimId, statement: STATEMENT, verdict: "refuted" });
  expect(await newest(), "tells this reviewer's judgement, and not the desk's alone").toEqual({
    reasons: "",
    judged: { verdict: "refuted", attributionCheck: "unchecked" },
  });
});

it("tells nothing of reviews that were closed when a reviewer began", async () => {
  const { version } = await readOneClaim.execute(desk.as(ana), { id: claimId });
  await startReview.execute(desk.as(ana), { id: claimId, version });
  const { lines } = await listHistory.execute(desk.as("editor"), { claimId });
  expect(lines[0]).toMatchObject({ action: "claim.start", note: { also: true } });
  expect(lines[0]?.note).not.toHaveProperty("seen");
});

/**
 * Tests that a viewer can change nothing but their own account: tries every change with an input that works for an
 * admin.
 */
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chainHead } from "@/server/store/history/events";
import { keepDraft } from "@/server/usecases/articles/import-draft";
import { CATALOGUE } from "@/server/usecases/catalogue";
import { addEvidence } from "@/server/usecases/evidence/change-evidence";
import { addTestModel, addTestProposal, testModel } from "@/server/usecases/extraction/test-models";
import { listHistory } from "@/server/usecases/history/read-history";
import { beginImport } from "@/server/usecases/jobs/import-many";
import { invite } from "@/server/usecases/people/invitations";
import { linkClaims } from "@/server/usecases/relations/change-relations";
import { draftReport } from "@/server/usecases/reports/change-reports";
import { addSource } from "@/server/usecases/sources/change-sources";
import { addTestClaim, importTestArticle } from "@/server/usecases/test-claims";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { addTopic } from "@/server/usecases/topics/change-topics";
import { createCaller } from "./root";

const STATEMENT = "Grey stones lie by the water.";
/** Open to anybody who has the link, whoever is signed in. */
const BY_LINK = ["desk.found", "people.accept"];

let desk: TestDesk;
let inputs: Record<string, unknown>;

/** Returns one input for each change, about things that exist. */
async function inputsOn(at: TestDesk): Promise<Record<string, unknown>> {
  const editor = at.as("editor");
  const articleId = await importTestArticle(at);
  const [claimId, other] = [await addTestClaim(at, { articleId }), await addTestClaim(at, { articleId })];
  const sources = ["Ada Varga", "Ben Okafor"].map((name) => addSource.execute(editor, { name, kind: "person" }));
  const [ada, ben] = await Promise.all(sources);
  const evidence = await addEvidence.execute(editor, { claimId, stance: "context", title: "Log" });
  const relation = await linkClaims.execute(editor, { a: claimId, b: other, type: "repeats", reason: "So." });
  const report = await draftReport.execute(editor, { title: "Ports", scope: { filter: {} } });
  const topic = await addTopic.execute(editor, { name: "Stones" });
  const invitation = await invite.execute(at.as("admin"), { role: "viewer" });
  const [line] = (await listHistory.execute(editor, { limit: 1 })).lines;
  const modelId = await addTestModel(at);
  const proposalId = await addTestProposal(at, { articleId, claimId });
  const draft = await keepDraft.execute(editor, { name: "a.txt", type: "", bytes: Buffer.from("More stones.") });
  if (!draft.ok) throw new Error(draft.message);
  const job = await beginImport.execute(editor, {});
  const one = { id: claimId, version: 1 };
  const judgement = { claimId, statement: STATEMENT, verdict: "refuted", reasons: "Log." };
  const details = { title: "T" };
  return {
    "articles.import": { title: "T", text: "Other stones." },
    "articles.importDraft": { id: draft.id, ...details, publisher: "", url: "", publishedOn: "", author: "" },
    "articles.edit": { id: articleId, version: 1, details },
    "articles.extractAgain": { id: articleId },
    "claims.add": { articleId, content: [[0, 4]], quotation: "indirect" },
    "claims.edit": { ...one, statement: "Other." },
    "claims.correct": { id: claimId, version: 1, about: ["X"] },
    "claims.moveWords": { ...one, spans: { content: [[0, 4]], cue: [], source: [], relay: [] } },
    "claims.tag": { id: claimId, add: ["x"] },
    "claims.gather": { id: claimId, add: [{ name: "X" }] },
    "claims.attribute": { ...one, roles: [] },
    "claims.chooseSpeaker": { ...one, name: "Eve" },
    "claims.assign": { ...one, assigneeId: null },
    "claims.start": one,
    "claims.setAside": one,
    "claims.restore": one,
    "claims.reopen": one,
    "claims.changeMany": { which: { filter: {} }, change: { kind: "tag", add: ["x"] } },
    "claims.takeBackMany": { batch: "b", ids: [claimId] },
    "claims.review": judgement,
    "claims.rule": judgement,
    "claims.openReviews": { claimId },
    "claims.comment": { claimId, text: "Hm." },
    "desk.rename": { name: "Mine" },
    "evidence.add": { claimId, stance: "context", title: "Log" },
    "evidence.edit": { id: evidence.id, version: 1, details: { ...details, stance: "context" } },
    "evidence.remove": { id: evidence.id, version: 1 },
    "history.putBack": { eventId: line?.id },
    "jobs.beginImport": {},
    "jobs.addFiles": { id: job.id, from: 0, files: [{ name: "a.txt", bytes: "" }] },
    "jobs.startImport": job,
    "jobs.extractAll": {},
    "jobs.cancel": job,
    "jobs.resume": job,
    "jobs.putAway": job,
    "models.add": { name: "M", bytes: "AA==", ...testModel },
    "models.adopt": { id: modelId, version: 1 },
    "models.giveUp": { id: modelId, version: 1 },
    "people.add": { name: "Eve", email: "eve@desk.example", passphrase: "four unrelated odd words", role: "admin" },
    "people.change": { id: at.people.viewer.id, version: 1, role: "admin" },
    "people.resetPassphrase": { id: at.people.viewer.id, version: 1, passphrase: "four unrelated odd words" },
    "people.invite": { role: "admin" },
    "people.withdrawInvitation": { id: invitation.id },
    "proposals.take": { id: proposalId, version: 1, claimVersion: 1 },
    "proposals.takeAllNew": { articleId },
    "proposals.dismiss": { id: proposalId, version: 1 },
    "proposals.reopen": { id: proposalId, version: 1 },
    "relations.add": { a: other, b: claimId, type: "repeats", reason: "So." },
    "relations.edit": { id: relation.id, version: 1, state: "dismissed" },
    "reports.draft": { title: "T", scope: { filter: {} } },
    "reports.edit": { id: report.id, version: 1, title: "T" },
    "reports.freeze": { id: report.id },
    "reports.publish": { id: report.id },
    "reports.correct": { id: report.id, correction: "So." },
    "relations.suggestAll": {},
    "relations.learn": {},
    "relations.forget": { id: "m", version: 1 },
    "reports.withdraw": { id: report.id, number: 1, reason: "So." },
    "sources.add": { name: "Eve", kind: "person" },
    "sources.edit": { id: ada?.id, version: 1, details: { name: "Eve" } },
    "sources.merge": { from: ada?.id, fromVersion: 1, into: ben?.id },
    "sources.split": { id: ada?.id, version: 1 },
    "sources.tellApart": { id: ada?.id, other: ben?.id },
    "sources.doubtAgain": { id: ada?.id, other: ben?.id },
    "sources.dismissParent": { id: ada?.id, parent: ben?.id },
    "topics.add": { name: "X" },
    "topics.edit": { id: topic.id, version: 1, name: "X" },
    "topics.remove": { id: topic.id, version: 1 },
    "topics.dismiss": { id: topic.id, claimId },
  };
}

const changes = Object.entries(CATALOGUE)
  .flatMap(([room, names]) => Object.entries(names).map(([name, useCase]) => ({ path: `${room}.${name}`, useCase })))
  .filter(({ path, useCase }) => useCase.kind === "change" && !path.startsWith("account.") && !BY_LINK.includes(path))
  .map(({ path }) => path);

beforeAll(async () => {
  desk = await openTestDesk();
  inputs = await inputsOn(desk);
});
afterAll(() => desk.close());

async function codeOf(path: string): Promise<string> {
  const [room = "", name = ""] = path.split(".");
  const caller = createCaller(desk.as("viewer")) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  try {
    await caller[room]?.[name]?.(inputs[path]);
    return "done";
  } catch (error) {
    return error instanceof TRPCError ? error.code : String(error);
  }
}

describe("a viewer", () => {
  it("is tried on every change there is", () => {
    expect(Object.keys(inputs).sort()).toEqual([...changes].sort());
  });

  it.each(changes)("is refused %s", async (path) => {
    const before = await chainHead(desk.database.read);
    expect(await codeOf(path)).toBe("FORBIDDEN");
    expect(await chainHead(desk.database.read)).toEqual(before);
  });
});

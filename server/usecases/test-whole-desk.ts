/** A desk for tests with rows in every table, created through the use cases. */
import { adoptLinkModel, insertFeatures } from "@/server/store/link-models";
import { keepDraft } from "./articles/import-draft";
import { startReview } from "./claims/advance-claim";
import { correctClaim } from "./claims/correct-claim";
import { tagClaim } from "./claims/tag-claim";
import { addOpenClaim } from "./claims/test-open-claim";
import { renameDesk } from "./desk/overview";
import { addEvidence } from "./evidence/change-evidence";
import { addTestModel, addTestProposal } from "./extraction/test-models";
import { addFiles, beginImport } from "./jobs/import-many";
import { reserveAttempt } from "./people/attempts";
import { invite } from "./people/invitations";
import { openSession } from "./people/sign-in";
import { linkClaims } from "./relations/change-relations";
import { suggestAllLinks } from "./relations/suggest-links";
import { draftReport, freezeReport } from "./reports/change-reports";
import { commentOnClaim } from "./reviews/add-comment";
import { makeRuling, submitReview } from "./reviews/submit-review";
import { addSource } from "./sources/change-sources";
import { dismissParent } from "./sources/possible-parents";
import { tellApart } from "./sources/tell-apart";
import { addTestClaim, importTestArticle } from "./test-claims";
import type { TestDesk } from "./test-desk";
import { addTopic, dismissFromTopic } from "./topics/change-topics";

/** Adds two claims about a harbour, reviewed, ruled on, linked, backed and reported; returns the one about its café. */
export async function furnishDesk(desk: TestDesk): Promise<{ claimId: string }> {
  const statement = "The café by the harbour stays open.";
  const articleId = await importTestArticle(desk, {
    text: `Grey stones: \u{1f9a2}\n\n${"Zoë’s “words”. ".repeat(500)}`,
  });
  await importTestArticle(desk, { text: `${"Zoë’s “words”. ".repeat(500)}\n\n(Reuters)` });
  const claimId = await addTestClaim(desk, { statement, speaker: "Zoë Müller", relay: "The Post" });
  const otherId = await addTestClaim(desk, { statement: "The harbour is shut.", articleId });
  await addOpenClaim(desk);
  await tagClaim.execute(desk.as("reviewer"), { id: claimId, add: ["harbour", "trade"] });
  const { id: topicId } = await addTopic.execute(desk.as("reviewer"), { name: "The harbour", claimIds: [claimId] });
  await dismissFromTopic.execute(desk.as("reviewer"), { id: topicId, claimId: otherId });
  await correctClaim.execute(desk.as("reviewer"), {
    id: otherId,
    version: 1,
    about: ["Quay Market"],
    when: ["2026-03-01"],
  });
  await startReview.execute(desk.as("reviewer"), { id: claimId, version: 1 });
  await judge(desk, claimId, statement);
  await commentOnClaim.execute(desk.as("reviewer"), { claimId, text: "Two\nlines, and a 'quote'." });
  const link = { a: claimId, b: otherId, type: "contradicts", reason: "Not both." };
  const { id: relationId } = await linkClaims.execute(desk.as("reviewer"), link);
  const { id } = await draftReport.execute(desk.as("editor"), {
    title: "Harbour",
    scope: { claimIds: [claimId, otherId] },
  });
  await freezeReport.execute(desk.as("editor"), { id });
  const ana = await addSource.execute(desk.as("editor"), {
    name: "Ana Ortiz",
    kind: "person",
    aliases: ["A. Ortiz"],
    affiliations: [{ role: "Harbour master" }],
    tags: ["harbour"],
  });
  const ines = await addSource.execute(desk.as("editor"), { name: "Inés Ortiz", kind: "person" });
  await tellApart.execute(desk.as("reviewer"), { id: ana.id, other: ines.id });
  const harbour = await addSource.execute(desk.as("editor"), { name: "Harbour Board", kind: "organisation" });
  const office = { name: "Harbour Office", kind: "organisation", partOf: harbour.id };
  const { id: officeId } = await addSource.execute(desk.as("editor"), office);
  await dismissParent.execute(desk.as("reviewer"), { id: harbour.id, parent: officeId });
  await addTestModel(desk);
  await addTestProposal(desk, { articleId, claimId: otherId });
  await suggestAllLinks.execute(desk.as("editor"), {});
  await learnFrom(desk, relationId);
  await leaveUnfinished(desk);
  await letIn(desk);
  return { claimId };
}

/** Adds what was seen in one link, and weights for suggested links without the hundred decisions that they take. */
async function learnFrom(desk: TestDesk, relationId: string): Promise<void> {
  const learned = { decisions: 100, confirmed: 40, rightBefore: 20, rightAfter: 30 };
  const by = { learnedBy: desk.people.admin.id, learnedAt: desk.now() };
  const weights = { bias: -1, weights: { days: [1, 0.5] as const } };
  await desk.database.write(async (tx) => {
    await insertFeatures(tx, relationId, { days: 1 });
    await adoptLinkModel(tx, { id: "link-model", weights, ...learned, ...by });
  });
}

async function judge(desk: TestDesk, claimId: string, statement: string): Promise<void> {
  const judgement = { claimId, statement, verdict: "refuted", attributionCheck: "accurate", reasons: "Seen shut." };
  await submitReview.execute(desk.as("reviewer"), judgement);
  await makeRuling.execute(desk.as("editor"), judgement);
  const source = { title: "The harbour log", url: "https://harbour.example/log", reliability: "B", credibility: 2 };
  await addEvidence.execute(desk.as("reviewer"), { claimId, stance: "refutes", excerpt: "Shut.", ...source });
}

/** Adds an import with one refused and one waiting file, and a draft that nobody has checked. */
async function leaveUnfinished(desk: TestDesk): Promise<void> {
  const { id } = await beginImport.execute(desk.as("reviewer"), {});
  const files = [{ name: "harbour.txt", bytes: "R3JleQ==" }, { name: "huge.txt" }];
  await addFiles.execute(desk.as("reviewer"), { id, from: 0, files });
  await keepDraft.execute(desk.as("reviewer"), { name: "pier.txt", type: "", bytes: Buffer.from("The pier is shut.") });
}

/** Adds a session, an invitation, a failed passphrase attempt, and a name for the desk. */
async function letIn(desk: TestDesk): Promise<void> {
  const caller = { email: "ada@desk.example", address: "192.0.2.1" };
  await openSession.execute(desk.as(null), { personId: desk.people.editor.id, device: null, ...caller });
  await reserveAttempt(desk.as(null), caller);
  await invite.execute(desk.as("admin"), { role: "reviewer" });
  await renameDesk.execute(desk.as("admin"), { name: "The Harbour desk" });
}

/** Tests that a correction changes the fields that it names and leaves the rest as they were. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { editArticle } from "./articles/edit-article";
import { readOneArticle } from "./articles/read-articles";
import { readOneClaim } from "./claims/read-claim";
import { addEvidence, editEvidence } from "./evidence/change-evidence";
import { draftReport, editReport } from "./reports/change-reports";
import { readOneReport } from "./reports/read-reports";
import { addSource, editSource } from "./sources/change-sources";
import { readOneSource } from "./sources/read-sources";
import { addTestClaim, importTestArticle } from "./test-claims";
import { openTestDesk, type TestDesk } from "./test-desk";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

it("keeps a source's names, tags and roles when only its rating is given", async () => {
  const as = desk.as("reviewer");
  const whole = {
    name: "Ana Ortiz",
    kind: "person",
    description: "Harbour master.",
    wikidataId: "Q42",
    aliases: ["A. Ortiz"],
    tags: ["ports"],
    affiliations: [{ role: "harbour master" }],
  };
  const { id } = await addSource.execute(as, whole);
  await editSource.execute(as, { id, version: 1, details: { reliability: "B" } });
  const { affiliations, ...kept } = await readOneSource.execute(as, { id });
  expect(kept).toMatchObject({ reliability: "B", description: "Harbour master.", wikidataId: "Q42", tags: ["ports"] });
  expect(kept.aliases).toContain("A. Ortiz");
  expect(affiliations.map((one) => one.role)).toEqual(["harbour master"]);
});

it("keeps a report's summary when only its title is given", async () => {
  const as = desk.as("reviewer");
  const { id } = await draftReport.execute(as, { title: "Ports", summary: "Who said what.", scope: { filter: {} } });
  await editReport.execute(as, { id, version: 1, title: "Harbours" });
  expect(await readOneReport.execute(as, { id })).toMatchObject({ title: "Harbours", summary: "Who said what." });
});

it("keeps an article's publisher when only its title is given, and empties what is given as null", async () => {
  const as = desk.as("reviewer");
  const id = await importTestArticle(desk, { publisher: "The Quay" });
  await editArticle.execute(as, { id, version: 1, details: { title: "Stones again" } });
  expect(await readOneArticle.execute(as, { id })).toMatchObject({ title: "Stones again", publisher: "The Quay" });
  await editArticle.execute(as, { id, version: 2, details: { publisher: null } });
  expect(await readOneArticle.execute(as, { id })).toMatchObject({ title: "Stones again", publisher: null });
});

it("keeps evidence's excerpt when only its stance is given", async () => {
  const as = desk.as("reviewer");
  const claimId = await addTestClaim(desk);
  const { id } = await addEvidence.execute(as, { claimId, stance: "context", title: "Log", excerpt: "Grey." });
  await editEvidence.execute(as, { id, version: 1, details: { stance: "refutes" } });
  const { evidence } = await readOneClaim.execute(as, { id: claimId });
  expect(evidence).toMatchObject([{ stance: "refutes", title: "Log", excerpt: "Grey." }]);
});

/** Tests that the number of SQL statements for each screen does not grow with what the screen shows. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSqlite } from "@/db/sqlite/open-sqlite";
import { TEST_ENGINE } from "@/db/testing/test-database";
import { CATALOGUE } from "./catalogue";
import { tagClaim } from "./claims/tag-claim";
import type { Context, UseCase } from "./define";
import { addEvidence } from "./evidence/change-evidence";
import { addTestProposal } from "./extraction/test-models";
import { invite } from "./people/invitations";
import { linkClaims } from "./relations/change-relations";
import { draftReport, freezeReport } from "./reports/change-reports";
import { commentOnClaim } from "./reviews/add-comment";
import { submitReview } from "./reviews/submit-review";
import { addSource } from "./sources/change-sources";
import { addTestClaim, importTestArticle } from "./test-claims";
import { openTestDesk, type TestDesk } from "./test-desk";

type Ids = { claim: string; article: string; source: string; report: string };

/** The queries of each screen, by its name. */
const SCREENS: Record<string, (ids: Ids) => [UseCase, object][]> = {
  frame: () => [[CATALOGUE.desk.overview, {}]],
  claims: () => [
    [CATALOGUE.claims.list, {}],
    [CATALOGUE.claims.list, { filter: { q: "water", speaker: ["nobody"], workflow: ["unreviewed"] } }],
    [CATALOGUE.claims.facets, {}],
  ],
  claim: ({ claim, article }) => [
    [CATALOGUE.claims.get, { id: claim }],
    [CATALOGUE.claims.neighbours, { id: claim }],
    [CATALOGUE.articles.get, { id: article }],
    [CATALOGUE.history.list, { claimId: claim }],
  ],
  articles: () => [
    [CATALOGUE.articles.list, {}],
    [CATALOGUE.jobs.list, {}],
  ],
  sources: () => [
    [CATALOGUE.sources.list, {}],
    [CATALOGUE.sources.doubtful, {}],
  ],
  source: ({ source }) => [
    [CATALOGUE.sources.get, { id: source }],
    [CATALOGUE.sources.mayBeSame, { id: source }],
  ],
  contradictions: () => [[CATALOGUE.relations.list, {}]],
  reports: () => [[CATALOGUE.reports.list, {}]],
  report: ({ report }) => [
    [CATALOGUE.reports.get, { id: report }],
    [CATALOGUE.reports.edition, { id: report, number: 1 }],
  ],
  history: () => [[CATALOGUE.history.list, {}]],
  people: () => [
    [CATALOGUE.people.list, {}],
    [CATALOGUE.people.invitations, {}],
  ],
  settings: () => [
    [CATALOGUE.account.get, {}],
    [CATALOGUE.models.list, {}],
  ],
};

describe.runIf(TEST_ENGINE === "sqlite")("the statements of a screen", () => {
  let desk: TestDesk;
  let ids: Ids;
  const before = new Map<string, number>();
  const after = new Map<string, number>();

  beforeAll(async () => {
    desk = await openTestDesk();
    const [article, claim] = [await importTestArticle(desk), await addTestClaim(desk, { speaker: "Ana Ortiz" })];
    const source = (await addSource.execute(desk.as("editor"), { name: "Zoë Müller", kind: "person" })).id;
    const report = (await draftReport.execute(desk.as("editor"), { title: "Water", scope: { filter: {} } })).id;
    await freezeReport.execute(desk.as("editor"), { id: report });
    ids = { claim, article, source, report };
    await grow(desk, ids, 2);
    await count(before);
    await grow(desk, ids, 12);
    await count(after);
  });
  afterAll(() => desk.close());

  /** Counts first as a server that has just started, with nothing cached, then as one with a warm cache. */
  async function count(into: Map<string, number>): Promise<void> {
    let statements = 0;
    const database = openSqlite(desk.address.replace("file:", ""), () => {
      statements += 1;
    });
    const context: Context = { ...desk.as("admin"), database };
    for (const [screen, asks] of Object.entries(SCREENS)) {
      statements = 0;
      for (const [useCase, input] of asks(ids)) await useCase.execute(context, input);
      into.set(`${screen}, the first time`, statements);
      statements = 0;
      for (const [useCase, input] of asks(ids)) await useCase.execute(context, input);
      into.set(screen, statements);
    }
    await database.close();
  }

  it.each(Object.keys(SCREENS).flatMap((screen) => [screen, `${screen}, the first time`]))(
    "%s: as many with much as with little",
    (screen) => {
      expect(before.get(screen)).toBeGreaterThan(0);
      expect(after.get(screen)).toBe(before.get(screen));
    },
  );
});

/** Adds this many more of everything that screens show, around the claim, article and source that they show in full. */
async function grow(desk: TestDesk, { claim, article }: Ids, times: number): Promise<void> {
  const [reviewer, editor] = [desk.as("reviewer"), desk.as("editor")];
  for (let n = 0; n < times; n += 1) {
    const other = await addTestClaim(desk, { speaker: `Speaker ${times}.${n}`, relay: "The Post" });
    const here = await addTestClaim(desk, { articleId: article, speaker: "Zoë Müller" });
    for (const id of [claim, other, here]) await tagClaim.execute(reviewer, { id, add: [`tag ${n}`] });
    await linkClaims.execute(reviewer, { a: claim, b: other, type: "contradicts", reason: "Not both." });
    await linkClaims.execute(reviewer, { a: here, b: claim, type: "corroborates", reason: "Both." });
    await addEvidence.execute(reviewer, { claimId: claim, stance: "context", title: `Log ${n}` });
    await commentOnClaim.execute(reviewer, { claimId: claim, text: `Comment ${n}` });
    const person = await desk.join("reviewer", `Reviewer ${times}.${n}`);
    const judgement = { statement: "Grey stones lie by the water.", verdict: "refuted", attributionCheck: "accurate" };
    for (const claimId of [claim, other])
      await submitReview.execute(desk.as(person), { claimId, ...judgement, reasons: "Seen." });
    await addTestProposal(desk, { articleId: article, claimId: here });
    await addSource.execute(editor, { name: `Müller ${times}.${n}`, kind: "person" });
    await draftReport.execute(editor, { title: `Report ${n}`, scope: { filter: {} } });
    await invite.execute(desk.as("admin"), { role: "viewer" });
  }
}

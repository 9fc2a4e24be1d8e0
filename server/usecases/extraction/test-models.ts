/** Models and proposals for tests, inserted directly, so that no test has to wait for a model to be learned. */
import { uuidv7 } from "uuidv7";
import type { ProposalKind } from "@/server/domain/claims/proposal";
import { FIGURE_NAMES, type Figures } from "@/server/domain/desk/figures";
import { BUILT_IN } from "@/server/extraction/engine-name";
import { replaceOpen } from "@/server/store/claims/proposals";
import { insertModel } from "@/server/store/jobs/models";
import type { TestDesk } from "../test-desk";

/** Returns figures that all have the same value. */
export function testFigures(f1: number): Figures {
  const share = { precision: f1, recall: f1, f1 };
  const shares = Object.fromEntries(FIGURE_NAMES.map((name) => [name, share]));
  return { articles: 10, marked: 100, found: 90, ...shares } as Figures;
}

/** The measurements that a model is added with: it does better than the built-in extractor. */
export const testModel = {
  learnedFrom: "the desk’s decisions",
  learnedArticles: 90,
  learnedAttributions: 900,
  figures: testFigures(0.7),
  rivalFigures: testFigures(0.6),
  rivalId: null,
  rivalEngine: BUILT_IN,
};

/** Adds a model whose bytes cannot be read. */
export async function addTestModel(desk: TestDesk, given: { name?: string; rivalId?: string } = {}): Promise<string> {
  const { name = "june", rivalId = null } = given;
  const id = uuidv7();
  const engine = `${BUILT_IN}+${name}`;
  const addedBy = desk.people.admin.id;
  const row = { ...testModel, id, name, engine, sha256: id, size: 4, bytes: "AAAA", rivalId, addedBy };
  await desk.database.write((tx) => insertModel(tx, { ...row, addedAt: desk.now() }));
  return id;
}

/** Adds a proposal that says that a claim was not found again. */
export async function addTestProposal(
  desk: TestDesk,
  { articleId, claimId }: { articleId: string; claimId: string },
): Promise<string> {
  const id = uuidv7();
  const kind: ProposalKind = "gone";
  const row = { id, articleId, claimId, kind, engine: "later-1", key: id, finding: null, by: desk.people.editor.id };
  await desk.database.write((tx) => replaceOpen(tx, articleId, [{ ...row, at: desk.now() }]));
  return id;
}

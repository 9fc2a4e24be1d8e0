/** Changes to a desk, one of each kind that affects how claims are listed or what a list shows of them. */
import { Refusal } from "@/server/domain/refusal";
import { findByName } from "@/server/store/sources/sources";
import { editArticle } from "../articles/edit-article";
import { readOneArticle } from "../articles/read-articles";
import { addEvidence, removeEvidence } from "../evidence/change-evidence";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { renameAccount } from "../people/own-account";
import { editRelation, linkClaims } from "../relations/change-relations";
import { listAllRelations } from "../relations/list-relations";
import { submitReview } from "../reviews/submit-review";
import { editSource } from "../sources/change-sources";
import { mergeSources, splitSource } from "../sources/merge-sources";
import { addTestClaim } from "../test-claims";
import type { TestDesk } from "../test-desk";
import { removeTopic } from "../topics/change-topics";
import { listAllTopics } from "../topics/read-topics";
import { attributeClaim, chooseSpeaker } from "./attribute-claim";
import { changeMany } from "./bulk-change";
import { correctClaim } from "./correct-claim";
import { editClaim } from "./edit-claim";
import { readOneClaim } from "./read-claim";
import { tagClaim } from "./tag-claim";

/** The speakers in these claims. */
export const NAMES = ["Ana Ortiz", "Ben Okafor", "The Post"];
const DAYS = ["2026-01-01", "2026-05-05", ""];

/** Makes one change to the claim; `n` chooses among the possible new values. */
type TestChange = (id: string, n: number) => Promise<unknown>;

/** The changes by name. A change in two steps awaits `between` after the first. */
export function testChanges(desk: TestDesk, between: () => Promise<unknown>): Record<string, TestChange> {
  const editor = () => desk.as("editor");
  const read = (id: string) => readOneClaim.execute(desk.as("viewer"), { id });
  const source = async (n: number) => findByName(desk.database.read, NAMES[n % NAMES.length] ?? "");
  return {
    add: (_, n) => addTestClaim(desk, { speaker: NAMES[n % 3] ?? "", relay: NAMES[(n + 1) % 3] ?? "" }),
    tag: (id, n) => tagClaim.execute(editor(), { id, [n % 2 ? "add" : "remove"]: [`tag ${n % 3}`, "water"] }),
    correct: async (id, n) => {
      const { version } = await read(id);
      return correctClaim.execute(editor(), {
        id,
        version,
        about: n % 4 === 3 ? null : ["Ola Moe", NAMES[n % 3] ?? ""],
      });
    },
    gather: (id, n) =>
      changeMany.execute(editor(), {
        which: { ids: [id] },
        change: { kind: "gather", add: [{ name: `topic ${n % 2}` }] },
      }),
    "delete topic": async (_, n) => {
      const { topics } = await listAllTopics.execute(editor(), { sort: "name" });
      for (const { id, version } of topics.slice(0, 1)) await removeTopic.execute(editor(), { id, version });
      const [line] = (await listHistory.execute(editor(), { subjectType: "topic", limit: 1 })).lines;
      await between();
      if (n % 2 && line?.action === "topic.remove") await putBack.execute(editor(), { eventId: line.id });
    },
    evidence: async (id, n) => {
      const stance = { stance: "context", kind: "document", title: `Document ${n}` };
      const added = await addEvidence.execute(editor(), { claimId: id, ...stance });
      await between();
      if (n % 2) await removeEvidence.execute(editor(), { id: added.id, version: 1 });
    },
    attribute: async (id, n) => {
      const roles = NAMES.slice(0, n % 4).map((name) => ({ role: "speaker", source: { name } }));
      return attributeClaim.execute(editor(), { id, version: (await read(id)).version, roles });
    },
    choose: async (id, n) => {
      const { version, candidates } = await read(id);
      const { name } = candidates[n % 2] ?? { name: "Nobody" };
      return chooseSpeaker.execute(editor(), { id, version, name });
    },
    review: async (id, n) => {
      const { statement } = await read(id);
      const verdict = n % 2 ? "refuted" : "supported";
      return submitReview.execute(editor(), {
        claimId: id,
        statement,
        verdict,
        attributionCheck: "accurate",
        reasons: "R",
      });
    },
    "set aside": (id) =>
      changeMany.execute(editor(), { which: { ids: [id] }, change: { kind: "set aside", reason: "not a claim" } }),
    assign: (id, n) => {
      const assigneeId = n % 2 ? (desk.people.reviewer as { id: string }).id : null;
      return changeMany.execute(editor(), { which: { ids: [id] }, change: { kind: "assign", assigneeId } });
    },
    date: async (id, n) => {
      const article = await readOneArticle.execute(editor(), { id: (await read(id)).article?.id ?? "" });
      const details = { title: "T", publisher: `Paper ${n % 2}`, url: null, publishedOn: DAYS[n % 3] };
      return editArticle.execute(editor(), { id: article.id, version: article.version, details });
    },
    contradict: async (id) => {
      const other = await addTestClaim(desk);
      return linkClaims.execute(editor(), { a: id, b: other, type: "contradicts", reason: "Not both." });
    },
    dismiss: async () => {
      const { relations } = await listAllRelations.execute(editor(), {});
      for (const { id, version } of relations.slice(0, 1))
        await editRelation.execute(editor(), { id, version, state: "dismissed" });
    },
    merge: async (_, n) => {
      const [from, into] = [await source(n), await source(n + 1)];
      if (!from || !into || from.id === into.id) return;
      await mergeSources.execute(editor(), { from: from.id, fromVersion: from.version, into: into.id });
      await between();
      if (n % 2) await splitSource.execute(editor(), { id: from.id, version: from.version + 1 });
    },
    reword: async (id, n) =>
      editClaim.execute(editor(), { id, version: (await read(id)).version, statement: `Stone ${n} lies there.` }),
    corroborate: async (id, n) => {
      const other = await addTestClaim(desk, { speaker: NAMES[n % 3] ?? "" });
      return linkClaims.execute(editor(), { a: other, b: id, type: "corroborates", reason: "Both." });
    },
    "rename source": async (_, n) => {
      const found = await source(n);
      if (!found) return;
      return editSource.execute(editor(), {
        id: found.id,
        version: found.version,
        details: { name: `${NAMES[n % 3]} ${n}`, aliases: NAMES.slice(n % 3, (n % 3) + 1) },
      });
    },
    "rename person": (_, n) => renameAccount.execute(desk.as("reviewer"), { name: `Reviewer ${n}` }),
  };
}

/** Ignores a refusal, such as setting aside a ruled claim: a refused step changes nothing. */
export function unlessItDoesNotFit(error: unknown): void {
  if (!(error instanceof Refusal) || error.code === "invalid" || error.code === "not found") throw error;
}

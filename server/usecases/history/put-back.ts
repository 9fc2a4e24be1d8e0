/** Reverts what a line of history changed: the fields get the values that they had before it. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { isConfirmedContradiction } from "@/server/domain/claims/relation";
import type { Judgement } from "@/server/domain/claims/review";
import { changedFields } from "@/server/domain/history/event";
import type { Actor } from "@/server/domain/people/person";
import { type Action, can } from "@/server/domain/policy";
import { notFound, Refusal } from "@/server/domain/refusal";
import { id } from "@/server/domain/schemas";
import { getArticle, updateArticle } from "@/server/store/articles";
import { candidatesFor, setCandidates } from "@/server/store/claims/candidates";
import {
  type ClaimRow,
  getClaim,
  setRoles,
  setSpans,
  setTags,
  spansOf,
  tagsOf,
  updateClaim,
} from "@/server/store/claims/claims";
import { getEvidence, updateEvidence } from "@/server/store/evidence";
import { type EventRow, getEvent } from "@/server/store/history/events";
import { enqueueArticle } from "@/server/store/match-queue";
import { getRelation, updateRelation } from "@/server/store/relations";
import { getReport, updateReport } from "@/server/store/reports";
import { standingSource } from "@/server/store/sources/sources";
import { setTopics, topicsInUse, topicsOf } from "@/server/store/topics";
import { readAnew } from "../articles/edit-article";
import { namedRoles } from "../claims/set-cast";
import { applyCorrections, correctedNow, slotsInHistory } from "../claims/set-corrections";
import { changing } from "../define";
import { type Mark, marksInHistory, marksOf, spansByRole } from "../extraction/marks";
import { marksFor } from "../relations/reason-marks";
import { positionAfter } from "../reviews/follow-words";
import { restoreDismissal, restoreSource, sourceNow } from "../sources/restore-sources";
import { restoreSuggested, restoreTopic, topicNow } from "../topics/restore-topics";
import type { Around, Restore, Values } from "./restoring";

/** The actions whose fields a person typed or chose, and how each kind of subject gets its old values back. */
const RESTORERS: Record<string, { needs: Action; restore: Restore }> = {
  "claim.edit": { needs: "claim.edit", restore: restoreClaim },
  "claim.correct": { needs: "claim.correct", restore: restoreClaim },
  "claim.tag": { needs: "claim.tag", restore: restoreClaim },
  "claim.gather": { needs: "claim.gather", restore: restoreClaim },
  "claim.attribute": { needs: "claim.attribute", restore: restoreClaim },
  "claim.mark": { needs: "claim.move words", restore: restoreClaim },
  "claim.move words": { needs: "claim.move words", restore: restoreClaim },
  "claim.assign": { needs: "claim.assign", restore: restoreClaim },
  "article.edit": {
    needs: "article.edit",
    restore: async (tx, subjectId, values, { now }) => {
      const article = await getArticle(tx, subjectId);
      if (article === null || !(await updateArticle(tx, subjectId, article.version, values))) return false;
      if (readAnew(values)) await enqueueArticle(tx, subjectId, now);
      return true;
    },
  },
  "evidence.edit": { needs: "evidence.edit", restore: restoreEvidence },
  "evidence.remove": { needs: "evidence.remove", restore: restoreEvidence },
  "relation.edit": {
    needs: "relation.edit",
    restore: async (tx, subjectId, values) => {
      const relation = await getRelation(tx, subjectId);
      if (relation === null) return false;
      const { type, state, reconciled } = { ...relation, ...values };
      if (reconciled !== null && !isConfirmedContradiction({ type, state })) {
        const words = "Only a confirmed contradiction can be reconciled. Restore the two in the other order.";
        throw new Refusal("wrong state", words);
      }
      const { a, reason } = { ...relation, ...values };
      const marks = values.reason === undefined ? {} : { marks: await marksFor(tx, relation, { a, reason }) };
      return updateRelation(tx, subjectId, relation.version, { ...values, ...marks });
    },
  },
  "report.draft": {
    needs: "report.draft",
    restore: async (tx, subjectId, values) => {
      const report = await getReport(tx, subjectId);
      return report !== null && updateReport(tx, subjectId, report.version, values);
    },
  },
  "source.edit": { needs: "source.edit", restore: restoreSource },
  "source.dismiss parent": { needs: "source.dismiss parent", restore: restoreDismissal },
  "topic.edit": { needs: "topic.edit", restore: restoreTopic },
  "topic.remove": { needs: "topic.edit", restore: restoreTopic },
  "topic.dismiss": { needs: "topic.dismiss", restore: restoreSuggested },
};

/** Acts that bind the desk need their own reasons, so each is reversed by another act, which asks for them. */
const ANSWERED_ELSEWHERE: Record<string, string> = {
  "review.submit": "A review is not undone from the history. Give another review on the claim; it supersedes this one.",
  "ruling.make": "A ruling is not undone from the history. Reopen the claim, and say why.",
  "claim.reopen": "A reopening is not undone from the history. Open the claim and rule on it again, with your reasons.",
  "report.publish": "Publishing is not undone from the history. Withdraw the edition on the report, and say why.",
  "topic.remove": "A topic is not deleted again from the history. Delete it on its page.",
  "report.withdraw":
    "A withdrawal is not undone from the history. Correct the report on its page, and publish the new edition.",
};

const originalAction = (line: Pick<EventRow, "action" | "note">) =>
  line.action === "history.put back" && typeof line.note.of === "string" ? line.note.of : line.action;

/** Deleting a topic again would have to name the claims that it has by then, as its page does. */
const deletesAgain = (line: Pick<EventRow, "action" | "note" | "fields">) =>
  originalAction(line) === "topic.remove" && line.fields.removedAt?.before !== null;

/** Returns whether this line changed fields that this actor may revert. */
export function canPutBack(line: Pick<EventRow, "action" | "note" | "fields">, actor: Actor | null): boolean {
  const restorer = RESTORERS[originalAction(line)];
  return (
    restorer !== undefined &&
    !deletesAgain(line) &&
    Object.keys(line.fields).length > 0 &&
    can(actor, "history.put back") &&
    can(actor, restorer.needs)
  );
}

/** Gives the fields of a line the values that they had before it, as a new line of history. */
export const putBack = changing({
  action: "history.put back",
  input: z.strictObject({ eventId: id }),
  run: async ({ input, tx, actor, now, newId, log }) => {
    const line = await getEvent(tx, input.eventId);
    if (!line) throw notFound("line of history");
    const action = originalAction(line);
    const restorer = RESTORERS[action];
    if (!restorer || deletesAgain(line) || Object.keys(line.fields).length === 0)
      throw new Refusal("wrong state", ANSWERED_ELSEWHERE[action] ?? "This line changed nothing that can be put back.");
    const claim = line.claimId ? await getClaim(tx, line.claimId) : null;
    if (!can(actor, restorer.needs, claim ? { workflow: claim.workflow } : {})) {
      throw new Refusal("not allowed", "Your role does not allow you to change this now. Ask an editor of your desk.");
    }
    const had = Object.fromEntries(Object.entries(line.fields).map(([name, change]) => [name, change.before]));
    const before: Values = { ...had, ...(await judgedOn(tx, claim, had)) };
    const current = await valuesNow(tx, line);
    if (!current) throw notFound(line.subjectType);
    const fields = changedFields(current, before);
    if (Object.keys(fields).length === 0)
      throw new Refusal("wrong state", "Everything is already as it was before this line, so nothing was put back.");
    if (!(await restorer.restore(tx, line.subjectId, before, { line, by: actor?.id ?? null, now, newId })))
      throw notFound(line.subjectType);
    log({
      subjectType: line.subjectType as "claim",
      subjectId: line.subjectId,
      claimId: line.claimId,
      fields,
      note: { ...namesIn(line.note), of: action, seq: line.seq },
    });
    return { subjectType: line.subjectType, subjectId: line.subjectId };
  },
});

/** Returns what the new line needs from the note too: the subject's name at that time, and the claims that it concerns. */
function namesIn(note: EventRow["note"]): EventRow["note"] {
  const kept = ["title", "name", "claims", "claimIds", "parent", "otherName"].filter((key) => note[key] !== undefined);
  return Object.fromEntries(kept.map((key) => [key, note[key]]));
}

/** Returns the current values of this line's fields; null if their subject no longer exists. */
async function valuesNow(tx: Handle, line: EventRow): Promise<Values | null> {
  const { subjectType, subjectId, fields } = line;
  if (subjectType === "claim") return claimNow(tx, subjectId, fields);
  if (subjectType === "article") return getArticle(tx, subjectId);
  if (subjectType === "evidence") return getEvidence(tx, subjectId);
  if (subjectType === "relation") return getRelation(tx, subjectId);
  if (subjectType === "report") return getReport(tx, subjectId);
  if (subjectType === "topic") return topicNow(tx, subjectId, line);
  return sourceNow(tx, subjectId, line);
}

async function claimNow(tx: Handle, claimId: string, fields: EventRow["fields"]): Promise<Values | null> {
  const claim = await getClaim(tx, claimId);
  if (!claim) return null;
  const tags = (await tagsOf(tx, [claimId])).map((row) => row.tag);
  const [roles, candidates] = [await namedRoles(tx, claimId), await candidatesFor(tx, claimId)];
  const topics = (await topicsOf(tx, [claimId])).map((topic) => topic.id).sort();
  return {
    ...claim,
    ...(await correctedNow(tx, claimId)),
    tags,
    topics,
    roles,
    candidates,
    marks: fields.marks && (await marksNow(tx, claim)),
  };
}

const roleEntries = z.array(
  z.object({ role: z.enum(["speaker", "relay"]), sourceId: z.string(), describedAs: z.string().nullable() }),
);

const candidateEntries = z.array(z.object({ name: z.string(), sourceId: z.string().nullable() }));

async function restoreClaim(tx: Handle, claimId: string, before: Values, { by, now }: Around): Promise<boolean> {
  const { tags, topics, roles, candidates, marks, about, when, where, ...values } = before;
  const claim = await getClaim(tx, claimId);
  if (!claim) return false;
  if (!(await updateClaim(tx, claimId, claim.version, values))) return false;
  const slots = slotsInHistory({ about, when, where });
  if (Object.keys(slots).length > 0) await applyCorrections(tx, claim, slots, { by, now });
  if (tags !== undefined) await setTags(tx, claimId, z.array(z.string()).parse(tags));
  if (topics !== undefined) {
    // Those that were deleted since stay deleted.
    const inUse = await topicsInUse(tx, z.array(z.string()).parse(topics));
    const ids = inUse.map((topic) => topic.id);
    await setTopics(tx, claimId, ids, by);
  }
  if (roles !== undefined) await setRoles(tx, claimId, await standingRoles(tx, roleEntries.parse(roles)));
  if (candidates !== undefined) await setCandidates(tx, claimId, candidateEntries.parse(candidates));
  if (marks !== undefined) await restoreMarks(tx, claim, marks, now);
  return true;
}

async function marksNow(tx: Handle, { id, articleId }: ClaimRow): Promise<Mark[]> {
  const article = await getArticle(tx, articleId);
  return marksOf(article?.text ?? "", spansByRole(await spansOf(tx, [id])));
}

/** What the desk held of these words may have changed since, so it follows from the reviews that judge them. */
async function judgedOn(tx: Handle, claim: ClaimRow | null, { marks }: Values): Promise<Partial<Judgement>> {
  if (!claim || marks === undefined) return {};
  return positionAfter(tx, claim, { before: await marksNow(tx, claim), after: marksInHistory.parse(marks) });
}

async function restoreMarks(tx: Handle, { id, articleId }: ClaimRow, marks: unknown, now: number): Promise<void> {
  const article = await getArticle(tx, articleId);
  await setSpans(tx, id, article?.text ?? "", spansByRole(marksInHistory.parse(marks)));
  await enqueueArticle(tx, articleId, now);
}

/** Returns the roles, with each source that has been merged since replaced by the source that it was merged into. */
async function standingRoles(tx: Handle, roles: z.output<typeof roleEntries>): Promise<z.output<typeof roleEntries>> {
  const standing: typeof roles = [];
  for (const role of roles) {
    standing.push({ ...role, sourceId: (await standingSource(tx, role.sourceId))?.id ?? role.sourceId });
  }
  return standing;
}

async function restoreEvidence(tx: Handle, evidenceId: string, values: Values): Promise<boolean> {
  const evidence = await getEvidence(tx, evidenceId);
  return evidence !== null && updateEvidence(tx, evidenceId, evidence.version, values);
}

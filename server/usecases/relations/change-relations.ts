/** Linking claims: adding a relation with its reason, and confirming, dismissing or rewording one. */
import { z } from "zod";
import {
  isConfirmedContradiction,
  isSymmetric,
  RECONCILIATIONS,
  RELATION_STATES,
  RELATION_TYPES,
} from "@/server/domain/claims/relation";
import { changedFields } from "@/server/domain/history/event";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { id, prose, version } from "@/server/domain/schemas";
import { getClaim } from "@/server/store/claims/claims";
import { findRelation, getRelation, insertRelation, type RelationRow, updateRelation } from "@/server/store/relations";
import { changing } from "../define";
import { marksFor, replacedNote } from "./reason-marks";

/** Links two claims. Where the same link was dismissed before, it is confirmed with the new reason. */
export const linkClaims = changing({
  action: "relation.add",
  input: z.strictObject({
    a: id,
    b: id,
    type: z.enum(RELATION_TYPES),
    reason: prose(2000).min(1, "Say why the two are linked."),
  }),
  run: async ({ input, tx, actor, now, newId, log }) => {
    const { a, b, type, reason } = input;
    if (a === b) throw new Refusal("invalid", "A claim cannot be linked to itself.");
    if (!(await getClaim(tx, a)) || !(await getClaim(tx, b))) throw notFound("claim");
    const known = await findRelation(tx, a, b, type);
    if (known && known.state === "confirmed" && (isSymmetric(type) || known.a === a)) {
      throw new Refusal("already there", "These two claims are already linked in that way.", { existingId: known.id });
    }
    if (known && (isSymmetric(type) || known.a === a)) {
      const values = { state: "confirmed" as const, reason, a, b };
      const marks = await marksFor(tx, known, { reason, a });
      await updateRelation(tx, known.id, known.version, { ...values, marks });
      const fields = changedFields(known, values);
      const note = marks === null ? replacedNote(known) : {};
      log({ action: "relation.edit", subjectType: "relation", subjectId: known.id, claimId: a, fields, ...note });
      return { id: known.id };
    }
    const relationId = newId();
    const by = actor?.id ?? null;
    await insertRelation(tx, { id: relationId, a, b, type, reason, state: "confirmed", by, at: now });
    log({ subjectType: "relation", subjectId: relationId, claimId: a, note: { type, a, b, reason } });
    return { id: relationId };
  },
});

/**
 * Confirms, dismisses, rewords or retypes a relation from the version that was seen; `turned` exchanges its ends. Refuses
 * what would link the two in a way in which they are linked already. A confirmed contradiction can be reconciled, with an
 * explanation that is stored beside its reason. Null takes that back, and so does dismissing or retyping the relation.
 */
export const editRelation = changing({
  action: "relation.edit",
  input: z.strictObject({
    id,
    version,
    state: z.enum(RELATION_STATES).optional(),
    reason: prose(2000).min(1).optional(),
    type: z.enum(RELATION_TYPES).optional(),
    reconciled: z.enum(RECONCILIATIONS).nullable().optional(),
    reconciledWhy: prose(2000).nullable().optional(),
    turned: z.boolean().default(false),
  }),
  run: async ({ input, tx, log }) => {
    const relation = await getRelation(tx, input.id);
    if (!relation) throw notFound("relation");
    const { a, b } = input.turned ? { a: relation.b, b: relation.a } : relation;
    const { state = relation.state, type = relation.type } = input;
    const reason = input.reason ?? reasonOnceConfirmed(relation, { state, type });
    const values = { state, reason, type, a, b, ...reconciliation(relation, { ...input, state, type }) };
    const known = await findRelation(tx, a, b, type);
    if (known && known.id !== relation.id && (isSymmetric(type) || known.a === a))
      throw new Refusal("already there", "These two claims are already linked in that way.", { existingId: known.id });
    const fields = changedFields(relation, values);
    if (Object.keys(fields).length === 0) return { version: relation.version };
    const marks = input.reason === undefined ? {} : { marks: await marksFor(tx, relation, values) };
    if (!(await updateRelation(tx, relation.id, input.version, { ...values, ...marks }))) {
      const { reconciled, reconciledWhy } = relation;
      const theirs = { state: relation.state, reason: relation.reason, type: relation.type, reconciled, reconciledWhy };
      throw stale("relation", { theirs, yours: values, version: relation.version });
    }
    const note = marks.marks === null ? replacedNote(relation) : {};
    log({ subjectType: "relation", subjectId: relation.id, claimId: relation.a, fields, ...note });
    return { version: input.version + 1 };
  },
});

/**
 * Returns the reason of a relation that nobody gave another. That of a suggestion was written for its own type, and says
 * so where a person confirms another type.
 */
function reasonOnceConfirmed(before: RelationRow, after: Pick<RelationRow, "state" | "type">): string {
  const { state, type, reason } = before;
  if (state !== "suggested" || after.state !== "confirmed" || after.type === type) return reason;
  return `${reason} (Suggested as “${type}”.)`;
}

type Reconciling = Pick<RelationRow, "reconciled" | "reconciledWhy">;

/** Returns how the relation is reconciled once it is what it is to be. Refuses to reconcile what does not contradict. */
function reconciliation(
  before: Reconciling,
  asked: Pick<RelationRow, "state" | "type"> & { [Key in keyof Reconciling]?: Reconciling[Key] | undefined },
): Reconciling {
  const { reconciled = before.reconciled, reconciledWhy = before.reconciledWhy } = asked;
  if (isConfirmedContradiction(asked))
    return { reconciled, reconciledWhy: reconciled === null ? null : reconciledWhy || null };
  if (asked.reconciled) throw new Refusal("wrong state", "Only a confirmed contradiction can be reconciled.");
  return { reconciled: null, reconciledWhy: null };
}

/**
 * Suggests which bodies of the register may be part of which, by their names, and dismisses such a suggestion. They are
 * computed on each request, and wait for a person to decide.
 */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { chainOf, type Placed, standingIn } from "@/server/domain/bodies";
import { allowedActions } from "@/server/domain/policy";
import { notFound, Refusal } from "@/server/domain/refusal";
import { id } from "@/server/domain/schemas";
import { isDescription } from "@/server/languages/register-names";
import { type PossibleParent, possibleParents } from "@/server/matching/parent-bodies";
import { allParentDismissals, setParentDismissed } from "@/server/store/sources/bodies";
import { mergedSources, type NamedSource, namedSources } from "@/server/store/sources/source-likeness";
import { getSource } from "@/server/store/sources/sources";
import { changing, reading } from "../define";

const PAIRS_AT_MOST = 50;

/** Returns the bodies that may be part of another and are part of none yet; those that concern one source, if given. */
export const listPossibleParents = reading({
  action: "source.read",
  inWorker: "sources.possibleParents",
  input: z.strictObject({
    id: id.nullish(),
    limit: z.number().int().min(1).max(PAIRS_AT_MOST).default(PAIRS_AT_MOST),
  }),
  run: async ({ input, db, actor }) => {
    if (input.id && !(await getSource(db, input.id))) throw notFound("source");
    const pairs = (await undecided(db)).filter(
      ({ part, parent }) => !input.id || [part.id, parent.id].includes(input.id),
    );
    return {
      pairs: pairs.slice(0, input.limit).map(({ part, parent, why }) => ({
        part: { id: part.id, name: part.name, version: part.version },
        parent: { id: parent.id, name: parent.name },
        why,
      })),
      total: pairs.length,
      allowed: allowedActions(actor, ["source.edit", "source.dismiss parent"]),
    };
  },
});

async function undecided(db: Handle): Promise<PossibleParent<NamedSource>[]> {
  const [named, merged] = [await namedSources(db), await mergedSources(db)];
  const bodies = new Map<string, Placed>(named.map((one) => [one.id, { ...one, mergedInto: null }]));
  for (const [from, into] of merged) bodies.set(from, { id: from, name: "", partOf: null, mergedInto: into });
  const pairOf = (part: string, parent: string) => `${standingIn(bodies, part)} ${standingIn(bodies, parent)}`;
  const dismissed = new Set((await allParentDismissals(db)).map((one) => pairOf(one.sourceId, one.parentId)));
  return possibleParents(
    named.filter(({ name }) => !isDescription(name)),
    (part, parent) =>
      part.partOf !== null || dismissed.has(pairOf(part.id, parent.id)) || chainOf(bodies, parent.id).includes(part.id),
  );
}

/** Suggests a source as part of another no longer; putting back the line of history suggests it again. */
export const dismissParent = changing({
  action: "source.dismiss parent",
  input: z.strictObject({ id, parent: id }),
  run: async ({ input, tx, actor, now, log }) => {
    const [source, parent] = [await getSource(tx, input.id), await getSource(tx, input.parent)];
    if (!source || !parent) throw notFound("source");
    if (source.id === parent.id) throw new Refusal("invalid", "Nothing is part of itself. Choose another source.");
    const pair = { sourceId: source.id, parentId: parent.id, by: actor?.id ?? null, at: now };
    if (!(await setParentDismissed(tx, pair, true))) return {};
    const fields = { dismissed: { before: false, after: true } };
    const note = { name: source.name, parent: parent.id, otherName: parent.name };
    log({ subjectType: "source", subjectId: source.id, fields, note });
    return {};
  },
});

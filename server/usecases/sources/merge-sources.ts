/** Merges two entries of the register that stand for one source, and splits such a merge again. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { afterMerge, afterSplit, chainOf, takenOver } from "@/server/domain/bodies";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { id, version } from "@/server/domain/schemas";
import { ATTRIBUTION_ROLES, nameKey } from "@/server/domain/source";
import { isDescription } from "@/server/languages/register-names";
import { reindexClaims } from "@/server/store/claims/claims";
import { listEvents } from "@/server/store/history/events";
import { bodiesAbove } from "@/server/store/sources/bodies";
import {
  getSource,
  reassignRoles,
  returnRoles,
  type SourceRow,
  setAliases,
  sourceParts,
  updateSource,
} from "@/server/store/sources/sources";
import { changing } from "../define";

/**
 * Merges one source into another, which takes over its names, its parts and everything that was attributed to it, and
 * what it is part of, unless it is part of something itself.
 */
export const mergeSources = changing({
  action: "source.merge",
  input: z.strictObject({ from: id, fromVersion: version, into: id }),
  run: async ({ input, tx, log }) => {
    const from = await getSource(tx, input.from);
    const into = await getSource(tx, input.into);
    if (!from || !into) throw notFound("source");
    if (from.id === into.id) throw new Refusal("invalid", "Choose another source to merge into.");
    if (from.mergedInto || into.mergedInto) throw new Refusal("wrong state", "One of the two has already been merged.");
    const partOf = await placeTakenOver(tx, from, into);
    if (!(await updateSource(tx, from.id, input.fromVersion, { mergedInto: into.id })))
      throw stale("source", { version: from.version });
    if (partOf !== null) await updateSource(tx, into.id, into.version, { partOf });
    const ownNames = (await sourceParts(tx, into.id)).aliases;
    const ownKeys = new Set(ownNames.map(nameKey));
    // A mere description would lead other articles to the wrong source.
    const names = (await sourceParts(tx, from.id)).aliases.filter(
      (name) => !ownKeys.has(nameKey(name)) && !isDescription(name),
    );
    await setAliases(tx, into.id, [...ownNames, ...names]);
    const roles = await reassignRoles(tx, from.id, into.id);
    const claimIds = [...new Set(roles.map((role) => role.claimId))];
    await reindexClaims(tx, claimIds);
    log({
      subjectType: "source",
      subjectId: from.id,
      note: { name: from.name, into: into.id, intoName: into.name, claimIds, names, roles, partOf },
    });
    return { claims: claimIds.length };
  },
});

/** Returns the body that the entry takes over. Refuses to merge a body into one of its own parts. */
async function placeTakenOver(tx: Handle, from: SourceRow, into: SourceRow): Promise<string | null> {
  const bodies = await bodiesAbove(tx, [from.id, into.id]);
  const ends = { from: from.id, into: into.id };
  if (afterMerge(bodies, ends)) return takenOver(bodies, ends);
  const words = `${into.name} is part of ${from.name}. Merge them the other way round, or take that back first.`;
  throw new Refusal("wrong state", words);
}

/** What the history stores about a merge: the names, the roles and the place that it added, which a split gives back. */
const mergeNote = z.object({
  claimIds: z.array(z.string()),
  names: z.array(z.string()),
  /** Missing in lines from before there were parts of bodies. */
  partOf: z.string().nullish(),
  roles: z.array(
    z.object({
      claimId: z.string(),
      role: z.enum(ATTRIBUTION_ROLES),
      describedAs: z.string().nullable(),
      shared: z.boolean(),
    }),
  ),
});

/** Splits a merge: the entry stands on its own again, with the names and claims that it had before. */
export const splitSource = changing({
  action: "source.merge",
  input: z.strictObject({ id, version }),
  run: async ({ input, tx, log }) => {
    const source = await getSource(tx, input.id);
    if (!source?.mergedInto) throw new Refusal("wrong state", "This source is not merged into another.");
    const into = source.mergedInto;
    const of = { subjectType: "source", subjectId: source.id, action: "source.merge" };
    const lines = await listEvents(tx, { ...of, limit: 1 });
    const merge = mergeNote.parse(lines.find((line) => line.note.into === into)?.note);
    const host = await getSource(tx, into);
    if (host?.mergedInto)
      throw new Refusal(
        "wrong state",
        `${host.name} has been merged into another entry since. Split that one off first.`,
      );
    const givesBack = await refuseCircle(tx, source, into, merge.partOf ?? null);
    if (!(await updateSource(tx, source.id, input.version, { mergedInto: null })))
      throw stale("source", { version: source.version });
    if (host && givesBack) await updateSource(tx, host.id, host.version, { partOf: null });
    const kept = (await sourceParts(tx, into)).aliases.filter((alias) => !merge.names.includes(alias));
    await setAliases(tx, into, host ? [...kept, host.name] : kept);
    await returnRoles(tx, into, source.id, merge.roles);
    await reindexClaims(tx, merge.claimIds);
    log({
      subjectType: "source",
      subjectId: source.id,
      note: { name: source.name, splitFrom: into, claimIds: merge.claimIds },
    });
    return { claims: merge.claimIds.length };
  },
});

/**
 * Refuses a split after which the entry would be part of itself, because of what was said of the two meanwhile. Returns
 * whether the entry that it was merged into gives back what it took over.
 */
async function refuseCircle(tx: Handle, source: SourceRow, into: string, given: string | null): Promise<boolean> {
  const bodies = await bodiesAbove(tx, [source.id, into, ...(given ? [given] : [])]);
  const after = afterSplit(bodies, source.id, given);
  const chain = chainOf(after, source.id);
  if (!chain.includes(source.id)) return after.get(into)?.partOf !== bodies.get(into)?.partOf;
  const others = chain.filter((id) => id !== source.id).map((id) => bodies.get(id)?.name ?? "");
  const words = `Split off, ${source.name} would be part of itself, by way of ${others.join(" and ")}. Change first what these are part of.`;
  throw new Refusal("wrong state", words);
}

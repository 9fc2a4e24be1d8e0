/** Merges two entries of the register that stand for one source, and splits such a merge again. */
import { z } from "zod";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { id, version } from "@/server/domain/schemas";
import { ATTRIBUTION_ROLES, nameKey } from "@/server/domain/source";
import { isDescription } from "@/server/languages/register-names";
import { reindexClaims } from "@/server/store/claims/claims";
import { listEvents } from "@/server/store/history/events";
import {
  getSource,
  reassignRoles,
  returnRoles,
  setAliases,
  sourceParts,
  updateSource,
} from "@/server/store/sources/sources";
import { changing } from "../define";

/** Merges one source into another, which takes over its names and everything that was attributed to it. */
export const mergeSources = changing({
  action: "source.merge",
  input: z.strictObject({ from: id, fromVersion: version, into: id }),
  run: async ({ input, tx, log }) => {
    const from = await getSource(tx, input.from);
    const into = await getSource(tx, input.into);
    if (!from || !into) throw notFound("source");
    if (from.id === into.id) throw new Refusal("invalid", "Choose another source to merge into.");
    if (from.mergedInto || into.mergedInto) throw new Refusal("wrong state", "One of the two has already been merged.");
    if (!(await updateSource(tx, from.id, input.fromVersion, { mergedInto: into.id })))
      throw stale("source", { version: from.version });
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
      note: { name: from.name, into: into.id, intoName: into.name, claimIds, names, roles },
    });
    return { claims: claimIds.length };
  },
});

/** What the history stores about a merge: the names and roles that it added, which a split gives back. */
const mergeNote = z.object({
  claimIds: z.array(z.string()),
  names: z.array(z.string()),
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
    if (!(await updateSource(tx, source.id, input.version, { mergedInto: null })))
      throw stale("source", { version: source.version });
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

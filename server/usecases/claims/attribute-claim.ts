/** Sets who made a claim and who relayed it. */
import { z } from "zod";
import { changedFields } from "@/server/domain/history/event";
import { notFound, stale } from "@/server/domain/refusal";
import { id, line, version } from "@/server/domain/schemas";
import { ATTRIBUTION_ROLES } from "@/server/domain/source";
import { getArticle } from "@/server/store/articles";
import { rolesOf, setRoles, updateClaim } from "@/server/store/claims/claims";
import { findOrAddSource } from "@/server/store/sources/resolve-source";
import { standingSource } from "@/server/store/sources/sources";
import { changing } from "../define";
import { claimSubject } from "./claim-subject";

const role = z.strictObject({
  role: z.enum(ATTRIBUTION_ROLES),
  /** An entry of the register, or a name, which is added if it is new. */
  source: z.union([z.strictObject({ id }), z.strictObject({ name: line(200).min(1) })]),
  describedAs: line(200).nullable().default(null),
});

/** Replaces the claim's speakers and relays, starting from the version that was seen. */
export const attributeClaim = changing({
  action: "claim.attribute",
  input: z.strictObject({ id, version, roles: z.array(role).max(20) }),
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, tx, subject: { claim }, now, newId, log }) => {
    const had = await rolesOf(tx, [claim.id]);
    const article = await getArticle(tx, claim.articleId);
    if (!article) throw notFound("article");
    const before = had.map(({ role: part, id: sourceId, name, describedAs }) => ({
      role: part,
      sourceId,
      name,
      describedAs,
    }));
    const after = [];
    for (const entry of input.roles) {
      const sourceId =
        "id" in entry.source
          ? entry.source.id
          : (await findOrAddSource(tx, entry.source.name, entry.role, { newId, now, article })).id;
      const source = await standingSource(tx, sourceId);
      if (!source) throw notFound("source");
      after.push({ role: entry.role, sourceId: source.id, name: source.name, describedAs: entry.describedAs });
    }
    const inOrder = (roles: typeof before) => roles.map((entry) => JSON.stringify(entry)).sort();
    const fields = changedFields({ roles: inOrder(before) }, { roles: inOrder(after) });
    if (Object.keys(fields).length === 0) return { version: claim.version };
    if (!(await updateClaim(tx, claim.id, input.version, {}))) {
      throw stale("claim", { theirs: { roles: before }, yours: { roles: after }, version: claim.version });
    }
    await setRoles(
      tx,
      claim.id,
      after.map(({ name: _, ...entry }) => {
        const same = had.find(({ id: sourceId, role: part }) => sourceId === entry.sourceId && part === entry.role);
        return { ...entry, resolvedBy: same?.resolvedBy ?? null };
      }),
    );
    log({ subjectType: "claim", subjectId: claim.id, claimId: claim.id, fields: { roles: { before, after } } });
    return { version: input.version + 1 };
  },
});

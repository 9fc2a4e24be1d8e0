/** Sets a claim's speakers and relays, with the line of history that says so; a named speaker settles who it was. */
import type { Handle } from "@/db/database";
import { changedFields, type EventDraft } from "@/server/domain/history/event";
import { stale } from "@/server/domain/refusal";
import type { AttributionRole } from "@/server/domain/source";
import { candidatesFor } from "@/server/store/claims/candidates";
import { type ClaimRow, rolesOf, setRoles, updateClaim } from "@/server/store/claims/claims";

/** A speaker or relay as the history names them. */
export type NamedRole = { role: AttributionRole; sourceId: string; name: string; describedAs: string | null };

/** Returns the claim's speakers and relays. */
export async function namedRoles(db: Handle, claimId: string): Promise<NamedRole[]> {
  return (await rolesOf(db, [claimId])).map(({ role, id: sourceId, name, describedAs }) => ({
    role,
    sourceId,
    name,
    describedAs,
  }));
}

type Setting = { tx: Handle; claim: ClaimRow; log: (event: EventDraft) => void; note?: EventDraft["note"] };

/**
 * Replaces the claim's speakers and relays, starting from the version that was seen; returns the new version, or the
 * present one if nothing changes. Refuses a version that is not the claim's.
 */
export async function setCast({ tx, claim, log, note }: Setting, version: number, after: readonly NamedRole[]) {
  const had = await rolesOf(tx, [claim.id]);
  const before = await namedRoles(tx, claim.id);
  const candidates = await candidatesFor(tx, claim.id);
  const inOrder = (roles: readonly NamedRole[]) => roles.map((entry) => JSON.stringify(entry)).sort();
  if (Object.keys(changedFields({ roles: inOrder(before) }, { roles: inOrder(after) })).length === 0)
    return { version: claim.version };
  if (!(await updateClaim(tx, claim.id, version, {})))
    throw stale("claim", { theirs: { roles: before }, yours: { roles: after }, version: claim.version });
  const roles = after.map(({ name: _, ...entry }) => {
    const same = had.find(({ id, role }) => id === entry.sourceId && role === entry.role);
    return { ...entry, resolvedBy: same?.resolvedBy ?? null };
  });
  await setRoles(tx, claim.id, roles);
  const fields = {
    roles: { before, after },
    ...changedFields({ candidates }, { candidates: await candidatesFor(tx, claim.id) }),
  };
  log({ subjectType: "claim", subjectId: claim.id, claimId: claim.id, fields, ...(note ? { note } : {}) });
  return { version: version + 1 };
}

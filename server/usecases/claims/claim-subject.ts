/** What permission for a change to a claim depends on: the claim as it is, which the change then starts from. */
import type { Handle } from "@/db/database";
import type { Workflow } from "@/server/domain/claims/claim";
import { notFound } from "@/server/domain/refusal";
import { type ClaimRow, getClaim } from "@/server/store/claims/claims";

export type ClaimSubject = { workflow: Workflow; claim: ClaimRow };

/** Loads the claim. Refuses one that is not there. */
export async function claimSubject(db: Handle, claimId: string): Promise<ClaimSubject> {
  const claim = await getClaim(db, claimId);
  if (!claim) throw notFound("claim");
  return { workflow: claim.workflow, claim };
}

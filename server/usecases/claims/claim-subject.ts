/** Loads the claim that permission for a change depends on; the change then starts from this row. */
import type { Handle } from "@/db/database";
import type { Workflow } from "@/server/domain/claims/claim";
import { notFound } from "@/server/domain/refusal";
import { type ClaimRow, getClaim } from "@/server/store/claims/claims";

export type ClaimSubject = { workflow: Workflow; claim: ClaimRow };

/** Loads the claim. Refuses a claim that does not exist. */
export async function claimSubject(db: Handle, claimId: string): Promise<ClaimSubject> {
  const claim = await getClaim(db, claimId);
  if (!claim) throw notFound("claim");
  return { workflow: claim.workflow, claim };
}

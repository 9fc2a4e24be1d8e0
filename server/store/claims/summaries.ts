/** Loads what is shown of a claim wherever another claim refers to it. */

import type { Handle } from "@/db/database";

import { CLOSED } from "@/server/domain/claims/closed-reviews";
import { castOf } from "@/server/domain/source";
import { grouped } from "../grouped";
import { closedAmong } from "../reviews/closed-reviews";
import { claimsById, rolesOf } from "./claims";

/**
 * Returns each claim's statement, speakers and outlet; the verdict only if the reviews are open to the viewer.
 */
export async function summaries(db: Handle, ids: readonly string[], viewer: string | null) {
  const rows = await claimsById(db, ids);
  const closed = await closedAmong(db, viewer, ids);
  const roles = grouped(await rolesOf(db, ids), (role) => role.claimId);
  return new Map(
    rows.map((claim) => {
      const { articleTitle, publisher, publishedOn } = claim;
      const { speakers, relays } = castOf(roles.get(claim.id) ?? []);
      const summary = {
        id: claim.id,
        statement: claim.statement,
        quotation: claim.quotation,
        workflow: claim.workflow,
        verdict: closed.has(claim.id) ? CLOSED.verdict : claim.verdict,
        closed: closed.has(claim.id),
        articleId: claim.articleId,
        articleTitle,
        publisher,
        publishedOn,
        speakers: speakers.map((speaker) => speaker.name),
        relays: relays.map((relay) => relay.name),
      };
      return [claim.id, summary] as const;
    }),
  );
}

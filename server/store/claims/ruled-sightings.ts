/** Loads the desk's rulings on the sightings of a statement, to offer them on the others. */
import type { Handle } from "@/db/database";
import type { RuledSighting } from "@/server/domain/claims/sighting";
import { rulingsOf } from "../reviews/reviews";
import { claimsById } from "./claims";

/** Returns the current rulings on these claims that give a verdict: the newest of each verdict, the newest first. */
export async function rulingsOnSightings(db: Handle, ids: readonly string[]): Promise<RuledSighting[]> {
  const rulings = (await rulingsOf(db, ids)).sort((one, other) => other.at - one.at);
  const claims = new Map(
    (
      await claimsById(
        db,
        rulings.map(({ claimId }) => claimId),
      )
    ).map((claim) => [claim.id, claim]),
  );
  const newest = new Map<string, RuledSighting>();
  for (const { claimId, verdict, reasons, byName, at } of rulings) {
    const claim = claims.get(claimId);
    if (!claim || verdict === null || newest.has(verdict)) continue;
    const { articleTitle, publisher, publishedOn } = claim;
    newest.set(verdict, { claimId, verdict, reasons, byName, at, articleTitle, publisher, publishedOn });
  }
  return [...newest.values()];
}

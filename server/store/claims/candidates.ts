/** Stores and loads who the speaker of a claim may be where its article leaves that open. */
import { asc, eq } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { claimCandidates } from "@/db/schema.sqlite";
import type { Candidate } from "@/server/domain/claims/candidates";
import { rankOf } from "./claims";

const candidatesByClaim = prepared(
  { claimId: claimCandidates.claimId, name: claimCandidates.name, sourceId: claimCandidates.sourceId },
  (db, fields) =>
    db
      .select(fields)
      .from(claimCandidates)
      .where(among(db, claimCandidates.claimId, "ids"))
      .orderBy(asc(claimCandidates.claimId), asc(claimCandidates.place)),
);

/** Returns the candidates of these claims, the likeliest first; a claim whose speaker is not open has none. */
export async function candidatesOf(
  db: Handle,
  ids: readonly string[],
): Promise<readonly (Candidate & { claimId: string })[]> {
  return ids.length === 0 ? [] : candidatesByClaim(db, { ids });
}

/** Returns the candidates of one claim, the likeliest first. */
export async function candidatesFor(db: Handle, claimId: string): Promise<Candidate[]> {
  return (await candidatesOf(db, [claimId])).map(({ name, sourceId }) => ({ name, sourceId }));
}

/** Replaces the claim's candidates, which are given the likeliest first. */
export async function setCandidates(tx: Handle, claimId: string, candidates: readonly Candidate[]): Promise<void> {
  await tx.delete(claimCandidates).where(eq(claimCandidates.claimId, claimId));
  if (candidates.length === 0) return;
  const rows = candidates.map(({ name, sourceId }, place) => ({ claimId, place, name, sourceId }));
  await tx.insert(claimCandidates).values(rows.map((row) => ({ ...row, rank: rankOf(claimId) })));
}

/** Decides which of two claims is the one that contradicts, qualifies, answers or repeats the other. */
import type { RelationType } from "@/server/domain/claims/relation";
import type { Pair } from "./features/pair";
import type { PreparedClaim } from "./reading/prepared-claim";

/**
 * Returns the ends of a relation of this type, in order. The later claim is taken to refer to the other, unless only
 * one of them denies or sets conditions.
 */
export function directed({ earlier, later }: Pair, type: RelationType): { a: PreparedClaim; b: PreparedClaim } {
  const turned = stands(type, earlier) && !stands(type, later);
  return turned ? { a: earlier, b: later } : { a: later, b: earlier };
}

function stands(type: RelationType, claim: PreparedClaim): boolean {
  if (type === "contradicts") return claim.denies;
  return type === "qualifies" && claim.modality === "conditional";
}

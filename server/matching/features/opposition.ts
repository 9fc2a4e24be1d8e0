/** Features of opposition: denial, stance, contrast, and words that refer to an earlier statement. */
import type { PreparedClaim } from "../reading/prepared-claim";
import type { Pair } from "./pair";

const isAgainst = ({ stance }: PreparedClaim): boolean => stance.sign < 0;
/** Returns whether the claim judges, by its cue or by its words. */
function judges(claim: PreparedClaim): boolean {
  return claim.stance.sign !== 0 || claim.cueClass === "judges" || claim.denies;
}

export const OPPOSITION = {
  agreed: ({ stances }: Pair) => Number(stances === "agreed"),
  opposed: ({ stances }: Pair) => Number(stances === "opposed"),
  agreedInContext: (pair: Pair) => (pair.stances === "agreed" ? amongOthers(pair) : 0),
  opposedInContext: (pair: Pair) => (pair.stances === "opposed" ? amongOthers(pair) : 0),
  bothAgainst: (pair: Pair) => (isAgainst(pair.earlier) && isAgainst(pair.later) ? amongOthers(pair) : 0),
  bothJudge: (pair: Pair) => (judges(pair.earlier) && judges(pair.later) ? pair.inContext : 0),
  denied: ({ denied }: Pair) => Number(denied),
  deniedInContext: (pair: Pair) => (pair.denied ? amongOthers(pair) : 0),
  deniedBeside: (pair: Pair) => (pair.denied ? besideOthers(pair) : 0),
  negated: (pair: Pair) => Number(isNegatedOnce(pair)),
  negatedInContext: (pair: Pair) => (isNegatedOnce(pair) ? amongOthers(pair) : 0),
  contrastBeside: (pair: Pair) => (pair.later.contrasts.length > 0 ? besideOthers(pair) : 0),
  pointerBeside: (pair: Pair) => (pair.later.isPointer ? besideOthers(pair) : 0),
  condition: ({ earlier, later, inContext }: Pair) =>
    (earlier.modality === "conditional") !== (later.modality === "conditional") ? inContext : 0,
};

const amongOthers = ({ otherSpeakers, inContext }: Pair): number => (otherSpeakers ? inContext : 0);
const besideOthers = ({ otherSpeakers, beside }: Pair): number => (otherSpeakers ? beside : 0);

/** Returns whether exactly one of the claims is negated where both say the same thing. */
export function isNegatedOnce({ negations: { earlier, later } }: Pair): boolean {
  return earlier.length > 0 !== later.length > 0;
}

/** Shows the desk's position, the standing among other claims, and the kind; none of them is a control. */

import { VerdictChip } from "@/app/_ui/verdict";
import { kindWords } from "@/server/domain/claims/attribution";
import { currentReviews } from "@/server/domain/claims/review";
import { backedWords, contestedWords } from "@/server/domain/claims/standing-words";
import type { OpenClaim } from "../open-claim";
import { Origins } from "./origins";

/** What the desk's reviews or its ruling conclude. */
export function DeskPosition({ claim }: { claim: OpenClaim }) {
  return (
    <>
      <span className="text-soft">Desk</span>
      <span className="flex flex-wrap items-center gap-2 text-note">
        <VerdictChip verdict={claim.verdict} closed={claim.closed > 0} />
        {claim.closed > 0 ? null : (
          <span className="text-soft">
            <HowDecided claim={claim} />
            {claim.attributionCheck === "unchecked" ? "" : ` · said: ${claim.attributionCheck}`}
          </span>
        )}
      </span>
    </>
  );
}

function HowDecided({ claim: { workflow, reviews, reviewsAgree } }: { claim: OpenClaim }) {
  if (workflow === "ruled") return "ruled";
  const given = currentReviews(reviews);
  const current = given.filter(({ otherWords }) => otherWords === null).length;
  if (given.length === 0) return "not reviewed";
  if (current === 0)
    return given.length === 1 ? "one review, of other words" : `${given.length} reviews, of other words`;
  if (!reviewsAgree) return <b className="font-semibold text-bad">reviews differ</b>;
  return current === 1 ? "one review" : `${current} reviews agree`;
}

export function StandingRow({ claim }: { claim: OpenClaim }) {
  if (claim.workflow === "set aside")
    return (
      <>
        <span className="text-soft">Standing</span>
        <span className="text-note text-soft">None while it is set aside; its links are kept</span>
      </>
    );
  const against = contestedWords(claim.standing);
  const rest = backedWords(claim.standing);
  return (
    <>
      <span className="text-soft">Standing</span>
      <span className="grid gap-1 text-note">
        <span className="first-letter:uppercase">
          {against.length > 0 ? <b className="num font-semibold text-bad">{against.join(" · ")}</b> : null}
          <span className="text-soft">
            {against.length > 0 && rest.length > 0 ? " · " : ""}
            {against.length + rest.length > 0 ? rest.join(" · ") : "Uncontested"}
          </span>
        </span>
        <Origins claim={claim} />
      </span>
    </>
  );
}

/** The speech act, and how the words are quoted. */
export function KindRow({ claim }: { claim: OpenClaim }) {
  return (
    <>
      <span className="text-soft">Kind</span>
      <span className="text-note text-soft">
        {kindWords(claim.cueClass)} · {claim.quotation} quotation
      </span>
    </>
  );
}

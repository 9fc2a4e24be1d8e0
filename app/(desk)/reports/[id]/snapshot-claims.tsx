/** The claims of a report as they read: a disputed one with what stands against it, a judged one with every judgement. */
import type { ReactNode } from "react";
import { checkWords, disputeReasons } from "../../../../server/domain/judged-words";
import { languageOf } from "../../../../server/domain/language";
import type { ReportSnapshot, SnapshotClaim } from "../../../../server/domain/report";
import { Day } from "../../../_ui/day";
import { Link } from "../../../_ui/link";
import { VerdictChip } from "../../../_ui/verdict";

/** A disputed claim, why it is, and the claims against it. */
export function Disputed({ claim }: { claim: SnapshotClaim }) {
  return (
    <li className="grid gap-1 border-l-[3px] border-bad pl-3">
      <Statement claim={claim} />
      <Axes claim={claim} />
      <p className="text-note text-bad">Disputed because {disputeReasons(claim).join(", and ")}.</p>
      {claim.relations
        .filter((relation) => relation.words === "contradicts")
        .map((relation) => (
          <p key={relation.claimId} dir="auto" className="said text-[15px] text-soft">
            <span className="block font-sans text-note">
              Contradicted by {relation.speakers.join(", ") || "nobody named"}
            </span>
            {relation.statement}
          </p>
        ))}
    </li>
  );
}

export function Statement({ claim, small = false }: { claim: SnapshotClaim; small?: boolean }) {
  return (
    <div className="grid min-w-0 gap-0.5">
      <p dir="auto" className={`said leading-[1.4] ${small ? "text-[15px]" : "text-read"}`}>
        <Link lang={languageOf(claim.statement)} href={`/claims/${claim.id}`} className="hover:underline">
          {claim.statement}
        </Link>
      </p>
      <p dir="auto" className="text-note text-soft">
        {claim.speakers.map((speaker) => speaker.name).join(", ") || "Nobody named"}
      </p>
    </div>
  );
}

/** The desk's verdict as a chip, and the other axes as words. */
function Axes({ claim, children }: { claim: SnapshotClaim; children?: ReactNode }) {
  return (
    <p dir="auto" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-note text-soft">
      <VerdictChip verdict={claim.verdict} closed={claim.closed === true} />
      <span>said: {checkWords(claim)}</span>
      <span className={claim.standing.label === "contested" ? "font-medium text-bad" : ""}>{claim.standing.label}</span>
      <span>{claim.workflow}</span>
      {children}
    </p>
  );
}

export function Judged({ claim, snapshot }: { claim: SnapshotClaim; snapshot: ReportSnapshot }) {
  const article = snapshot.articles.find((one) => one.id === claim.articleId);
  return (
    <li className="grid gap-2">
      <Statement claim={claim} />
      <Axes claim={claim}>
        {claim.relays.length > 0 ? <span>via {claim.relays.map((relay) => relay.name).join(", ")}</span> : null}
        {article ? (
          <span>
            {article.publisher ?? article.title}, <Day on={article.publishedOn} />
          </span>
        ) : null}
      </Axes>
      {[...(claim.ruling ? [claim.ruling] : []), ...claim.reviews].map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list
        <div key={i} className="grid gap-0.5">
          <p className="flex flex-wrap items-center gap-x-2 text-note text-soft">
            <b className="font-semibold text-ink">{one.by}</b>
            {one === claim.ruling ? "ruled for the desk" : "reviewed"}
            {one.verdict ? <VerdictChip verdict={one.verdict} /> : null}
            <span>said: {one.attributionCheck}</span>
          </p>
          {one.reasons === "" ? null : (
            <p dir="auto" className="said text-[15px] leading-normal">
              {one.reasons}
            </p>
          )}
        </div>
      ))}
      {claim.evidence.length > 0 ? (
        <ul className="grid gap-1 text-note">
          {claim.evidence.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list
            <li key={i} dir="auto">
              <b className="font-semibold">{one.stance}</b> {one.title}
              {one.reliability || one.credibility ? ` (${one.reliability ?? "–"}${one.credibility ?? "–"})` : ""}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

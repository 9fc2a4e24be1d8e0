/** A report as it reads: scope, what is disputed, the claims, what was not reviewed, who reviewed, and how. */

import type { ReactNode } from "react";
import { languageOf } from "../../../../server/domain/language";
import {
  isDisputed,
  type ReportSnapshot,
  type SnapshotClaim,
  type Withdrawal,
  wasReviewed,
  withdrawalWords,
} from "../../../../server/domain/report";
import { dayWords } from "../../../_ui/day";
import { Link } from "../../../_ui/link";
import { VerdictChip } from "../../../_ui/verdict";

type Props = { snapshot: ReportSnapshot; sha256: string | null; withdrawal: Withdrawal | null };

export function SnapshotView({ snapshot, sha256, withdrawal }: Props) {
  const judged = snapshot.claims.filter(wasReviewed);
  const waiting = snapshot.claims.filter((claim) => !wasReviewed(claim));
  const disputed = snapshot.claims.filter(isDisputed);
  const { counts } = snapshot;
  return (
    <article className="mx-auto grid max-w-[78ch] gap-8 px-4 py-8 md:px-8">
      {withdrawal ? (
        <div role="note" className="grid gap-1 border-l-[3px] border-bad bg-bad-wash px-4 py-3 text-bad">
          <b className="font-semibold">{withdrawalWords(snapshot.edition, withdrawal)}</b>
          <p dir="auto" className="said">
            {withdrawal.reason}
          </p>
        </div>
      ) : null}
      <header className="grid gap-2">
        <p className="eyebrow">
          {sha256
            ? `Edition ${snapshot.edition}, frozen ${snapshot.frozenAt.slice(0, 10)} by ${snapshot.frozenBy}`
            : "Preview, not frozen"}
        </p>
        {snapshot.correction ? (
          <p dir="auto" className="said rounded-m bg-warn-wash px-3 py-2 text-warn">
            Correction: {snapshot.correction}
          </p>
        ) : null}
        <p className="num text-note text-soft">
          {counts.claims} {counts.claims === 1 ? "claim" : "claims"}: {counts.ruled} ruled, {counts.reviewed} reviewed,{" "}
          {counts.notReviewed} not reviewed. {counts.disputed} disputed.
        </p>
      </header>
      <Part title="Scope">
        <p>{snapshot.scope.words}</p>
      </Part>
      <Part title={`Disputed (${disputed.length})`}>
        {disputed.length === 0 ? (
          <p className="text-soft">
            {snapshot.closed ? "Nothing that is open to you is disputed." : "Nothing in this report is disputed."}
          </p>
        ) : null}
        <ul className="grid gap-3">
          {disputed.map((claim) => (
            <li key={claim.id} className="grid gap-1 border-l-[3px] border-bad pl-3">
              <Statement claim={claim} />
              <Axes claim={claim} />
              {claim.relations
                .filter((relation) => relation.words === "contradicts")
                .map((relation) => (
                  <p key={relation.claimId} dir="auto" className="said text-[15px] text-soft">
                    <span className="block font-sans text-note">
                      Against it: {relation.speakers.join(", ") || "nobody named"}
                    </span>
                    {relation.statement}
                  </p>
                ))}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={`Judged (${judged.length})`}>
        <ul className="grid gap-6">
          {judged.map((claim) => (
            <Judged key={claim.id} claim={claim} snapshot={snapshot} />
          ))}
        </ul>
      </Part>
      <Part title={`Not reviewed (${waiting.length})`}>
        {waiting.length === 0 ? (
          <p className="text-soft">
            {snapshot.claims.length === 0
              ? "There is no claim in the scope."
              : "Every claim in the scope was reviewed."}
          </p>
        ) : null}
        <ul className="grid gap-2">
          {waiting.map((claim) => (
            <li key={claim.id} className="flex items-baseline justify-between gap-x-3">
              <Statement claim={claim} small />
              <span className="text-small whitespace-nowrap text-faint">{claim.workflow}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Who reviewed">
        <p>
          {snapshot.reviewers
            .map(
              (one) =>
                `${one.name} (${one.reviews} ${one.reviews === 1 ? "review" : "reviews"}${one.rulings > 0 ? `, ${one.rulings} rulings` : ""})`,
            )
            .join(", ") || (snapshot.closed ? "The reviews of these claims are closed to you." : "Nobody yet.")}
        </p>
      </Part>
      <Part title="Method">
        <ul className="grid list-disc gap-1 pl-5 text-soft">
          {snapshot.method.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Part>
      {sha256 ? <p className="num text-small break-all text-faint">SHA-256 of this edition: {sha256}</p> : null}
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3" aria-label={title}>
      <h2 className="eyebrow border-b border-line pb-2">{title}</h2>
      {children}
    </section>
  );
}

function Statement({ claim, small = false }: { claim: SnapshotClaim; small?: boolean }) {
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
      <span>said: {claim.attributionCheck}</span>
      <span className={claim.standing.label === "contested" ? "font-medium text-bad" : ""}>{claim.standing.label}</span>
      <span>{claim.workflow}</span>
      {children}
    </p>
  );
}

function Judged({ claim, snapshot }: { claim: SnapshotClaim; snapshot: ReportSnapshot }) {
  const article = snapshot.articles.find((one) => one.id === claim.articleId);
  return (
    <li className="grid gap-2">
      <Statement claim={claim} />
      <Axes claim={claim}>
        {claim.relays.length > 0 ? <span>via {claim.relays.map((relay) => relay.name).join(", ")}</span> : null}
        {article ? (
          <span className="num">
            {article.publisher ?? article.title}, {dayWords(article.publishedOn)}
          </span>
        ) : null}
      </Axes>
      {[...(claim.ruling ? [claim.ruling] : []), ...claim.reviews].map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list
        <p key={i} dir="auto" className="said text-[15px] leading-normal">
          {one.reasons} <span className="font-sans text-note text-soft">{one.by}</span>
        </p>
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

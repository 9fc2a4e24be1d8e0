/** A report as it reads: scope, what is disputed, the claims, what was not reviewed, who reviewed, and how. */

import type { ReactNode } from "react";
import {
  isDisputed,
  type ReportSnapshot,
  type Withdrawal,
  wasReviewed,
  withdrawalWords,
} from "../../../../server/domain/report";
import { Moment } from "../../../_ui/moment";
import { Disputed, Judged, Statement } from "./snapshot-claims";

type Props = {
  snapshot: ReportSnapshot;
  /** What a frozen edition has besides; null for a preview. */
  edition: { sha256: string; publishedAt: number | null } | null;
  withdrawal: Withdrawal | null;
};

export function SnapshotView({ snapshot, edition, withdrawal }: Props) {
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
          {edition === null ? (
            "Preview, not frozen"
          ) : (
            <>
              Edition {snapshot.edition} ·{" "}
              {edition.publishedAt === null ? (
                "not published"
              ) : (
                <>
                  published <Moment at={edition.publishedAt} />
                </>
              )}{" "}
              · frozen <Moment at={Date.parse(snapshot.frozenAt)} /> by <bdi>{snapshot.frozenBy}</bdi>
            </>
          )}
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
            <Disputed key={claim.id} claim={claim} />
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
      {edition ? (
        <p className="num text-small break-all text-faint">SHA-256 of this edition: {edition.sha256}</p>
      ) : null}
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

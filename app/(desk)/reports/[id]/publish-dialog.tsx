/**
 * Asks for confirmation before publishing: what will happen, what the edition contains, and whether anybody else
 * contributed to it.
 */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialogs/dialog";
import { Fault, Waiting } from "@/app/_ui/empty";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { ReportSnapshot } from "@/server/domain/report";
import { countWords } from "@/server/domain/words/counted";

type Props = { id: string; number: number; onClose: () => void };

export function PublishDialog({ id, number, onClose }: Props) {
  const api = useTRPC();
  const tell = useToast();
  const edition = useQuery(api.reports.edition.queryOptions({ id, number }));
  const publish = useChange(api.reports.publish.mutationOptions());
  const publishNow = async () => {
    const outcome = await publish.run({ id, number });
    if (outcome.ok) tell(`Edition ${number} is published.`);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Publish edition ${number}`}
      about="Publishing marks this edition as final. Nothing is sent anywhere. After that, the report can only be corrected with a new edition, or withdrawn."
    >
      {edition.error ? (
        <Fault message={refusalOf(edition.error).message} onRetry={() => void edition.refetch()} />
      ) : edition.data ? (
        <Contents edition={edition.data} />
      ) : (
        <Waiting lines={2} />
      )}
      <DialogActions>
        <Button tone="first" busy={publish.busy} disabled={!edition.data} onClick={() => void publishNow()}>
          {edition.data?.alone ? "Publish it alone" : "Publish it"}
        </Button>
        {/* A consequential action is never the default: Enter alone must not trigger it. */}
        <Button autoFocus onClick={onClose}>
          Cancel
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type Edition = { alone: boolean; snapshot: { counts: ReportSnapshot["counts"]; title: string }; sha256: string };

function Contents({ edition: { alone, snapshot, sha256 } }: { edition: Edition }) {
  const { counts } = snapshot;
  return (
    <div className="grid gap-3">
      <p dir="auto" className="said text-read leading-[1.35]">
        {snapshot.title}
      </p>
      <dl className="num grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 text-note">
        <dt className="text-soft">Claims</dt>
        <dd>
          {countWords(counts.claims)}: {countWords(counts.ruled)} ruled, {countWords(counts.reviewed)} reviewed
        </dd>
        <dt className="text-soft">Not reviewed</dt>
        <dd className={counts.notReviewed ? "font-semibold text-warn" : ""}>{countWords(counts.notReviewed)}</dd>
        <dt className="text-soft">With conflicts</dt>
        <dd>{countWords(counts.disputed)}</dd>
        <dt className="text-soft">SHA-256</dt>
        <dd className="break-all">{sha256}</dd>
      </dl>
      {alone ? (
        <p role="note" className="rounded-m bg-warn-wash px-3 py-2 text-note text-warn">
          <b className="font-semibold">Nobody else has had a hand in this.</b> You froze this edition yourself, and no
          review or ruling in it is another person’s. The history will say so.
        </p>
      ) : null}
    </div>
  );
}

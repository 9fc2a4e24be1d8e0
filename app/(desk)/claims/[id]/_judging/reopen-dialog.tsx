/** Asks for confirmation before a claim is reopened, with what that ends and the reason. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { ofOne, stepped } from "@/app/_desk/live/claim-updates";
import { useChange } from "@/app/_desk/live/use-change";
import { ReasonDialog } from "@/app/_desk/reason-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toasts/toasts";
import { VerdictChip } from "@/app/_ui/verdict";
import type { OpenClaim } from "../open-claim";

export function ReopenDialog({ claim, onClose }: { claim: OpenClaim; onClose: () => void }) {
  const api = useTRPC();
  const tell = useToast();
  const role = useQuery(api.desk.overview.queryOptions()).data?.me?.role ?? "viewer";
  const reopen = useChange(api.claims.reopen.mutationOptions(), {
    quiet: true,
    optimistic: ({ id }) => ofOne(id, stepped("reopen", role)),
  });
  const send = async (reason: string) => {
    const outcome = await reopen.run({ id: claim.id, version: claim.version, reason });
    if (!outcome.ok) return outcome.refusal;
    tell("The claim is open again.");
    onClose();
    return null;
  };
  return (
    <ReasonDialog
      title="Reopen this claim"
      label="Why"
      action="Reopen"
      busy={reopen.busy}
      onSend={send}
      onClose={onClose}
    >
      {claim.ruling ? (
        <p className="flex flex-wrap items-center gap-2 text-note">
          {claim.ruling.byName} ruled <VerdictChip verdict={claim.ruling.verdict} />
        </p>
      ) : null}
      <p className="text-note text-soft">
        {claim.ruling
          ? "The ruling ends, and the reviews stand. The claim is in review again: reviewers may change it and judge it. The ruling stays in the history. To have it again, an editor rules again."
          : "The reviews stand. The claim is in review again until the next review is submitted."}
      </p>
    </ReasonDialog>
  );
}

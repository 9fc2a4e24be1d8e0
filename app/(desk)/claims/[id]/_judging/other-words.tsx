/** Says that a review was given on other words than the claim has now, and lets its author confirm it. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Said } from "@/app/_ui/toasts/said";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { OpenClaim } from "../open-claim";

type Props = { claim: OpenClaim; review: OpenClaim["reviews"][number]; words: string };

export function OtherWords({ claim, review, words }: Props) {
  const api = useTRPC();
  const tell = useToast();
  const me = useQuery(api.desk.overview.queryOptions()).data?.me;
  const confirm = useChange(api.claims.review.mutationOptions());
  const { verdict, attributionCheck, reasons } = review;
  const mayConfirm = review.by === me?.id && claim.allowed.includes("review.submit");
  const stillHolds = async () => {
    const judgement = { verdict, attributionCheck, reasons };
    const outcome = await confirm.run({ claimId: claim.id, statement: claim.statement, ...judgement });
    if (outcome.ok) tell("Your review is in.");
  };
  return (
    <div className="grid justify-items-start gap-1 border-l-2 border-warn pl-3 text-note">
      <p className="text-warn">
        Given on other words, so it does not count
        {review.by === me?.id ? " until you confirm it or review again." : ` until ${review.byName} confirms it.`}
      </p>
      <Said className="text-[15px] leading-[1.45] text-soft">{words}</Said>
      {mayConfirm ? (
        <KeyButton tone="quiet" hotkey="x" className="-ml-1.5" busy={confirm.busy} onClick={() => void stillHolds()}>
          It still holds
        </KeyButton>
      ) : null}
    </div>
  );
}

/** Holds the person's draft judgement of a claim, and submits it as a review or as the desk's ruling. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDraft } from "@/app/_desk/fields/use-draft";
import { ofOne, stepped } from "@/app/_desk/live/claim-updates";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { AttributionCheck, Verdict } from "@/server/domain/claims/claim";
import type { OpenClaim } from "../open-claim";

export type Draft = {
  verdict: Verdict | null;
  attributionCheck: AttributionCheck | null;
  reasons: string;
  /** The statement under judgement, as the person read it when they began. */
  statement: string;
};

/** `read` is the statement that the person has read. */
export function useJudgement(claim: OpenClaim, read: string) {
  const api = useTRPC();
  const tell = useToast();
  const me = useQuery(api.desk.overview.queryOptions()).data?.me;
  const own = claim.reviews.find((review) => review.by === me?.id && review.supersededAt === null);
  const start: Draft = {
    verdict: own?.verdict ?? null,
    attributionCheck: own?.attributionCheck ?? null,
    reasons: own?.reasons ?? "",
    statement: read,
  };
  const [draft, setDraft, forget] = useDraft<Draft | null>(`stet-judgement-${claim.id}`, null);
  const [fault, setFault] = useState<string | null>(null);
  const [sent, setSent] = useState(false);
  const role = me?.role ?? "viewer";
  const review = useChange(api.claims.review.mutationOptions(), {
    quiet: true,
    optimistic: ({ claimId }) => ofOne(claimId, stepped("review", role)),
  });
  const rule = useChange(api.claims.rule.mutationOptions(), {
    quiet: true,
    optimistic: ({ claimId }) => ofOne(claimId, stepped("rule", role)),
  });
  const shown = draft ?? start;
  const change = (part: Partial<Draft>) => {
    setSent(false);
    setDraft({ ...shown, ...part });
  };
  const discard = () => {
    setDraft(null);
    forget();
  };
  /** Resolves to whether the server accepted it. */
  const send = async (how: typeof review.run | typeof rule.run, done: string): Promise<boolean> => {
    setFault(null);
    const { attributionCheck, ...rest } = shown;
    const outcome = await how({ ...rest, claimId: claim.id, attributionCheck: attributionCheck ?? "unchecked" });
    if (!outcome.ok) {
      setFault(outcome.refusal.message);
      return false;
    }
    discard();
    setSent(true);
    tell(done);
    return true;
  };
  return {
    me,
    hasOwn: own !== undefined,
    begun: draft !== null,
    shown,
    change,
    discard,
    fault,
    forgive: () => setFault(null),
    sent,
    review: () => send(review.run, "Your review is in."),
    rule: () => send(rule.run, "The desk has ruled."),
    busy: review.busy || rule.busy,
  };
}

/** Deciding on an article's proposals: by mouse, by `t` and `d`, and one after the other. */
"use client";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";
import { counted } from "@/server/domain/words/counted";
import type { Proposal } from "./proposal-item";

type Article = Outputs["articles"]["get"];

const DONE = {
  new: "Added.",
  gone: "Set aside: extraction fault.",
  moved: "Changed. You can put it back from the claim’s history.",
} as const;

/** `go` is told which proposal or claim comes next once one is decided. */
export function useProposals(article: Article, currentId: string | null, go: (id: string | null) => void) {
  const api = useTRPC();
  const tell = useToast();
  const takeOne = useChange(api.proposals.take.mutationOptions());
  const takeAll = useChange(api.proposals.takeAllNew.mutationOptions());
  const dismissOne = useChange(api.proposals.dismiss.mutationOptions());
  const reopen = useChange(api.proposals.reopen.mutationOptions());
  const restore = useChange(api.claims.restore.mutationOptions());
  const aside = useChange(api.claims.setAside.mutationOptions());
  const proposals = article.allowed.includes("proposal.decide") ? article.proposals : [];
  const busy = takeOne.busy || takeAll.busy || dismissOne.busy;

  const after = (proposal: Proposal) => {
    const at = proposals.indexOf(proposal);
    return (proposals[at + 1] ?? proposals[at - 1])?.id ?? null;
  };
  const take = async (proposal: Proposal) => {
    const claimVersion = article.claims.find((claim) => claim.id === proposal.claimId)?.version;
    const next = after(proposal);
    const seen = { id: proposal.id, version: proposal.version };
    const outcome = await takeOne.run({ ...seen, ...(claimVersion ? { claimVersion } : {}) });
    if (!outcome.ok) return;
    go(next ?? outcome.output.claimId);
    const { claimId: id } = outcome.output;
    const undo = {
      new: () => void aside.run({ id, version: 1, reason: "extraction fault" }),
      gone: () => void restore.run({ id, version: (claimVersion ?? 0) + 1 }),
      moved: undefined,
    }[proposal.kind];
    tell(DONE[proposal.kind], undo ? { undo } : {});
  };
  const dismiss = async (proposal: Proposal) => {
    const next = after(proposal);
    const outcome = await dismissOne.run({ id: proposal.id, version: proposal.version });
    if (!outcome.ok) return;
    go(next);
    tell("Dismissed. This extractor will not propose it again.", {
      undo: () => void reopen.run({ id: proposal.id, version: outcome.output.version }),
    });
  };
  const takeAllNew = async () => {
    const outcome = await takeAll.run({ articleId: article.id });
    if (outcome.ok) tell(`${counted(outcome.output.added.length, "claim")} added.`);
  };

  const current = proposals.find((one) => one.id === currentId);
  useKeys("t", () => current && !busy && void take(current));
  useKeys("d", () => current && !busy && void dismiss(current));
  return { proposals, current, busy, take, dismiss, takeAllNew };
}

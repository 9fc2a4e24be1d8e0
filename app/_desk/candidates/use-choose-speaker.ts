/** Chooses the speaker of a claim among those who are likeliest; the screen shows it at once, and the notice offers an undo. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { chosen } from "@/app/_desk/live/claim-updates";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Candidate } from "@/server/domain/claims/candidates";

type OpenClaim = { id: string; version: number; candidates: readonly Candidate[] };

/** The keys that choose the likeliest and the next. The letters are taken: G begins the way to another screen. */
export const CANDIDATE_KEYS = ["1", "2"] as const;

/** Returns `choose`, which does nothing where the claim has no candidate at that place. */
export function useChooseSpeaker() {
  const api = useTRPC();
  const tell = useToast();
  const queryClient = useQueryClient();
  const { run, busy } = useChange(api.claims.chooseSpeaker.mutationOptions(), {
    optimistic: ({ id, name }) => chosen(id, name),
  });
  const back = useChange(api.history.putBack.mutationOptions());
  const undo = async (claimId: string) => {
    const of = { claimId, limit: 1 } as const;
    const { lines } = await queryClient.fetchQuery(api.history.list.queryOptions(of, { staleTime: 0 }));
    if (typeof lines[0]?.note.chosen === "string") await back.run({ eventId: lines[0].id });
    else tell("This claim was changed since. Its history has what was chosen.");
  };
  const choose = async ({ id, version, candidates }: OpenClaim, place: number) => {
    const name = candidates[place]?.name;
    if (name === undefined || busy) return;
    if ((await run({ id, version, name })).ok) tell(`${name} is the speaker.`, { undo: () => void undo(id) });
  };
  return { choose, busy };
}

/** Binds the keys that choose the current claim's speaker; `choose` is told the candidate's place, from 0. */
export function useCandidateKeys(choose: (place: number) => void): void {
  useKeys(CANDIDATE_KEYS[0], () => choose(0));
  useKeys(CANDIDATE_KEYS[1], () => choose(1));
}

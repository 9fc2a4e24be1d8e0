/**
 * Runs a change from a screen: updates optimistically, refetches what it touched, reports a refusal, and keeps what was
 * typed.
 */
"use client";
import { type UseMutationOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { refusalOf, type ScreenRefusal } from "@/app/_trpc/refusal";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { ClaimUpdate } from "./claim-updates";
import { useLiveSync } from "./live-sync";
import { updateOptimistically } from "./optimistic-update";

type Outcome<Output> = { ok: true; output: Output } | { ok: false; refusal: ScreenRefusal };
type Ways<Input> = {
  /** Whether the screen itself shows the refusal. */
  quiet?: boolean;
  /** Returns the optimistic update of the visible claims; null if the result cannot be predicted. */
  optimistic?: (input: Input) => ClaimUpdate | null;
};

/** Returns `run`, which resolves to the output or the refusal once what the change touched has been refetched. */
export function useChange<Input, Output, Fault>(
  options: UseMutationOptions<Output, Fault, Input>,
  { quiet = false, optimistic }: Ways<Input> = {},
) {
  const queryClient = useQueryClient();
  const liveSync = useLiveSync();
  const tell = useToast();
  const mutation = useMutation(options);
  const run = async (input: Input): Promise<Outcome<Output>> => {
    const update = optimistic?.(input) ?? null;
    const rollBack = update && updateOptimistically(queryClient, update);
    try {
      const output = await mutation.mutateAsync(input);
      await liveSync.settled();
      return { ok: true, output };
    } catch (error) {
      rollBack?.();
      const refusal = refusalOf(error);
      const asked = liveSync.refused();
      if (refusal.code !== "offline") await asked;
      if (!quiet) tell(refusal.message, { tone: "fault" });
      return { ok: false, refusal };
    }
  };
  return { run, busy: mutation.isPending };
}

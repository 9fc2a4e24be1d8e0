/** Carrying out a change from a screen: it shows at once, what it touched is asked for again, what is refused is told and nothing typed is lost. */
"use client";
import { type UseMutationOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { refusalOf, type ScreenRefusal } from "@/app/_trpc/refusal";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { ClaimUpdate } from "./claim-updates";
import { useLiveSync } from "./live-sync";
import { updateOptimistically } from "./optimistic-update";

type Outcome<Output> = { ok: true; output: Output } | { ok: false; refusal: ScreenRefusal };
type Ways<Input> = {
  /** The screen itself shows what is refused. */
  quiet?: boolean;
  /** What the change will make of the claims that are shown; null where that cannot be known. */
  foresight?: (input: Input) => ClaimUpdate | null;
};

/** Returns `run`, which answers with the output or the refusal once what the change touched is up to date. */
export function useChange<Input, Output, Fault>(
  options: UseMutationOptions<Output, Fault, Input>,
  { quiet = false, foresight }: Ways<Input> = {},
) {
  const queryClient = useQueryClient();
  const abreast = useLiveSync();
  const tell = useToast();
  const mutation = useMutation(options);
  const run = async (input: Input): Promise<Outcome<Output>> => {
    const foreseen = foresight?.(input) ?? null;
    const takeBack = foreseen && updateOptimistically(queryClient, foreseen);
    try {
      const output = await mutation.mutateAsync(input);
      await abreast.settled();
      return { ok: true, output };
    } catch (error) {
      takeBack?.();
      const refusal = refusalOf(error);
      const asked = abreast.refused();
      if (refusal.code !== "offline") await asked;
      if (!quiet) tell(refusal.message, { tone: "fault" });
      return { ok: false, refusal };
    }
  };
  return { run, busy: mutation.isPending };
}

/** Carrying out a change from a screen: what is shown is brought up to date, what is refused is told and nothing typed is lost. */
"use client";
import { type UseMutationOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { refusalOf, type ScreenRefusal } from "../_trpc/refusal";
import { useTell } from "../_ui/notices";

type Outcome<Output> = { ok: true; output: Output } | { ok: false; refusal: ScreenRefusal };

/** Returns `run`, which answers with the output or the refusal. A refusal is told unless `quiet` says that the screen shows it itself. */
export function useChange<Input, Output, Fault>(
  options: UseMutationOptions<Output, Fault, Input>,
  { quiet = false } = {},
) {
  const queryClient = useQueryClient();
  const tell = useTell();
  const mutation = useMutation(options);
  const run = async (input: Input): Promise<Outcome<Output>> => {
    try {
      const output = await mutation.mutateAsync(input);
      await queryClient.invalidateQueries();
      return { ok: true, output };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.code === "stale") await queryClient.invalidateQueries();
      if (!quiet) tell(refusal.message, { tone: "fault" });
      return { ok: false, refusal };
    }
  };
  return { run, busy: mutation.isPending };
}

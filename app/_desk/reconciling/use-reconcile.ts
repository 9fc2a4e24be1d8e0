/** Reconciles a contradiction, or takes that back; the toast undoes either. */
"use client";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toasts/toasts";
import { type Reconciliation, reconciledWords } from "@/server/domain/claims/relation";

/** How a contradiction is reconciled, if it is, and in what words. */
export type Reconciled = { reconciled: Reconciliation | null; reconciledWhy: string | null };
export type Reconcilable = Reconciled & { id: string; version: number };

/** `reconcile` resolves to the refusal, or to null once it is done; `pair` names the two claims in a few words. */
export function useReconcile(pair: string) {
  const tell = useToast();
  const { run, busy } = useChange(useTRPC().relations.edit.mutationOptions());
  const reconcile = async ({ id, version, reconciled, reconciledWhy }: Reconcilable, to: Reconciled) => {
    const outcome = await run({ id, version, ...to });
    if (!outcome.ok) return outcome.refusal;
    const words = to.reconciled
      ? `Reconciled (${reconciledWords(to.reconciled)}): ${pair}.`
      : `${pair} contradict each other again.`;
    tell(words, { undo: () => void run({ id, version: outcome.output.version, reconciled, reconciledWhy }) });
    return null;
  };
  return { reconcile, busy };
}

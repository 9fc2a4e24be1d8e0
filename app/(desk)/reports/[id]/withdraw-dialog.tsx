/** Withdraws a published edition, which remains readable under a notice with the reason. */
"use client";
import { useChange } from "@/app/_desk/live/use-change";
import { ReasonDialog } from "@/app/_desk/reason-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toasts/toasts";

export function WithdrawDialog({ id, number, onClose }: { id: string; number: number; onClose: () => void }) {
  const tell = useToast();
  const withdraw = useChange(useTRPC().reports.withdraw.mutationOptions(), { quiet: true });
  const send = async (reason: string) => {
    const outcome = await withdraw.run({ id, number, reason });
    if (!outcome.ok) return outcome.refusal;
    tell(`Edition ${number} is withdrawn.`);
    onClose();
    return null;
  };
  return (
    <ReasonDialog
      title={`Withdraw edition ${number}`}
      about="The edition can still be read. From now on, its page and every file of it begin with a notice that it was withdrawn, when, by whom and why. Files that were downloaded before do not change: tell the people who have them. A withdrawal cannot be taken back: correct the report to publish another edition."
      label="Why it is withdrawn"
      action="Withdraw it"
      tone="danger"
      busy={withdraw.busy}
      onSend={send}
      onClose={onClose}
    />
  );
}

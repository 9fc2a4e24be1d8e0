/** Says of an entry of the register what it is part of, and offers to undo it. */
"use client";
import { usePutBack } from "@/app/_desk/history/use-put-back";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toasts/toasts";

type Named = { id: string; name: string };

/** `quiet` leaves it to the caller to show why it was refused. */
export function usePlacing({ quiet }: { quiet: boolean }) {
  const tell = useToast();
  const edit = useChange(useTRPC().sources.edit.mutationOptions(), { quiet });
  const putBack = usePutBack();
  /** Returns why it was refused, if it was. `version` is the one that was seen; no parent: it is part of nothing. */
  const place = async ({ id, name, version }: Named & { version: number }, parent: Named | null) => {
    const outcome = await edit.run({ id, version, details: { partOf: parent?.id ?? null } });
    if (!outcome.ok) return outcome.refusal.message;
    const otherwise = "This source was changed since. Its history has it.";
    const undo = () => void putBack({ subjectType: "source", subjectId: id, action: "source.edit", otherwise });
    tell(parent ? `${name} is now part of ${parent.name}.` : `${name} is no longer part of another body.`, { undo });
    return null;
  };
  return { place, busy: edit.busy };
}

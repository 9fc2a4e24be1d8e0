/** Applies one change to many claims: updates optimistically, reports how many changed, and offers an undo. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { assigned, type ClaimUpdate, retagged, stepped } from "@/app/_desk/live/claim-updates";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Inputs } from "@/server/api/root";
import { counted, countWords } from "@/server/domain/words/counted";
import type { ListedClaim } from "./listed-claim";

type Many = Inputs["claims"]["changeMany"];
export type BulkChange = Many["change"];

/** `run` resolves to whether the change was made; `done` describes it for the toast. */
export function useBulkChange(listed: readonly ListedClaim[]) {
  const api = useTRPC();
  const tell = useToast();
  const becomes = useUpdate();
  const many = useChange(api.claims.changeMany.mutationOptions(), {
    optimistic: ({ which, change }) => {
      const update = becomes(change);
      const claims = new Set("ids" in which ? which.ids : listed.map(({ id }) => id));
      return update && { claims, becomes: update };
    },
  });
  const undoing = useChange(api.claims.takeBackMany.mutationOptions());
  const undo = async (batch: string, ids: string[]) => {
    const outcome = await undoing.run({ batch, ids });
    if (!outcome.ok) return;
    const { passedOver } = outcome.output;
    tell(passedOver === 0 ? "Undone." : `Undone, except for ${countWords(passedOver)} that changed in the meantime.`);
  };
  const run = async (input: Many, done: string): Promise<boolean> => {
    const outcome = await many.run(input);
    if (!outcome.ok) return false;
    const { batch, changed, passedOver } = outcome.output;
    const except = passedOver > 0 ? `, ${countWords(passedOver)} passed over` : "";
    tell(
      `${done}: ${counted(changed.length, "claim")}${except}.`,
      changed.length > 0 ? { undo: () => void undo(batch, changed) } : {},
    );
    return true;
  };
  return { run, busy: many.busy };
}

/** Returns the optimistic update of a visible claim; null if the result cannot be predicted. */
function useUpdate(): (change: BulkChange) => ClaimUpdate["becomes"] | null {
  const api = useTRPC();
  const people = useQuery(api.people.list.queryOptions({}));
  const role = useQuery(api.desk.overview.queryOptions()).data?.me?.role ?? "viewer";
  return (change) => {
    if (change.kind === "tag") return retagged(change.add ?? [], change.remove);
    if (change.kind === "assign") return assigned(people.data?.find(({ id }) => id === change.assigneeId) ?? null);
    if (change.kind === "gather") return null;
    return change.kind === "set aside" ? stepped("set aside", role, change.reason) : null;
  };
}

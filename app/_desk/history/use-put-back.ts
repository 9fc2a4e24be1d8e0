/** Undoes the newest change to something by putting back its line of history, as the notice of the change offers it. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Inputs } from "@/server/api/root";
import type { EventAction } from "@/server/domain/history/event-action";
import { useChange } from "../live/use-change";

type Asked = Pick<Inputs["history"]["list"], "subjectType" | "subjectId" | "claimId"> & {
  /** What was done; nothing is undone if something else has been done since. */
  action: EventAction;
  /** What is said then. */
  otherwise: string;
};

export function usePutBack() {
  const api = useTRPC();
  const tell = useToast();
  const queryClient = useQueryClient();
  const back = useChange(api.history.putBack.mutationOptions());
  return async ({ action, otherwise, ...of }: Asked): Promise<void> => {
    const asked = api.history.list.queryOptions({ ...of, limit: 1 }, { staleTime: 0 });
    const [line] = (await queryClient.fetchQuery(asked)).lines;
    if (line?.action === action) await back.run({ eventId: line.id });
    else tell(otherwise);
  };
}

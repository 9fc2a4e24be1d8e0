/** Shows the claim's workflow state, its assignee, and the steps that may follow. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { assigned, ofOne, stepped } from "@/app/_desk/live/claim-updates";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { lazy } from "@/app/_ui/lazy";
import { MenuButton } from "@/app/_ui/menus/menu-button";
import { useToast } from "@/app/_ui/toasts/toasts";
import { ASIDE_REASONS, type AsideReason } from "@/server/domain/claims/claim";
import { mayReview } from "@/server/domain/people/person";
import type { OpenClaim } from "../open-claim";

const ReopenDialog = lazy(() => import("../_judging/reopen-dialog").then((part) => part.ReopenDialog));

export function WorkflowRow({ claim }: { claim: OpenClaim }) {
  const api = useTRPC();
  const tell = useToast();
  const [reopening, setReopening] = useState(false);
  const role = useQuery(api.desk.overview.queryOptions()).data?.me?.role ?? "viewer";
  const start = useChange(api.claims.start.mutationOptions(), {
    optimistic: ({ id }) => ofOne(id, stepped("start", role)),
  });
  const aside = useChange(api.claims.setAside.mutationOptions(), {
    optimistic: ({ id, reason }) => ofOne(id, stepped("set aside", role, reason)),
  });
  const restore = useChange(api.claims.restore.mutationOptions(), {
    optimistic: ({ id }) => claim.stepBack && ofOne(id, stepped(claim.stepBack, role)),
  });
  const may = (action: OpenClaim["allowed"][number]) => claim.allowed.includes(action);
  const at = { id: claim.id, version: claim.version };

  const setAside = async (reason: AsideReason) => {
    const outcome = await aside.run({ ...at, reason });
    if (outcome.ok)
      tell(`Set aside: ${reason}.`, {
        undo: () => void restore.run({ id: claim.id, version: outcome.output.version }),
      });
  };
  useKeys("b", () => void (may("claim.start") && start.run(at)));
  useKeys("z", () => void (may("claim.restore") ? restore.run(at) : may("claim.set aside") && setAside("not a claim")));

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-note">
      <span className="text-soft">
        Workflow: <b className="font-semibold text-ink">{claim.workflow}</b>
        {claim.asideReason ? ` (${claim.asideReason})` : ""}
      </span>
      <Assignee claim={claim} />
      <span className="-ml-1.5 flex flex-wrap gap-1">
        {may("claim.start") ? (
          <Button tone="quiet" hotkey="b" busy={start.busy} onClick={() => void start.run(at)}>
            Begin review
          </Button>
        ) : null}
        {may("claim.reopen") ? (
          <Button tone="quiet" onClick={() => setReopening(true)}>
            Reopen
          </Button>
        ) : null}
        {may("claim.restore") ? (
          <Button tone="quiet" hotkey="z" busy={restore.busy} onClick={() => void restore.run(at)}>
            Restore
          </Button>
        ) : null}
        {may("claim.set aside") ? (
          <MenuButton
            tone="quiet"
            busy={aside.busy}
            items={ASIDE_REASONS.map((reason) => ({ label: reason, onChoose: () => void setAside(reason) }))}
          >
            Set aside
          </MenuButton>
        ) : null}
      </span>
      {reopening ? <ReopenDialog claim={claim} onClose={() => setReopening(false)} /> : null}
    </div>
  );
}

const assignedTo = (name: string | null) => (name === null ? "Unassigned" : `Assigned to ${name}`);

/** Shows the claim's assignee; it can be assigned to people who may review. */
function Assignee({ claim }: { claim: OpenClaim }) {
  const api = useTRPC();
  const people = useQuery(api.people.list.queryOptions({})).data ?? [];
  const assign = useChange(api.claims.assign.mutationOptions(), {
    optimistic: ({ id, assigneeId }) => ofOne(id, assigned(people.find((person) => person.id === assigneeId) ?? null)),
  });
  if (!claim.allowed.includes("claim.assign"))
    return claim.assigneeName ? <span className="text-soft">{assignedTo(claim.assigneeName)}</span> : null;
  const giveTo = (assigneeId: string | null) => void assign.run({ id: claim.id, version: claim.version, assigneeId });
  const nobody = { label: "Nobody", current: claim.assigneeId === null, onChoose: () => giveTo(null) };
  return (
    <MenuButton
      tone="quiet"
      label={`${assignedTo(claim.assigneeName)}. Assign`}
      busy={assign.busy}
      items={[
        nobody,
        ...people.filter(mayReview).map(({ id, name }) => ({
          label: name,
          outside: true,
          current: id === claim.assigneeId,
          onChoose: () => giveTo(id),
        })),
      ]}
    >
      {assignedTo(claim.assigneeName)}
    </MenuButton>
  );
}

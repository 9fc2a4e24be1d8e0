/** Where the claim is on its way, whose it is, and the steps that may be taken from here. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { assigned, ofOne, stepped } from "../../../_desk/foresight";
import { useChange } from "../../../_desk/use-change";
import { useKeys } from "../../../_desk/use-keys";
import { useTRPC } from "../../../_trpc/client";
import { Button } from "../../../_ui/button";
import { useTell } from "../../../_ui/notices";
import type { OpenClaim } from "./open-claim";

export function WorkflowRow({ claim }: { claim: OpenClaim }) {
  const api = useTRPC();
  const tell = useTell();
  const people = useQuery(api.people.list.queryOptions({}));
  const role = useQuery(api.desk.overview.queryOptions()).data?.me?.role ?? "viewer";
  const start = useChange(api.claims.start.mutationOptions(), {
    foresight: ({ id }) => ofOne(id, stepped("start", role)),
  });
  const aside = useChange(api.claims.setAside.mutationOptions(), {
    foresight: ({ id, reason }) => ofOne(id, stepped("set aside", role, reason)),
  });
  const restore = useChange(api.claims.restore.mutationOptions(), {
    foresight: ({ id }) => claim.stepBack && ofOne(id, stepped(claim.stepBack, role)),
  });
  const reopen = useChange(api.claims.reopen.mutationOptions(), {
    foresight: ({ id }) => ofOne(id, stepped("reopen", role)),
  });
  const assign = useChange(api.claims.assign.mutationOptions(), {
    foresight: ({ id, assigneeId }) =>
      ofOne(id, assigned(people.data?.find((person) => person.id === assigneeId) ?? null)),
  });
  const may = (action: OpenClaim["allowed"][number]) => claim.allowed.includes(action);
  const at = { id: claim.id, version: claim.version };

  const setAside = async (reason: "not a claim" | "out of scope" | "extraction fault") => {
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
      {may("claim.assign") ? (
        <label className="text-soft">
          For{" "}
          <select
            // As wide as the name in it, which is here before the others are.
            className="field-sizing-content rounded-s border border-edge/60 bg-sheet px-1 py-0.5 text-ink"
            value={claim.assigneeId ?? ""}
            onChange={(event) => void assign.run({ ...at, assigneeId: event.target.value || null })}
          >
            <option value="">nobody</option>
            {!people.data && claim.assigneeId ? <option value={claim.assigneeId}>{claim.assigneeName}</option> : null}
            {people.data
              ?.filter((person) => !person.disabledAt || person.id === claim.assigneeId)
              .map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
          </select>
        </label>
      ) : claim.assigneeName ? (
        <span className="text-soft">for {claim.assigneeName}</span>
      ) : null}
      <span className="flex flex-wrap gap-1">
        {may("claim.start") ? (
          <Button tone="quiet" hotkey="b" busy={start.busy} onClick={() => void start.run(at)}>
            Begin review
          </Button>
        ) : null}
        {may("claim.reopen") ? (
          <Button tone="quiet" busy={reopen.busy} onClick={() => void reopen.run(at)}>
            Reopen
          </Button>
        ) : null}
        {may("claim.restore") ? (
          <Button tone="quiet" hotkey="z" busy={restore.busy} onClick={() => void restore.run(at)}>
            Restore
          </Button>
        ) : null}
        {may("claim.set aside") ? (
          <label className="inline-flex items-center gap-1 text-soft">
            <span className="sr-only">Set aside</span>
            <select
              aria-label="Set aside"
              className="rounded-s bg-transparent py-0.5 font-medium text-pencil"
              value=""
              onChange={(event) => void setAside(event.target.value as "not a claim")}
            >
              <option value="" disabled>
                Set aside…
              </option>
              <option value="not a claim">not a claim</option>
              <option value="out of scope">out of scope</option>
              <option value="extraction fault">extraction fault</option>
            </select>
          </label>
        ) : null}
      </span>
    </div>
  );
}

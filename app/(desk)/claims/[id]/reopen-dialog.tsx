/** Asks before a claim is opened again: what that ends, and why it is done. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ofOne, stepped } from "../../../_desk/foresight";
import { useChange } from "../../../_desk/use-change";
import { useTRPC } from "../../../_trpc/client";
import { Button } from "../../../_ui/button";
import { Dialog, DialogActions } from "../../../_ui/dialog";
import { FaultLine } from "../../../_ui/fault-line";
import { Field } from "../../../_ui/field";
import { useTell } from "../../../_ui/notices";
import { VerdictChip } from "../../../_ui/verdict";
import type { OpenClaim } from "./open-claim";

export function ReopenDialog({ claim, onClose }: { claim: OpenClaim; onClose: () => void }) {
  const api = useTRPC();
  const tell = useTell();
  const role = useQuery(api.desk.overview.queryOptions()).data?.me?.role ?? "viewer";
  const reopen = useChange(api.claims.reopen.mutationOptions(), {
    quiet: true,
    foresight: ({ id }) => ofOne(id, stepped("reopen", role)),
  });
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const send = async () => {
    const outcome = await reopen.run({ id: claim.id, version: claim.version, reason });
    if (!outcome.ok) return setFault(outcome.refusal.message);
    tell("The claim is open again.");
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Reopen this claim">
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {claim.ruling ? (
          <p className="flex flex-wrap items-center gap-2 text-note">
            {claim.ruling.byName} ruled <VerdictChip verdict={claim.ruling.verdict} />
          </p>
        ) : null}
        <p className="text-note text-soft">
          {claim.ruling
            ? "The ruling ends, and the reviews stand. The claim is in review again: reviewers may change it and judge it. The ruling stays in the history and can be put back from there."
            : "The reviews stand. The claim is in review again until the next review is submitted."}
        </p>
        <Field label="Why">
          <textarea
            className="field said min-h-20"
            dir="auto"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <FaultLine>{fault}</FaultLine>
        <DialogActions>
          <Button
            tone="first"
            type="submit"
            busy={reopen.busy}
            disabled={claim.ruling !== null && reason.trim() === ""}
          >
            Reopen
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

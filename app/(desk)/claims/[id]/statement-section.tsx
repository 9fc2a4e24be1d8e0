/** The plain statement, which may be reworded, and the verbatim words, which may not. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useChange } from "../../../_desk/use-change";
import { useDraft } from "../../../_desk/use-draft";
import { useKeys } from "../../../_desk/use-keys";
import { useTRPC } from "../../../_trpc/client";
import { Button } from "../../../_ui/button";
import { FaultLine } from "../../../_ui/fault-line";
import { Key } from "../../../_ui/key";
import { later } from "../../../_ui/later";
import { Said } from "../../../_ui/said";
import type { OpenClaim } from "./open-claim";

const BothVersions = later(() => import("../../../_desk/both-versions").then((part) => part.BothVersions));

type Props = {
  claim: OpenClaim;
  /** Told of wordings that the person has seen, having saved or met them here. */
  onRead: (statement: string) => void;
};

export function StatementSection({ claim, onRead }: Props) {
  const [editing, setEditing] = useState(false);
  const [verbatim, setVerbatim] = useState(false);
  const allowed = claim.allowed.includes("claim.edit");
  useKeys("w", () => allowed && setEditing(true), { preventDefault: true });
  const words = claim.spans.filter((span) => span.role === "content").map((span) => span.exact);
  if (editing) return <StatementForm claim={claim} onRead={onRead} onDone={() => setEditing(false)} />;
  return (
    <div className="grid gap-2">
      <h2 dir="auto" className="said text-[20px] leading-[1.35] font-medium">
        {claim.statement}
      </h2>
      <div className="-ml-1.5 flex flex-wrap items-center gap-1">
        {allowed ? (
          <Button tone="quiet" hotkey="w" onClick={() => setEditing(true)}>
            Reword
          </Button>
        ) : null}
        <Button tone="quiet" aria-expanded={verbatim} onClick={() => setVerbatim(!verbatim)}>
          Word for word
        </Button>
      </div>
      {verbatim
        ? words.map((exact, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fragments never change and may be alike
            <Said key={i} className="border-l-2 border-line pl-3 text-[15px] leading-normal">
              {exact}
            </Said>
          ))
        : null}
      {verbatim ? (
        <p className="num text-small text-faint">
          {claim.engine === null ? "Added by a person." : `Found by ${claim.engine}${confidenceWords(claim)}.`}
        </p>
      ) : null}
    </div>
  );
}

function confidenceWords({ confidence }: OpenClaim): string {
  return confidence === null ? "" : `, with a confidence of ${confidence.toFixed(2)}`;
}

function StatementForm({ claim, onRead, onDone }: Props & { onDone: () => void }) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const edit = useChange(api.claims.edit.mutationOptions(), { quiet: true });
  // The version goes with the draft: what is kept through a reload still meets what somebody else saved meanwhile.
  const [draft, setDraft, forget] = useDraft(`stet-wording-${claim.id}`, {
    statement: claim.statement,
    version: claim.version,
  });
  const [theirs, setTheirs] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const close = () => {
    forget();
    onDone();
  };
  const save = async () => {
    const outcome = await edit.run({ id: claim.id, ...draft });
    if (outcome.ok) {
      onRead(queryClient.getQueryData(api.claims.get.queryKey({ id: claim.id }))?.statement ?? draft.statement);
      return close();
    }
    const { code, details, message } = outcome.refusal;
    if (code !== "stale") return setFault(message);
    setDraft({ ...draft, version: details.version ?? draft.version });
    const saved = String(details.theirs?.statement ?? "");
    setTheirs(saved);
    onRead(saved);
  };
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        aria-label="Statement"
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the form appears because the person asked to write
        autoFocus
        className="field said min-h-24 resize-y text-[18px]! leading-normal!"
        value={draft.statement}
        onChange={(event) => setDraft({ ...draft, statement: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
          if (event.key === "Escape") {
            event.stopPropagation();
            close();
          }
        }}
      />
      <FaultLine>{fault}</FaultLine>
      {theirs !== null ? (
        <BothVersions
          theirs={theirs}
          yours={draft.statement}
          busy={edit.busy}
          onKeepYours={() => void save()}
          onTakeTheirs={close}
        />
      ) : (
        <div className="flex items-center gap-2">
          <Button tone="first" type="submit" busy={edit.busy} disabled={draft.statement.trim() === ""}>
            Save the wording
          </Button>
          <Button onClick={close}>Cancel</Button>
          <span className="text-small text-faint">
            <Key>Ctrl</Key> <Key>Enter</Key>
          </span>
        </div>
      )}
    </form>
  );
}

/** One link of this claim: the other claim in its own words, why they are linked, and how to decide. */
"use client";
import { useState } from "react";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { useChange } from "@/app/_desk/live/use-change";
import { ReconciledLine } from "@/app/_desk/reconciling/reconciled-line";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Day } from "@/app/_ui/day";
import { lazy } from "@/app/_ui/lazy";
import { Link } from "@/app/_ui/link";
import { Said } from "@/app/_ui/toasts/said";
import { useToast } from "@/app/_ui/toasts/toasts";
import { pairWords } from "@/server/domain/claims/pair-words";
import { isContesting } from "@/server/domain/claims/relation";
import { langOf } from "@/server/languages/lang-of";
import type { OpenClaim } from "../open-claim";

const ReconcileDialog = lazy(() =>
  import("@/app/_desk/reconciling/reconcile-dialog").then((part) => part.ReconcileDialog),
);
const EditReasonDialog = lazy(() =>
  import("@/app/_desk/relations/edit-reason-dialog").then((part) => part.EditReasonDialog),
);

export type Relation = OpenClaim["relations"][number];

type OneProps = {
  relation: Relation;
  /** The open claim's own words. */
  statement: string;
  editable: boolean;
  /** Whether its keys act on this link: `y` and `n` on a suggestion, `d` on a contradiction. */
  withKeys: boolean;
  onRemoved: () => void;
};

export function OneRelation({ relation, statement, editable, withKeys, onRemoved }: OneProps) {
  const { other, type, state, sure, reason } = relation;
  const pair = pairWords(statement, other.statement);
  const unsure = state === "suggested" && sure === false;
  const against = type === "contradicts" && !unsure && !relation.reconciled;
  const edge = state === "suggested" ? "border-dotted border-edge" : against ? "border-bad" : "border-edge";
  return (
    <div className={`grid gap-1 border-l-[3px] py-0.5 pl-3 ${edge}`}>
      <span className={`text-small font-semibold ${against ? "text-bad" : "text-soft"}`}>
        {wordsFor(relation)}
        {state === "suggested" ? " (suggested)" : ""}
      </span>
      <Said className="text-[16px] leading-[1.45]">
        <Link lang={langOf(other.statement)} href={`/claims/${other.id}`} className="hover:underline">
          {other.statement}
        </Link>
      </Said>
      <p className="text-note text-soft" dir="auto">
        <b className="font-semibold text-ink">{other.speakers.join(", ") || "nobody named"}</b> ·{" "}
        <Day on={other.publishedOn} />
        {other.publisher ? ` · ${other.publisher}` : ""}
      </p>
      <p className="said text-note text-soft" dir="auto">
        {reason}
      </p>
      <ReconciledLine relation={relation} pair={pair} may={editable} />
      {editable ? <Decisions relation={relation} pair={pair} withKeys={withKeys} onRemoved={onRemoved} /> : null}
    </div>
  );
}

function wordsFor({ words, type, state, sure, reversal }: Relation): string {
  if (state === "suggested" && sure === false) return `may be linked: ${words}?`;
  return reversal && type === "contradicts" ? `${words}: the speaker said otherwise` : words;
}

type DecisionProps = Pick<OneProps, "relation" | "withKeys" | "onRemoved"> & { pair: string };

function Decisions({ relation, pair, withKeys, onRemoved }: DecisionProps) {
  const tell = useToast();
  const { run } = useChange(useTRPC().relations.edit.mutationOptions());
  const [open, setOpen] = useState<"reconciling" | "reason" | null>(null);
  const close = () => setOpen(null);
  const { id, version, state, reconciled, reconciledWhy } = relation;
  const confirm = async () => {
    const outcome = await run({ id, version, state: "confirmed" });
    if (!outcome.ok) return;
    tell(`Link confirmed: ${pair}.`, {
      undo: () => void run({ id, version: outcome.output.version, state: "suggested" }),
    });
  };
  const dismiss = async () => {
    const outcome = await run({ id, version, state: "dismissed" });
    if (!outcome.ok) return;
    tell(`${state === "suggested" ? "Suggestion dismissed" : "Link removed"}: ${pair}.`, {
      undo: () => void run({ id, version: outcome.output.version, state, reconciled, reconciledWhy }),
    });
    onRemoved();
  };
  const suggested = state === "suggested";
  return (
    <div className="-ml-1.5 flex flex-wrap gap-1">
      {suggested ? (
        <KeyedButton hotkey={withKeys ? "y" : null} onClick={() => void confirm()}>
          Confirm
        </KeyedButton>
      ) : null}
      {isContesting(relation) ? (
        <KeyedButton hotkey={withKeys ? "d" : null} onClick={() => setOpen("reconciling")}>
          Reconcile
        </KeyedButton>
      ) : null}
      {state === "confirmed" ? (
        <Button tone="quiet" onClick={() => setOpen("reason")}>
          Edit the reason
        </Button>
      ) : null}
      <KeyedButton hotkey={withKeys && suggested ? "n" : null} onClick={() => void dismiss()}>
        {suggested ? "Dismiss" : "Remove the link"}
      </KeyedButton>
      {open === "reconciling" ? <ReconcileDialog relation={relation} pair={pair} onClose={close} /> : null}
      {open === "reason" ? <EditReasonDialog relation={relation} pair={pair} onClose={close} /> : null}
    </div>
  );
}

type KeyedProps = { hotkey: string | null; onClick: () => void; children: string };

function KeyedButton({ hotkey, ...rest }: KeyedProps) {
  return hotkey ? <KeyButton tone="quiet" hotkey={hotkey} {...rest} /> : <Button tone="quiet" {...rest} />;
}

/** Shows the plain statement, and lets people reword it. */
"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDraft } from "@/app/_desk/fields/use-draft";
import { FragmentMark } from "@/app/_desk/fragment-mark";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { FaultLine } from "@/app/_ui/fault-line";
import { Key } from "@/app/_ui/key";
import { lazy } from "@/app/_ui/lazy";
import { langOf } from "@/server/languages/lang-of";
import type { OpenClaim } from "../open-claim";

const Discard = lazy(() => import("@/app/_ui/dialogs/discard").then((part) => part.Discard));
const BothVersions = lazy(() => import("@/app/_desk/fields/both-versions").then((part) => part.BothVersions));

/** Longer statements get a smaller font, so that the verdict stays near the top. */
const SHORT = 80;
const MIDDLING = 200;

type Props = {
  claim: OpenClaim;
  editing: boolean;
  /** Called with each wording that the person has seen, because they saved it or came across it here. */
  onRead: (statement: string) => void;
  onDone: () => void;
};

export function StatementSection({ claim, editing, onRead, onDone }: Props) {
  if (editing) return <StatementForm claim={claim} onRead={onRead} onDone={onDone} />;
  const { length } = claim.statement;
  const size =
    length <= SHORT
      ? "text-[20px] max-h-[82px]"
      : length <= MIDDLING
        ? "text-[16px] max-h-[92px]"
        : "text-[15px] max-h-[92px] [scrollbar-width:thin]";
  return (
    <>
      {/* Focused by j and k and after rewording, so that screen readers read it. */}
      <h2
        dir="auto"
        lang={claim.article?.language || langOf(claim.statement)}
        data-statement
        tabIndex={-1}
        className={`said overflow-auto leading-[1.35] font-medium outline-none max-md:max-h-none print:max-h-none ${size}`}
      >
        {claim.statement}
      </h2>
      <FragmentMark statement={claim.statement} />
    </>
  );
}

function StatementForm({ claim, onRead, onDone }: Omit<Props, "editing">) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const edit = useChange(api.claims.edit.mutationOptions(), { quiet: true });
  // The draft keeps the version it was based on, so a conflict with someone else's save is still caught after a reload.
  const [draft, setDraft, forget] = useDraft(`stet-wording-${claim.id}`, {
    statement: claim.statement,
    version: claim.version,
  });
  const [theirs, setTheirs] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);

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
            if (draft.statement === claim.statement) close();
            else setAsking(true);
          }
        }}
      />
      <FaultLine>{fault}</FaultLine>
      {asking ? <Discard onKeep={() => setAsking(false)} onDiscard={close} /> : null}
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

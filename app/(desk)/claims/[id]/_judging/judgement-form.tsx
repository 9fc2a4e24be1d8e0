/** The person's own review: the two axes that they judge, their reasons, and the button that submits them. */
"use client";
import { type ReactNode, useRef, useState } from "react";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { FaultLine } from "@/app/_ui/fault-line";
import { lazy } from "@/app/_ui/lazy";
import { reasonsTakenOver } from "@/server/domain/claims/sighting";
import { DeskPosition, KindRow, StandingRow } from "../_handling/standing-row";
import { type OpenClaim, SECTION } from "../open-claim";
import { JudgementFields } from "./judgement-fields";
import { Overtaken } from "./overtaken";
import { SendBar } from "./send-bar";
import { TakeOver } from "./take-over";
import { useJudgement } from "./use-judgement";

const Reworded = lazy(() => import("./reworded").then((part) => part.Reworded));
const RuleDialog = lazy(() => import("./rule-dialog").then((part) => part.RuleDialog));

type Props = { claim: OpenClaim; read: string; next: (() => void) | null; children: ReactNode };

export function JudgementForm({ claim, read, next, children }: Props) {
  const judgement = useJudgement(claim, read);
  const { shown, begun, change, sent } = judgement;
  const [ruling, setRuling] = useState(false);
  const verdictRef = useRef<HTMLButtonElement>(null);
  const checkRef = useRef<HTMLButtonElement>(null);
  const reasonsRef = useRef<HTMLTextAreaElement>(null);
  const mayReview = claim.allowed.includes("review.submit");
  const mayRule = claim.allowed.includes("ruling.make");
  const open = mayReview || mayRule;
  const submit = () => void (mayReview && judgement.review());
  const untaken = claim.ruledElsewhere.filter((ruling) => !shown.reasons.includes(reasonsTakenOver(ruling)));
  // Nothing is judged yet: the person reads what was filled in, and submits or confirms it like any other judgement.
  const takeOver = (ruling: OpenClaim["ruledElsewhere"][number]) => {
    const reasons = [shown.reasons.trim(), reasonsTakenOver(ruling)].filter((words) => words !== "").join("\n\n");
    change({ verdict: ruling.verdict, reasons });
    // The offer, which had the focus, goes; the reasons are what the person reads and adds to.
    reasonsRef.current?.focus();
    if (mayRule) setRuling(true);
  };
  const rule = async () => {
    if (await judgement.rule()) setRuling(false);
  };
  useKeys("v", () => verdictRef.current?.focus(), { preventDefault: true });
  useKeys("a", () => checkRef.current?.focus(), { preventDefault: true });
  useKeys("r", () => reasonsRef.current?.focus(), { preventDefault: true });
  useKeys("ctrl+enter, meta+enter", submit, { enableOnFormTags: true, ignoreEventWhen: isInForm });

  return (
    <>
      <section className={`${SECTION} pt-2.5!`} aria-label="Judgement">
        {open ? <TakeOver rulings={untaken} onTake={takeOver} /> : null}
        <div className="grid gap-x-3 gap-y-2 sm:grid-cols-[128px_minmax(0,1fr)] sm:items-baseline">
          {open || begun ? <JudgementFields {...{ shown, change, open, verdictRef, checkRef, reasonsRef }} /> : null}
          <DeskPosition claim={claim} />
          <StandingRow claim={claim} />
          <KindRow claim={claim} />
        </div>
        {begun && !open ? <Overtaken workflow={claim.workflow} onDiscard={judgement.discard} /> : null}
        {open && (begun || judgement.fault) && shown.statement !== claim.statement ? (
          <Reworded
            from={shown.statement}
            to={claim.statement}
            onSeen={() => {
              change({ statement: claim.statement });
              judgement.forgive();
            }}
          />
        ) : null}
        <FaultLine>{ruling ? null : judgement.fault}</FaultLine>
      </section>
      {children}
      {open || sent ? (
        <SendBar
          judgement={judgement}
          onSubmit={mayReview ? submit : null}
          onRule={mayRule ? () => setRuling(true) : null}
          next={next}
        />
      ) : null}
      {ruling ? (
        <RuleDialog
          claim={claim}
          draft={shown}
          myId={judgement.me?.id ?? null}
          busy={judgement.busy}
          fault={judgement.fault}
          onRule={() => void rule()}
          onClose={() => setRuling(false)}
        />
      ) : null}
    </>
  );
}

/** Returns whether the key is pressed in a field of another form, where it submits that form instead of the review. */
function isInForm(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest("form") !== null;
}

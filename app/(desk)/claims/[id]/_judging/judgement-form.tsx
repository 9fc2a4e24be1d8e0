/** The person's own review: the two axes that they judge, their reasons, and the button that submits them. */
"use client";
import { type ReactNode, useRef, useState } from "react";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { Choice } from "@/app/_ui/choice";
import { FaultLine } from "@/app/_ui/fault-line";
import { leaveField } from "@/app/_ui/focused";
import { Key } from "@/app/_ui/key";
import { lazy } from "@/app/_ui/lazy";
import { VERDICT_TONES } from "@/app/_ui/verdict";
import { ATTRIBUTION_CHECKS, VERDICTS, type Verdict } from "@/server/domain/claims/claim";
import { reasonsTakenOver } from "@/server/domain/claims/sighting";
import { DeskPosition, KindRow, StandingRow } from "../_handling/standing-row";
import { type OpenClaim, SECTION } from "../open-claim";
import { Overtaken } from "./overtaken";
import { SendBar } from "./send-bar";
import { TakeOver } from "./take-over";
import { useJudgement } from "./use-judgement";

const Reworded = lazy(() => import("./reworded").then((part) => part.Reworded));
const RuleDialog = lazy(() => import("./rule-dialog").then((part) => part.RuleDialog));

const VERDICT_OPTIONS = VERDICTS.map((value) => ({ value, label: value, tone: VERDICT_TONES[value] }));
/** The most common verdicts; the others are behind "More". */
const FIRST_VERDICTS: readonly Verdict[] = ["supported", "disputed", "misleading", "refuted", "no evidence offered"];
const CHECK_OPTIONS = ATTRIBUTION_CHECKS.filter((value) => value !== "unchecked").map((value) => ({
  value,
  label: value,
  tone: value === "accurate" ? ("pencil" as const) : ("warn" as const),
}));

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
          {open || begun ? (
            <>
              <Asked hotkey={open ? "v" : null}>Verdict</Asked>
              <Choice
                label="Verdict"
                options={VERDICT_OPTIONS}
                first={FIRST_VERDICTS}
                value={shown.verdict}
                disabled={!open}
                firstRef={verdictRef}
                onChoose={(verdict) => change({ verdict })}
              />
              <Asked hotkey={open ? "a" : null}>Did they say it?</Asked>
              <Choice
                label="Did they say it?"
                options={CHECK_OPTIONS}
                value={shown.attributionCheck === "unchecked" ? null : shown.attributionCheck}
                disabled={!open}
                firstRef={checkRef}
                onChoose={(attributionCheck) => change({ attributionCheck })}
              />
              <div className="grid gap-1.5 sm:col-span-2 print:hidden">
                <label htmlFor="reasons" className="flex items-center gap-1.5 text-soft">
                  Your review {open ? <Key>r</Key> : null}
                </label>
                <textarea
                  id="reasons"
                  ref={reasonsRef}
                  dir="auto"
                  placeholder="Your reasons"
                  className="field said min-h-16 resize-y text-[15px]! leading-normal!"
                  value={shown.reasons}
                  onChange={(event) => change({ reasons: event.target.value })}
                  onKeyDown={(event) => event.key === "Escape" && leaveField(event.currentTarget)}
                />
              </div>
            </>
          ) : null}
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

function Asked({ hotkey, children }: { hotkey: string | null; children: string }) {
  return (
    <span className="text-soft whitespace-nowrap print:hidden">
      {children} {hotkey ? <Key>{hotkey}</Key> : null}
    </span>
  );
}

/** Returns whether the key is pressed in a field of another form, where it submits that form instead of the review. */
function isInForm(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest("form") !== null;
}

/** The fields of a judgement: the verdict, whether they said it, and the reasons. */
"use client";
import type { RefObject } from "react";
import { Choice } from "@/app/_ui/choice";
import { leaveField } from "@/app/_ui/focused";
import { Key } from "@/app/_ui/key";
import { VERDICT_TONES } from "@/app/_ui/verdict";
import { ATTRIBUTION_CHECKS, VERDICTS, type Verdict } from "@/server/domain/claims/claim";
import type { useJudgement } from "./use-judgement";

const VERDICT_OPTIONS = VERDICTS.map((value) => ({ value, label: value, tone: VERDICT_TONES[value] }));
/** The most common verdicts; the others are behind "More". */
const FIRST_VERDICTS: readonly Verdict[] = ["supported", "disputed", "misleading", "refuted", "no evidence offered"];
const CHECK_OPTIONS = ATTRIBUTION_CHECKS.filter((value) => value !== "unchecked").map((value) => ({
  value,
  label: value,
  tone: value === "accurate" ? ("pencil" as const) : ("warn" as const),
}));

type Props = Pick<ReturnType<typeof useJudgement>, "shown" | "change"> & {
  /** Whether the person may judge. */
  open: boolean;
  verdictRef: RefObject<HTMLButtonElement | null>;
  checkRef: RefObject<HTMLButtonElement | null>;
  reasonsRef: RefObject<HTMLTextAreaElement | null>;
};

export function JudgementFields({ shown, change, open, verdictRef, checkRef, reasonsRef }: Props) {
  return (
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
  );
}

function Asked({ hotkey, children }: { hotkey: string | null; children: string }) {
  return (
    <span className="text-soft whitespace-nowrap print:hidden">
      {children} {hotkey ? <Key>{hotkey}</Key> : null}
    </span>
  );
}

/** The bar below a claim, with the buttons that submit the review, rule for the desk, and go on to the next claim. */
"use client";
import { Button } from "@/app/_ui/button";
import type { useJudgement } from "./use-judgement";

type Props = {
  judgement: ReturnType<typeof useJudgement>;
  /** Null if the person may not review. */
  onSubmit: (() => void) | null;
  /** Null if the person may not rule. */
  onRule: (() => void) | null;
  next: (() => void) | null;
};

export function SendBar({ judgement: { sent, begun, busy, hasOwn }, onSubmit, onRule, next }: Props) {
  return (
    <div className="sticky bottom-0 mt-auto flex flex-wrap items-center gap-2 border-t border-line bg-paper px-4 py-3 md:px-6 print:hidden">
      {onSubmit ? (
        <Button tone={sent ? "plain" : "first"} hotkey="Ctrl ↵" busy={busy} onClick={onSubmit}>
          {hasOwn ? "Submit again" : "Submit review"}
        </Button>
      ) : null}
      {onRule ? <Button onClick={onRule}>Rule for the desk…</Button> : null}
      <span className="ml-auto text-note text-soft">
        {begun ? "Not submitted yet; kept in this tab" : sent ? <Onward next={next} /> : ""}
      </span>
    </div>
  );
}

/** The button to the next claim, once a judgement has been submitted. */
function Onward({ next }: { next: (() => void) | null }) {
  if (!next) return "That was the last claim in this list.";
  return (
    <Button autoFocus tone="first" hotkey="j" onClick={next}>
      Go on to the next
    </Button>
  );
}

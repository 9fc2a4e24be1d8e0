/** Shows everything that the desk knows about a claim, in the order in which a reviewer needs it. */
"use client";
import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { Key } from "@/app/_ui/key";
import { useKeySettings } from "@/app/_ui/key-settings";
import { lazy } from "@/app/_ui/lazy";
import { keysToPress } from "@/server/domain/people/key-words";
import { EvidenceSection } from "./_evidence/evidence-section";
import { HandlingSection } from "./_handling/handling-section";
import { StatementSection } from "./_handling/statement-section";
import { JudgementForm } from "./_judging/judgement-form";
import { ReviewsSection } from "./_judging/reviews-section";
import { Chain } from "./_links/chain";
import { CopyLine } from "./_links/copy-line";
import { RelationsSection } from "./_links/relations-section";
import { SaidIn } from "./_links/said-in";
import { WhatItSays } from "./_says/what-it-says";
import { CommentsSection } from "./comments-section";
import { HistorySection } from "./history-section";
import { type OpenClaim, SECTION } from "./open-claim";
import { Passage } from "./passage";

const MoveDialog = lazy(() => import("./_words/move-dialog").then((part) => part.MoveDialog));

type Props = {
  claim: OpenClaim;
  /** Whether the claim is the server's current version, and not about to be replaced. */
  settled: boolean;
  previous: (() => void) | null;
  next: (() => void) | null;
  /** The link back to the list. */
  way: ReactNode;
};

export function ClaimPanel({ claim, settled, previous, next, way }: Props) {
  // A reviewer may not notice that words on the screen change, so a review applies to the words they read first.
  const [read, setRead] = useState<string | null>(null);
  const [rewording, setRewording] = useState(false);
  const [moving, setMoving] = useState(false);
  if (read === null && settled) setRead(claim.statement);
  const mayReword = claim.allowed.includes("claim.edit");
  const section = useRef<HTMLElement>(null);
  const reworded = () => {
    flushSync(() => setRewording(false));
    section.current?.querySelector<HTMLElement>("[data-statement]")?.focus({ preventScroll: true });
  };
  return (
    <div className="flex min-h-full flex-col">
      <section ref={section} className={`${SECTION} gap-1! pt-2! pb-2!`} aria-label="Claim">
        <div className="flex items-center gap-3">
          {way}
          {mayReword ? (
            <KeyButton tone="quiet" hotkey="w" className="text-small!" onClick={() => setRewording(true)}>
              Reword
            </KeyButton>
          ) : null}
          {claim.allowed.includes("claim.move words") ? (
            <KeyButton tone="quiet" hotkey="q" className="text-small!" onClick={() => setMoving(true)}>
              <span>
                Move<span className="max-sm:sr-only"> words</span>
              </span>
            </KeyButton>
          ) : null}
          <Step name="Previous" hotkey="k" onStep={previous} />
          <Step name="Next" hotkey="j" onStep={next} />
        </div>
        {moving ? <MoveDialog claim={claim} onMoved={setRead} onClose={() => setMoving(false)} /> : null}
        <StatementSection claim={claim} editing={rewording} onRead={setRead} onDone={reworded} />
        {claim.wordedOn === null ? null : (
          <p className="text-small text-warn">
            Worded for other words of the article: <span dir="auto">{claim.wordedOn}</span>
          </p>
        )}
        <Chain claim={claim} />
        <SaidIn claim={claim} />
        <CopyLine claim={claim} />
        <Passage claim={claim} />
      </section>
      <JudgementForm claim={claim} read={read ?? claim.statement} next={next}>
        <ReviewsSection claim={claim} />
        <HandlingSection claim={claim} />
        <WhatItSays claim={claim} />
        <RelationsSection claim={claim} />
        <EvidenceSection claim={claim} />
        <div className="print:hidden">
          <CommentsSection claim={claim} />
          <HistorySection claim={claim} />
        </div>
      </JudgementForm>
    </div>
  );
}

function Step({ name, hotkey, onStep }: { name: string; hotkey: string; onStep: (() => void) | null }) {
  const hasKey = keysToPress(hotkey, useKeySettings()) !== null;
  return (
    <button
      type="button"
      aria-label={`${name} claim`}
      disabled={!onStep}
      onClick={onStep ?? undefined}
      className={`-mx-0.5 px-0.5 disabled:opacity-40 ${hasKey ? "md:-mx-1.5" : ""}`}
    >
      <span className={`text-note text-soft ${hasKey ? "md:hidden" : ""}`}>{name}</span>
      <Key>{hotkey}</Key>
    </button>
  );
}

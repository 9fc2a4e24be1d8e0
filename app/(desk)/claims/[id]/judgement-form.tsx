/** One's own review: the two axes that a person decides, the reasons, and the action that sends them. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useRef, useState } from "react";
import { ATTRIBUTION_CHECKS, type AttributionCheck, VERDICTS, type Verdict } from "../../../../server/domain/claim";
import { ofOne, stepped } from "../../../_desk/foresight";
import { useChange } from "../../../_desk/use-change";
import { useDraft } from "../../../_desk/use-draft";
import { useKeys } from "../../../_desk/use-keys";
import { useTRPC } from "../../../_trpc/client";
import { Button } from "../../../_ui/button";
import { Choice } from "../../../_ui/choice";
import { FaultLine } from "../../../_ui/fault-line";
import { Key } from "../../../_ui/key";
import { later } from "../../../_ui/later";
import { useTell } from "../../../_ui/notices";
import { VERDICT_TONES } from "../../../_ui/verdict";
import { type OpenClaim, SECTION } from "./open-claim";
import { StandingRow } from "./standing-row";

const Reworded = later(() => import("./reworded").then((part) => part.Reworded));

type Draft = {
  verdict: Verdict | null;
  attributionCheck: AttributionCheck | null;
  reasons: string;
  /** The statement that is being judged, as it was read when the judging began. */
  statement: string;
};

const VERDICT_OPTIONS = VERDICTS.map((value) => ({ value, label: value, tone: VERDICT_TONES[value] }));
const CHECK_OPTIONS = ATTRIBUTION_CHECKS.filter((value) => value !== "unchecked").map((value) => ({
  value,
  label: value,
  tone: value === "accurate" ? ("pencil" as const) : ("warn" as const),
}));

type Props = { claim: OpenClaim; read: string; children: ReactNode };

export function JudgementForm({ claim, read, children }: Props) {
  const api = useTRPC();
  const tell = useTell();
  const me = useQuery(api.desk.overview.queryOptions()).data?.me;
  const own = claim.reviews.find((review) => review.by === me?.id && review.supersededAt === null);
  const start: Draft = {
    verdict: own?.verdict ?? null,
    attributionCheck: own?.attributionCheck ?? null,
    reasons: own?.reasons ?? "",
    statement: read,
  };
  const [draft, setDraft, forget] = useDraft<Draft | null>(`stet-judgement-${claim.id}`, null);
  const [fault, setFault] = useState<string | null>(null);
  const role = me?.role ?? "viewer";
  const review = useChange(api.claims.review.mutationOptions(), {
    quiet: true,
    foresight: ({ claimId }) => ofOne(claimId, stepped("review", role)),
  });
  const rule = useChange(api.claims.rule.mutationOptions(), {
    quiet: true,
    foresight: ({ claimId }) => ofOne(claimId, stepped("rule", role)),
  });
  const verdictRef = useRef<HTMLButtonElement>(null);
  const checkRef = useRef<HTMLButtonElement>(null);
  const reasonsRef = useRef<HTMLTextAreaElement>(null);
  const mayReview = claim.allowed.includes("review.submit");
  const mayRule = claim.allowed.includes("ruling.make");
  const open = mayReview || mayRule;
  const begun = draft !== null;
  const shown = draft ?? start;
  const change = (part: Partial<Draft>) => setDraft({ ...shown, ...part });

  const discard = () => {
    setDraft(null);
    forget();
  };
  const send = async (how: typeof review.run | typeof rule.run, done: string) => {
    setFault(null);
    const { verdict, attributionCheck, reasons, statement } = shown;
    const outcome = await how({
      claimId: claim.id,
      statement,
      verdict,
      attributionCheck: attributionCheck ?? "unchecked",
      reasons,
    });
    if (!outcome.ok) return setFault(outcome.refusal.message);
    discard();
    tell(done);
    reasonsRef.current?.blur();
  };
  const submit = () => void (mayReview && send(review.run, "Your review is in."));
  useKeys("v", () => verdictRef.current?.focus(), { preventDefault: true });
  useKeys("a", () => checkRef.current?.focus(), { preventDefault: true });
  useKeys("r", () => reasonsRef.current?.focus(), { preventDefault: true });
  useKeys("ctrl+enter, meta+enter", submit, { enableOnFormTags: true, ignoreEventWhen: isInForm });

  return (
    <>
      <section className={SECTION} aria-label="Judgement">
        <div className="grid gap-x-3 gap-y-2.5 sm:grid-cols-[138px_minmax(0,1fr)] sm:items-baseline">
          <span className="text-soft">Verdict {open ? <Key>v</Key> : null}</span>
          <Choice
            label="Verdict"
            options={VERDICT_OPTIONS}
            value={shown.verdict}
            disabled={!open}
            firstRef={verdictRef}
            onChoose={(verdict) => change({ verdict })}
          />
          <span className="text-soft">Did they say it? {open ? <Key>a</Key> : null}</span>
          <Choice
            label="Did they say it?"
            options={CHECK_OPTIONS}
            value={shown.attributionCheck === "unchecked" ? null : shown.attributionCheck}
            disabled={!open}
            firstRef={checkRef}
            onChoose={(attributionCheck) => change({ attributionCheck })}
          />
          <StandingRow claim={claim} />
        </div>
      </section>
      {children}
      {open || begun ? (
        <section className={SECTION} aria-label="Your review">
          <label htmlFor="reasons" className="eyebrow flex items-center justify-between">
            Your review <Key>r</Key>
          </label>
          <textarea
            id="reasons"
            ref={reasonsRef}
            dir="auto"
            placeholder="Your reasons"
            className="field said min-h-20 resize-y text-[15px]! leading-normal!"
            value={shown.reasons}
            onChange={(event) => change({ reasons: event.target.value })}
            onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
          />
          {open ? null : <Overtaken workflow={claim.workflow} onDiscard={discard} />}
          {open && (begun || fault) && shown.statement !== claim.statement ? (
            <Reworded
              from={shown.statement}
              to={claim.statement}
              onSeen={() => {
                change({ statement: claim.statement });
                setFault(null);
              }}
            />
          ) : null}
          <FaultLine>{fault}</FaultLine>
        </section>
      ) : null}
      {open ? (
        <div className="sticky bottom-0 mt-auto flex flex-wrap items-center gap-2 border-t border-line bg-paper px-4 py-3 md:px-6">
          {mayReview ? (
            <Button tone="first" hotkey="Ctrl ↵" busy={review.busy} onClick={submit}>
              {own ? "Submit again" : "Submit review"}
            </Button>
          ) : null}
          {mayRule ? (
            <Button busy={rule.busy} onClick={() => void send(rule.run, "The desk has ruled.")}>
              Rule for the desk
            </Button>
          ) : null}
          <span className="ml-auto text-note text-soft">{begun ? "Not sent yet; kept in this tab" : ""}</span>
        </div>
      ) : null}
    </>
  );
}

/** Somebody else took the claim to where no review is given, while one was being written. */
function Overtaken({ workflow, onDiscard }: { workflow: OpenClaim["workflow"]; onDiscard: () => void }) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 text-note text-warn">
      This claim is {workflow} now, so you cannot send your review. What you wrote is kept here.
      <Button tone="quiet" onClick={onDiscard}>
        Discard it
      </Button>
    </div>
  );
}

/** A field of some form: there the keys send that form, not the review. */
function isInForm(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest("form") !== null;
}

/** Lists what supports, refutes or gives context to the claim. */
"use client";
import { useRef, useState } from "react";
import { usePutBack } from "@/app/_desk/history/use-put-back";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import type { ChoiceTone } from "@/app/_ui/choice";
import { lazy } from "@/app/_ui/lazy";
import { Link } from "@/app/_ui/link";
import { Moment } from "@/app/_ui/moment";
import { Said } from "@/app/_ui/toasts/said";
import { useToast } from "@/app/_ui/toasts/toasts";
import { Chip } from "@/app/_ui/verdict";
import type { Stance } from "@/server/domain/claims/evidence";
import { NO_NAME } from "@/server/domain/people/person";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/server/domain/source";
import { type Evidence, type OpenClaim, SECTION } from "../open-claim";

const EvidenceDialog = lazy(() => import("./evidence-dialog").then((part) => part.EvidenceDialog));

const TONES: Record<Stance, ChoiceTone> = { supports: "good", refutes: "bad", context: "none" };

export function EvidenceSection({ claim }: { claim: OpenClaim }) {
  const [editing, setEditing] = useState<Evidence | "new" | null>(null);
  const allowed = claim.allowed.includes("evidence.add");
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} className={SECTION} aria-label="Evidence">
      <div className="flex items-center justify-between">
        <h3 className="eyebrow">Evidence</h3>
        {allowed ? (
          <KeyButton hotkey="e" onClick={() => setEditing("new")}>
            Add
          </KeyButton>
        ) : null}
      </div>
      {claim.evidence.length === 0 ? <p className="text-note text-soft">None yet.</p> : null}
      {claim.evidence.map((evidence) => (
        <OneEvidence
          key={evidence.id}
          evidence={evidence}
          onEdit={allowed ? () => setEditing(evidence) : null}
          onRemoved={() => section.current?.querySelector("button")?.focus()}
        />
      ))}
      {editing ? (
        <EvidenceDialog claim={claim} evidence={editing === "new" ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </section>
  );
}

type OneProps = { evidence: Evidence; onEdit: (() => void) | null; onRemoved: () => void };

function OneEvidence({ evidence, onEdit, onRemoved }: OneProps) {
  const api = useTRPC();
  const tell = useToast();
  const { run } = useChange(api.evidence.remove.mutationOptions());
  const putBack = usePutBack();
  const undo = () =>
    void putBack({
      ...{ subjectType: "evidence", subjectId: evidence.id, action: "evidence.remove" },
      otherwise: "This evidence was changed since. The history below has it.",
    });
  const remove = async () => {
    const outcome = await run({ id: evidence.id, version: evidence.version });
    if (!outcome.ok) return;
    tell("Evidence removed.", { undo });
    onRemoved();
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-1 text-note sm:grid-cols-[92px_minmax(0,1fr)_auto]">
      <span className="col-span-2 sm:col-span-1">
        <Chip tone={TONES[evidence.stance]}>{evidence.stance}</Chip>
      </span>
      <div className="grid min-w-0 gap-0.5">
        <span dir="auto" className="font-medium [overflow-wrap:anywhere]">
          <EvidenceTitle evidence={evidence} />
        </span>
        {evidence.excerpt ? <Said className="text-[15px] leading-[1.45]">{evidence.excerpt}</Said> : null}
        {evidence.note ? (
          <p dir="auto" className="said text-soft">
            {evidence.note}
          </p>
        ) : null}
        <span className="text-small text-faint">
          {evidence.byName ?? NO_NAME}, <Moment at={evidence.at} ago />
          {onEdit ? (
            <>
              <Button tone="quiet" onClick={onEdit}>
                Edit
              </Button>
              <Button tone="quiet" onClick={() => void remove()}>
                Remove
              </Button>
            </>
          ) : null}
        </span>
      </div>
      <Admiralty evidence={evidence} />
    </div>
  );
}

function EvidenceTitle({ evidence }: { evidence: Evidence }) {
  if (evidence.kind === "claim" && evidence.otherClaimId)
    return (
      <Link className="underline underline-offset-4" href={`/claims/${evidence.otherClaimId}`}>
        {evidence.title}
      </Link>
    );
  if (evidence.kind === "article span" && evidence.articleId)
    return (
      <Link className="underline underline-offset-4" href={`/articles/${evidence.articleId}`}>
        {evidence.title}
      </Link>
    );
  if (!evidence.url) return evidence.title;
  return (
    <a className="underline underline-offset-4" href={evidence.url} target="_blank" rel="noopener noreferrer nofollow">
      {evidence.title}
    </a>
  );
}

function Admiralty({ evidence: { reliability, credibility } }: { evidence: Evidence }) {
  if (!reliability && !credibility) return null;
  const words = [
    ...(reliability ? [`source ${RELIABILITY_WORDS[reliability]}`] : []),
    ...(credibility ? [CREDIBILITY_WORDS[credibility as keyof typeof CREDIBILITY_WORDS]] : []),
  ];
  return (
    <span
      title={words.join("; ")}
      className="num rounded-s border border-line bg-sheet px-1.5 py-[3px] text-small leading-none font-semibold"
    >
      {reliability ?? "–"}
      {credibility ?? "–"}
      <span className="sr-only">: {words.join("; ")}</span>
    </span>
  );
}

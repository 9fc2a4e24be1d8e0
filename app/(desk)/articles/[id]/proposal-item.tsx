/** One proposal: the words as they are and as they would be, who would be named, and the two ways to decide. */
"use client";
import { NotSure } from "@/app/_desk/candidates/not-sure";
import { Button } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { Said } from "@/app/_ui/toasts/said";
import type { Outputs } from "@/server/api/root";
import { joinFragments, type Span } from "@/server/domain/articles/span";
import { kindWords, SPAN_ROLES, type SpanRole } from "@/server/domain/claims/attribution";
import { candidateWords, saidByWords } from "@/server/domain/claims/candidates";
import { Change } from "./proposed-change";

type Article = Outputs["articles"]["get"];
export type Proposal = Article["proposals"][number];
export type Claim = Article["claims"][number];

type Props = {
  text: string;
  proposal: Proposal;
  /** The claim that is gone or moved. */
  claim: Claim | null;
  current: boolean;
  busy: boolean;
  onCurrent: () => void;
  onTake: () => void;
  onDismiss: () => void;
};

const WORDS = {
  new: { title: "New", take: "Add the claim" },
  gone: { title: "No longer found", take: "Set aside" },
  moved: { title: "Marked differently", take: "Change it" },
} as const;

export function ProposalItem({ text, proposal, claim, current, busy, onCurrent, onTake, onDismiss }: Props) {
  const { title, take } = WORDS[proposal.kind];
  const onlyWorded = proposal.finding && claim ? sameMarks(text, claim, proposal.finding) : false;
  return (
    <li
      aria-current={current || undefined}
      onMouseEnter={onCurrent}
      onFocus={onCurrent}
      className={`grid gap-2 border-b border-line px-4 py-3 last:border-b-0 md:px-5 ${current ? "bg-pencil-wash shadow-[inset_3px_0_0_var(--pencil)]" : ""}`}
    >
      <p className="flex flex-wrap gap-x-2 text-small font-semibold text-soft">
        {onlyWorded ? "Worded differently" : title}
        {claim && claim.workflow !== "unreviewed" ? (
          <span className="font-normal text-faint">{claim.workflow}</span>
        ) : null}
      </p>
      {proposal.finding && claim ? (
        <Moved text={text} claim={claim} finding={proposal.finding} />
      ) : proposal.finding ? (
        <New finding={proposal.finding} />
      ) : claim ? (
        <Gone claim={claim} />
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button hotkey="t" busy={busy} onClick={onTake}>
          {take}
        </Button>
        <Button tone="quiet" hotkey="d" busy={busy} onClick={onDismiss}>
          Dismiss
        </Button>
      </div>
    </li>
  );
}

type Finding = NonNullable<Proposal["finding"]>;

function New({ finding }: { finding: Finding }) {
  return (
    <>
      <Said className="border-l-[3px] border-dotted border-pencil pl-3 text-[16px] leading-[1.4]">
        {finding.statement}
      </Said>
      <p className="flex flex-wrap gap-x-3 text-note text-soft">
        {finding.speakers.length > 0 ? (
          <b dir="auto" className="font-semibold text-ink">
            {finding.speakers.join(", ")}
          </b>
        ) : finding.candidates.length > 0 ? (
          <NotSure candidates={finding.candidates.map((name) => ({ name }))} />
        ) : (
          <span className="italic">nobody named</span>
        )}
        {finding.relay ? <span dir="auto">via {finding.relay}</span> : null}
        <span>
          {finding.cueClass === "says" ? "" : `${kindWords(finding.cueClass)}, `}
          {finding.quotation}
        </span>
      </p>
    </>
  );
}

function Gone({ claim }: { claim: Claim }) {
  return (
    <>
      <ClaimLink claim={claim} gone />
      <p dir="auto" className="text-note text-soft">
        {saidByWords({ speakers: claim.speakers.map((name) => ({ name })), candidates: claim.candidates })}
      </p>
    </>
  );
}

function Moved({ text, claim, finding }: { text: string; claim: Claim; finding: Finding }) {
  const relays = claim.relays.join(", ");
  const [was, is] = [wordsIn(text, claim.spans), wordsIn(text, finding.spans)];
  return (
    <>
      <ClaimLink claim={claim} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-note">
        {finding.statement ? (
          <Change label="Statement" before={claim.statement} after={finding.statement} said />
        ) : null}
        <Change label="Words" before={was.content} after={is.content} said />
        <Change label="Source" before={was.source} after={is.source} said />
        <Change label="Cue" before={was.cue} after={is.cue} said />
        <Change label="Relay’s mention" before={was.relay} after={is.relay} said />
        {finding.speakers.length > 0 ? (
          <Change label="Speaker" before={claim.speakers.join(", ")} after={finding.speakers.join(", ")} />
        ) : newlyOpen(claim, finding) ? (
          <Change label="Speaker not sure" before={openWords(claim)} after={candidateWords(finding.candidates)} />
        ) : null}
        {finding.relay ? <Change label="Relayed by" before={relays} after={finding.relay} /> : null}
      </dl>
    </>
  );
}

function ClaimLink({ claim, gone = false }: { claim: Claim; gone?: boolean }) {
  return (
    <p dir="auto" className="said text-[16px] leading-[1.4]">
      <Link
        href={`/claims/${claim.id}`}
        prefetch={false}
        className={gone ? "text-soft line-through decoration-edge hover:text-ink" : "hover:underline"}
      >
        {claim.statement}
      </Link>
    </p>
  );
}

const openWords = ({ candidates }: Claim) => candidateWords(candidates.map(({ name }) => name));

/** Returns whether it is proposed that nobody is sure yet, or that the speaker may be others than was thought. */
function newlyOpen(claim: Claim, { candidates }: Finding): boolean {
  return claim.speakers.length === 0 && candidates.length > 0 && openWords(claim) !== candidateWords(candidates);
}

/** Returns whether what is proposed is another statement alone. */
function sameMarks(text: string, claim: Claim, finding: Finding): boolean {
  const { spans, speakers, relay } = finding;
  const [was, is] = [wordsIn(text, claim.spans), wordsIn(text, spans)];
  const named = speakers.every((speaker) => claim.speakers.includes(speaker));
  const passed = (relay ?? "") === "" || claim.relays.includes(relay ?? "");
  return named && passed && !newlyOpen(claim, finding) && SPAN_ROLES.every((role) => was[role] === is[role]);
}

function wordsIn(text: string, spans: readonly { role: SpanRole; span: Span }[]) {
  const of = (role: SpanRole) =>
    joinFragments(
      text,
      spans.flatMap((one) => (one.role === role ? [one.span] : [])),
    );
  return { content: of("content"), source: of("source"), cue: of("cue"), relay: of("relay") };
}

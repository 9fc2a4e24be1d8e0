/** One claim in the list: the statement, its speaker and relay, and the desk's position; each axis separately. */
"use client";
import { memo } from "react";
import { NotSure } from "@/app/_desk/candidates/not-sure";
import { FragmentMark } from "@/app/_desk/fragment-mark";
import { Day } from "@/app/_ui/day";
import { Link } from "@/app/_ui/link";
import { Found } from "@/app/_ui/toasts/said";
import { VerdictChip } from "@/app/_ui/verdict";
import { percentWords } from "@/server/domain/articles/copy-words";
import { contestedWords } from "@/server/domain/claims/standing-words";
import { beginsWith } from "@/server/domain/claims/statement";
import { langOf } from "@/server/languages/lang-of";
import type { ListedClaim } from "./listed-claim";

type Props = {
  claim: ListedClaim;
  href: string;
  /** The row's position in the list. */
  index: number;
  current: boolean;
  /** Whether the row is a tab stop (roving tabindex): one row of the list is, and the arrows move on from there. */
  reachable: boolean;
  selected: boolean;
  /** Whether to prefetch the code and the frame of the claim's screen. */
  near: boolean;
  /** Null if nothing could be done with a selection. */
  onToggle: ((id: string) => void) | null;
  onOpen: (claim: ListedClaim) => void;
  onReach: (index: number, id: string) => void;
  onHover: (claim: ListedClaim) => void;
};

/** Memoised: moving through the list re-renders two rows only. */
export const ClaimRow = memo(function ClaimRow(props: Props) {
  const { claim, href, index, current, reachable, selected, near, onToggle, onOpen, onReach, onHover } = props;
  const tabIndex = reachable ? 0 : -1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only follows what the pointer and the focus reach
    <div
      onMouseEnter={() => onHover(claim)}
      onFocus={() => onReach(index, claim.id)}
      aria-current={current || undefined}
      className={`grid grid-cols-[20px_minmax(0,1fr)] gap-x-4 border-b border-line edge py-3.5 sm:grid-cols-[20px_minmax(0,1fr)_auto] ${current ? "bg-pencil-wash shadow-[inset_3px_0_0_var(--pencil)]" : ""}`}
    >
      {onToggle ? (
        <input
          type="checkbox"
          aria-label={`Select: ${claim.statement}`}
          className="mt-1 size-4 accent-(--pencil)"
          checked={selected}
          onChange={() => onToggle(claim.id)}
          tabIndex={tabIndex}
        />
      ) : null}
      <div className="col-start-2 min-w-0">
        <p dir="auto" lang={langOf(claim.statement)} className="said max-w-[68ch] text-read leading-[1.4]">
          <Link
            href={href}
            prefetch={near}
            tabIndex={tabIndex}
            className={claim.workflow === "set aside" ? "text-soft" : ""}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(claim);
            }}
          >
            <Found text={claim.statement} hits={claim.hits} />
          </Link>
        </p>
        <Who claim={claim} keyed={current && onToggle !== null} />
      </div>
      <div className="col-start-2 mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 sm:col-start-3 sm:row-start-1 sm:mt-0 sm:grid sm:content-start sm:justify-items-end">
        <VerdictChip verdict={claim.verdict} closed={claim.closed} />
        {claim.workflow === "set aside" ? null : <Against standing={claim.standing} />}
        <Stage claim={claim} />
      </div>
    </div>
  );
});

/** What contests the claim: sources that disagree, and apart from them its speaker. */
function Against({ standing }: { standing: ListedClaim["standing"] }) {
  if (standing.label !== "contested") return null;
  const { contestedBy, reversals } = standing;
  const words = [
    ...(contestedBy > 0 ? [`contested by ${contestedBy}`] : []),
    ...(reversals.length > 0 ? [reversals.some(({ order }) => order === "after") ? "reversed" : "said otherwise"] : []),
  ];
  return (
    <span title={contestedWords(standing).join("; ")} className="num text-small font-semibold text-bad">
      {words.join(" · ")}
    </span>
  );
}

/** `keyed`: whether keys choose a speaker who is not sure. */
function Who({ claim, keyed }: { claim: ListedClaim; keyed: boolean }) {
  const { speakers, candidates, relays, article, tags, statement } = claim;
  return (
    <div className="mt-1 flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5 text-note text-soft">
      {speakers.length > 0 ? null : candidates.length > 0 ? (
        <NotSure candidates={candidates} keyed={keyed} />
      ) : (
        <span className="italic">nobody named</span>
      )}
      {speakers.map(({ id, name, describedAs }) =>
        // A statement that begins with its speaker says who, and what they do.
        beginsWith(statement, name) ? (
          describedAs && (
            <span key={id} dir="auto">
              {describedAs}
            </span>
          )
        ) : (
          <span key={id} dir="auto">
            <b className="font-semibold text-ink">{name}</b>
            {describedAs ? ` ${describedAs}` : ""}
          </span>
        ),
      )}
      <FragmentMark statement={statement} />
      {relays.length > 0 ? (
        <span dir="auto">
          via <b className="font-medium text-ink">{relays.map((relay) => relay.name).join(", ")}</b>
        </span>
      ) : null}
      <span dir="auto">{article.publisher ?? article.title}</span>
      <Day on={article.publishedOn} />
      {article.copiedShare === null ? null : (
        <span className="text-small">
          near copy, <span className="num">{percentWords(article.copiedShare)}</span>
        </span>
      )}
      {tags.map((tag) => (
        <span key={tag} className="rounded-s border border-line px-1.5 text-small">
          {tag}
        </span>
      ))}
      {claim.assigneeName ? <span className="text-small">assigned to {claim.assigneeName}</span> : null}
    </div>
  );
}

/** Workflow, attribution check and evidence in small grey words, never in the verdict's chip. */
function Stage({ claim }: { claim: ListedClaim }) {
  const { workflow, reviews, reviewsAgree, attributionCheck, evidence } = claim;
  const where = workflow === "reviewed" ? (reviews === 1 ? "reviewed once" : `${reviews} reviews`) : workflow;
  return (
    <span className="text-small text-faint">
      {where}
      {reviewsAgree || workflow === "ruled" ? null : (
        <>
          {" · "}
          <b className="font-semibold text-bad">reviews differ</b>
        </>
      )}
      {attributionCheck === "unchecked" ? "" : ` · said: ${attributionCheck}`}
      {evidence > 0 ? ` · evidence: ${evidence}` : ""}
    </span>
  );
}

/** The article's claims as a list beside its text. */
"use client";
import { useEffect, useRef } from "react";
import { NotSure } from "@/app/_desk/candidates/not-sure";
import { Empty } from "@/app/_ui/empty";
import { Link } from "@/app/_ui/link";
import { VerdictChip } from "@/app/_ui/verdict";
import type { Outputs } from "@/server/api/root";
import { kindWords } from "@/server/domain/claims/attribution";
import { langOf } from "@/server/languages/lang-of";

type Claim = Outputs["articles"]["get"]["claims"][number];
type Props = {
  claims: readonly Claim[];
  /** Whether the extractor has read the article. */
  read: boolean;
  /** Whether keys choose the current claim's speaker, where that is open. */
  mayChoose: boolean;
  currentId: string | null;
  onCurrent: (id: string) => void;
};

export function ArticleClaims({ claims, read, mayChoose, currentId, onCurrent }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another claim is reached
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [currentId]);
  if (claims.length === 0) {
    return (
      <Empty title={read ? "No claims found" : "No claims yet"}>
        <p>
          {read ? "Nobody is quoted or reported here, or the extractor missed it. " : ""}
          Select the words of a claim in the text to add it.
        </p>
      </Empty>
    );
  }
  return (
    <ul ref={list} aria-label="Claims in this article" className="border-t border-line md:border-t-0">
      {claims.map((claim) => (
        <li
          key={claim.id}
          aria-current={claim.id === currentId || undefined}
          onMouseEnter={() => onCurrent(claim.id)}
          className={`grid gap-1.5 border-b border-line px-4 py-3 md:px-5 ${claim.id === currentId ? "bg-pencil-wash shadow-[inset_3px_0_0_var(--pencil)]" : ""}`}
        >
          <p dir="auto" lang={langOf(claim.statement)} className="said text-[16px] leading-[1.4]">
            <Link
              href={`/claims/${claim.id}`}
              prefetch={false}
              onFocus={() => onCurrent(claim.id)}
              className={`hover:underline ${claim.workflow === "set aside" ? "text-soft" : ""}`}
            >
              {claim.statement}
            </Link>
          </p>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-note text-soft">
            {claim.candidates.length > 0 ? (
              <NotSure candidates={claim.candidates} keyed={mayChoose && claim.id === currentId} />
            ) : (
              <b dir="auto" className="font-semibold text-ink">
                {claim.speakers.join(", ") || "nobody named"}
              </b>
            )}
            <span>
              {claim.cueClass === "says" ? "" : `${kindWords(claim.cueClass)}, `}
              {claim.quotation}
            </span>
            {claim.verdict || claim.closed ? <VerdictChip verdict={claim.verdict} closed={claim.closed} /> : null}
            <span className="text-small text-faint">{claim.workflow}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

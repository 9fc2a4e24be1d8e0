/** The article's text with its claims marked; its words can be picked for a claim that the extractor missed. */
"use client";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { articleMarks, setAsideIn } from "@/app/_desk/article/article-marks";
import { Reader } from "@/app/_desk/article/reader";
import { selectedSpan } from "@/app/_desk/article/selection";
import type { Outputs } from "@/server/api/root";
import type { Span } from "@/server/domain/articles/span";
import { PickBar } from "./pick-bar";
import type { Proposal } from "./proposal-item";

type Props = {
  article: Outputs["articles"]["get"];
  /** The claim or proposal that the keys have reached. */
  currentId: string | null;
  /** The proposal that is marked as the claim it would be; null if there is none. */
  proposed: Proposal | null;
  /** The claim or proposal whose parts are all marked. */
  openId: string | null;
  picking: {
    /** Whether the person may add a claim. */
    may: boolean;
    picked: Span | null;
    /** Whether the arrow keys move through the words. */
    moving: boolean;
    onBegin: () => void;
    onPick: (span: Span | null) => void;
    onAdd: () => void;
  };
  onOpen: (claimId: string) => void;
  children: ReactNode;
};

export function ArticleText({ article, currentId, proposed, openId, picking, onOpen, children }: Props) {
  const { text, claims } = article;
  const { picked, onPick } = picking;
  const scroller = useRef<HTMLDivElement>(null);
  const reader = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => {
    const would = proposed?.finding ? [{ id: proposed.id, spans: proposed.finding.spans }] : [];
    const known = articleMarks([...claims, ...would], openId);
    return picked ? [...known, { claimId: null, role: "picked" as const, span: picked }] : known;
  }, [claims, openId, proposed, picked]);
  const asideIds = useMemo(() => setAsideIn(claims), [claims]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another claim or word is reached
  useEffect(() => {
    scroller.current?.querySelector(".mark-picked, [data-open]")?.scrollIntoView({ block: "nearest" });
  }, [currentId, picked]);

  return (
    <div className="flex flex-col bg-sheet md:min-h-0 md:border-r md:border-line">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: words are also selected with the keyboard */}
      <div
        ref={scroller}
        className="px-5 py-8 md:min-h-0 md:flex-1 md:overflow-auto md:px-8 md:py-12"
        onMouseUp={() => onPick(picking.may && reader.current ? selectedSpan(reader.current, text) : null)}
      >
        <Reader
          text={text}
          language={article.language}
          marks={marks}
          openId={openId}
          asideIds={asideIds}
          onOpen={onOpen}
          textRef={reader}
        >
          {children}
        </Reader>
      </div>
      {picking.may ? (
        <PickBar
          words={picked && text.slice(picked[0], picked[1])}
          moving={picking.moving}
          onBegin={picking.onBegin}
          onAdd={picking.onAdd}
          onClear={() => onPick(null)}
        />
      ) : null}
    </div>
  );
}

/** Shows the article with a claim's words marked, and a handle at each end of the runs that are being moved. */
"use client";
import { type PointerEvent, useMemo, useState } from "react";
import { cutSegments, type Mark, type Segment } from "@/app/_desk/article/segments";
import { offsetAt } from "@/app/_desk/article/selection";
import { SPAN_ROLES } from "@/server/domain/claims/attribution";
import type { End, Place, Runs } from "./edges";

type Held = { at: number; end: End };
type Props = {
  text: string;
  language: string | undefined;
  runs: Runs;
  place: Place;
  /** Called while an end of this run is dragged, with the place in the text under the pointer. */
  onDrag: (held: Held, to: number, exactly: boolean) => void;
};

export function MarkedWords({ text, language, runs, place, onDrag }: Props) {
  const paragraphs = useMemo(() => cutSegments(text, marksOf(runs)), [text, runs]);
  const [held, setHeld] = useState<Held | null>(null);
  // The pointer is followed here, since a handle moves to another piece of text while it is dragged.
  const take = (event: PointerEvent<HTMLElement>) => {
    const handle = (event.target as Element).closest<HTMLElement>("[data-handle]");
    if (!handle) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld({ at: Number(handle.dataset.run), end: handle.dataset.handle as End });
  };
  const drag = (event: PointerEvent) => {
    const to = held ? offsetUnder(event) : null;
    if (held && to !== null) onDrag(held, to, event.altKey);
  };
  const drop = () => setHeld(null);
  return (
    <div
      dir="auto"
      lang={language}
      data-held={held ? true : undefined}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      className="group/words grid gap-[1em] font-serif text-[17px] leading-[1.9] [overflow-wrap:anywhere]"
    >
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} dir="auto">
          {paragraph.segments.map((segment) => (
            <Piece key={segment.start} segment={segment} runs={runs} place={place} />
          ))}
        </p>
      ))}
    </div>
  );
}

const marksOf = (runs: Runs): Mark[] =>
  SPAN_ROLES.flatMap((role) => runs[role].map((span) => ({ claimId: null, role, span })));

function Piece({ segment, runs, place }: { segment: Segment } & Pick<Props, "runs" | "place">) {
  const [begins, ends] = [
    runs[place.role].findIndex(([start]) => start === segment.start),
    runs[place.role].findIndex(([, end]) => end === segment.end),
  ];
  return (
    <>
      {begins < 0 ? null : <Handle end="start" run={begins} active={begins === place.at} />}
      <span
        data-start={segment.start}
        className={segment.marks.map((mark) => `mark-${mark.role}`).join(" ") || undefined}
      >
        {segment.text}
      </span>
      {ends < 0 ? null : <Handle end="end" run={ends} active={ends === place.at} />}
    </>
  );
}

/** For pointers alone, since keys move the same ends. What can be touched is wider than what is seen. */
function Handle({ end, run, active }: { end: End; run: number; active: boolean }) {
  return (
    <span
      aria-hidden
      data-handle={end}
      data-run={run}
      data-active={active || undefined}
      className="relative inline-block h-[1.2em] w-[3px] cursor-ew-resize touch-none rounded-full bg-edge align-text-bottom select-none before:absolute before:-inset-x-3 before:-inset-y-2 before:content-[''] after:absolute after:-bottom-2 after:-left-[3.5px] after:size-2.5 after:rounded-full after:bg-inherit after:content-[''] group-data-held/words:pointer-events-none data-active:bg-pencil"
    />
  );
}

/** Returns the place in the text under the pointer; null beside the text. */
function offsetUnder({ clientX, clientY }: PointerEvent): number | null {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  if (caret) return offsetAt(caret.offsetNode, caret.offset);
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range ? offsetAt(range.startContainer, range.startOffset) : null;
}

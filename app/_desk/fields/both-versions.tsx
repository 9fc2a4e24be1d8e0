/** Shows a save conflict: both versions side by side, with the differences marked. */
"use client";
import { diffWordsWithSpace } from "diff";
import { useEffect, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { showFault } from "@/app/_ui/show-fault";
import { Marked } from "@/app/_ui/toasts/said";

type Props = { theirs: string; yours: string; onKeepYours: () => void; onTakeTheirs: () => void; busy: boolean };

export function BothVersions({ theirs, yours, onKeepYours, onTakeTheirs, busy }: Props) {
  const changes = diffWordsWithSpace(theirs, yours);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => showFault(box.current), []);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="grid gap-3 rounded-m border border-warn bg-warn-wash p-3">
      <p className="text-note font-medium text-warn">
        Someone else changed this while you had it open. Nothing is lost: both versions are below. You can edit yours
        above before you save it.
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <figure className="grid content-start gap-1">
          <figcaption className="eyebrow">Theirs, saved</figcaption>
          <p dir="auto" className="said text-[16px] leading-normal" data-version="theirs">
            <Marked
              runs={changes.filter((part) => !part.added).map((part) => ({ text: part.value, hit: part.removed }))}
            />
          </p>
          <div className="mt-1">
            <Button onClick={onTakeTheirs}>Use theirs</Button>
          </div>
        </figure>
        <figure className="grid content-start gap-1">
          <figcaption className="eyebrow">Yours, not saved</figcaption>
          <p dir="auto" className="said text-[16px] leading-normal" data-version="yours">
            <Marked
              runs={changes.filter((part) => !part.removed).map((part) => ({ text: part.value, hit: part.added }))}
            />
          </p>
          <div className="mt-1">
            <Button tone="first" busy={busy} onClick={onKeepYours}>
              Save yours
            </Button>
          </div>
        </figure>
      </div>
    </div>
  );
}
